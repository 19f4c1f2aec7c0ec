import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from '../fixtures'
import { addNote } from '../add-note'

test.use({ serverName: 'trail', seed: 'sample', role: 'reviewer' })

const sentences = (page: Page) => page.locator('.timeline .action-did')

/** Adds as many sources: one action each. */
async function addSources(page: Page, address: string, count: number): Promise<void> {
  const headers = { Origin: address, 'Sec-Fetch-Site': 'same-origin' }
  for (let n = 0; n < count; n++)
    await page
      .context()
      .request.post(`${address}/sources/new`, {
        headers,
        form: { request: randomUUID(), name: `صحيفة الميناء ${'أبتثجحخدذرزسشصضطظعغفقكلمنهوي'[n % 28] ?? ''}${n}` },
        maxRedirects: 0,
      })
}

test('the trail shows actions as sentences, filters them and opens one with its rows and hashes', async ({ page }) => {
  await page.goto('/trail')
  await expect(sentences(page).filter({ hasText: 'سجّل الدخول' })).toHaveCount(0)
  await page.getByRole('link', { name: 'أظهره' }).click()
  await expect(sentences(page).first()).toHaveText('سجّل الدخول')
  await page.locator('select[name=kind]').selectOption('load-sample')
  await page.getByRole('button', { name: 'طبّق التصفية' }).click()
  await expect(page).toHaveURL(/kind=load-sample/)
  await expect(sentences(page)).toHaveCount(1)
  await expect(sentences(page)).toContainText('١٢ تقريراً')
  await page.locator('.timeline .meta a').last().click()
  await expect(page.locator('h1')).toContainText('إجراء')
  await expect(page.getByText('بصمة هذا القيد سليمة')).toBeVisible()
  await expect(page.locator('.changes').first()).toContainText('نشرة المرقب الميداني')
})

test.describe(() => {
  test.use({ provoked: [404] })
  test('an action that is not there is not found', async ({ page }) => {
    const answer = await page.goto('/trail/999999')
    expect(answer?.status()).toBe(404)
    expect((await page.goto('/trail/x'))?.status()).toBe(404)
  })
})

test('addresses of earlier versions lead to the present ones', async ({ page }) => {
  for (const [from, to] of [
    ['/trail?kind=log-in', '/trail?kind=log-in'],
    ['/trail/people', '/trail/people'],
    ['/trail/1', '/trail/1'],
    ['/reports/bulk', '/reports/bulk'],
    ['/reports/1/compare/2', '/reports/1/compare/2'],
    ['/reports/side-by-side?report=1&report=2&report=3', '/reports/side-by-side?report=1&report=2&report=3'],
    ['/claims/1/versions', '/claims/1/versions'],
  ] as const) {
    await page.goto(from)
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(to)
  }
})

test('a judgement is in the trail of both claims, by whatever digits they are asked for', async ({ page, server }) => {
  await page.goto('/overlaps')
  await page.locator('main a[href^="/overlaps/"]').first().click()
  await expect(page).toHaveURL(/\/overlaps\/\d+\/\d+/)
  const [left, right] = new URL(page.url()).pathname.split('/').slice(2)
  // Pointing at a decision shows what it does without moving the button away.
  const different = page.locator('.decision-buttons button[value=different]')
  const place = await different.boundingBox()
  await different.hover()
  expect(await different.boundingBox()).toEqual(place)
  await different.click()
  await expect(page.locator('.flash').first()).toBeVisible()
  await page.goto('/trail?kind=judge')
  await expect(sentences(page).first()).toContainText('مختلفتان')
  await expect(sentences(page).first()).toContainText(/الفقرة \S+ من «.{10,}»/)
  await expect(sentences(page).first().locator('a').first()).toHaveAttribute('href', `/overlaps/${left}/${right}`)
  await page.locator('.timeline .meta a').first().click()
  await expect(page).toHaveURL(/who=person/)
  await page.goto('/trail?kind=judge')
  await page.locator('.timeline > li').first().locator('.meta a').last().click()
  const claim = await page.locator('.changes a[href^="/claims/"]').first().getAttribute('href')
  const arabic = (claim ?? '').slice(8).replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)))
  await page.goto(`${server.address}/trail?kind=judge&claim=${encodeURIComponent(arabic)}`)
  await expect(sentences(page).first()).toContainText('مختلفتان')
  // Words of no claim find nothing, and what cannot be read is named.
  await page.goto(`/trail?claim=${encodeURIComponent('لا وجود لهذا')}&from=soon`)
  await expect(sentences(page)).toHaveCount(0)
  await expect(page.getByText('تعذرت قراءة هذا الشرط')).toContainText('soon')
})

test('pages of the record follow each other without scripts', async ({ browser, server, page }) => {
  await addSources(page, server.address, 32)
  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  })
  const plain = await context.newPage()
  await plain.goto(`${server.address}/trail?kind=add-source`)
  await expect(sentences(plain)).toHaveCount(30)
  await plain.locator('.pager a[rel=next]').click()
  await expect(sentences(plain)).toHaveCount(2)
  await plain.locator('.pager a[rel=prev]').click()
  await expect(sentences(plain)).toHaveCount(30)
  await context.close()
})

test.describe('in English', () => {
  test.use({ language: 'en', role: 'viewer' })

  test('a viewer sees who verified what, and that the trail holds', async ({ page }) => {
    await page.goto('/trail/verification')
    await expect(
      page.getByText('No checkpoint has left this machine yet').or(page.getByText('none yet')).first(),
    ).toBeVisible()
    await page.getByRole('button', { name: 'Verify now' }).click()
    await expect(page.locator('.verified')).toContainText('entries are intact, from the first to the last')
    await expect(
      page.getByText('Every row of reports, claims, evidence and verdicts is what the trail says'),
    ).toBeVisible()
    await expect(page.getByText('What this does not prove')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Download the archive' })).toHaveCount(0)
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Who verified what' }).click()
    await expect(page).toHaveURL(/\/trail\/people$/)
    await page.getByRole('link', { name: 'Actions' }).click()
    await page.getByRole('link', { name: 'Show them' }).click()
    await expect(sentences(page).first()).toContainText('ogged in')
    await expect(page.locator('.timeline .meta').first()).toContainText('UTC')
  })
})

test('a verdict stands under its reviewer with rationale, evidence and action', async ({ page }) => {
  await page.goto(`/claims?q=${encodeURIComponent('الزبداني')}`)
  await page.locator('.claim-list a[data-opens]').first().click()
  await addNote(page)
  await page.locator('input[name=decision][value=confirmed]').check()
  await page.locator('select[name=credibility]').selectOption('3')
  await page.locator('textarea[name=rationale]').fill('رواية واحدة، لكن كاتبها رأى بعينه.')
  await page.locator('form[action$="/verdict"] button').last().click()
  await expect(page.getByRole('status').first()).toContainText('سُجّل القرار')
  const [receipt] = await Promise.all([page.waitForEvent('download'), page.locator('.receipt a[download]').click()])
  expect(readFileSync(await receipt.path(), 'utf8')).toMatch(/^muqabala\.receipt\/v1\nentry \d+\nleaf \S{44}\n$/)
  const tomorrow = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10)
  await page.goto(`${new URL(page.url()).pathname}/as-of?day=${tomorrow}`)
  await expect(page.locator('.verdict')).toContainText('رواية واحدة، لكن كاتبها رأى بعينه.')
  await expectAccessible(page)
  await page.goto('/trail/people')
  await page.locator('select[name=person]').selectOption({ label: 'سامي المراجع' })
  await page.getByRole('button', { name: 'طبّق التصفية' }).click()
  await expect(page).toHaveURL(/person=\d/)
  const first = page.locator('.timeline > li').first()
  await expect(first).toContainText('رواية واحدة، لكن كاتبها رأى بعينه.')
  await expect(first).toContainText('دليل واحد')
  await first.locator('.meta a').last().click()
  await expect(page.locator('.action-said')).toContainText('أكّد')
})

test.describe('a lead', () => {
  test.use({ role: 'lead' })

  test('downloads the signed trail without scripts, and an outsider checks it', async ({ browser, server, page }) => {
    const directory = mkdtempSync(join(tmpdir(), 'muqabala-export-'))
    const context = await browser.newContext({
      javaScriptEnabled: false,
      storageState: await page.context().storageState(),
    })
    try {
      const plain = await context.newPage()
      const key = join(directory, 'audit.key')
      const publicKey = (await server.command('audit', 'keygen', key, '--name', 'desk.example/audit')).trim()
      await server.command('audit', 'sign', '--key', key, '--directory', join(directory, 'handed'))
      await plain.goto(`${server.address}/trail/verification?run=yes`)
      await expect(plain.locator('.verified')).toContainText('كلها من الأول إلى الأخير')
      const [download] = await Promise.all([
        plain.waitForEvent('download'),
        plain.getByRole('button', { name: 'نزّل الملف' }).click(),
      ])
      const [archive, unpacked] = [join(directory, 'trail.zip'), join(directory, 'unpacked')]
      await download.saveAs(archive)
      expect(spawnSync('python3', ['-m', 'zipfile', '-e', archive, unpacked]).status).toBe(0)
      for (const [program, file] of [
        [process.execPath, 'verify.mjs'],
        ['python3', 'verify.py'],
      ] as const) {
        const { stdout, status } = spawnSync(
          program,
          [
            join('app', 'audit', 'verifier', file),
            unpacked,
            '--key',
            publicKey,
            '--held',
            join(directory, 'handed', 'checkpoint.note'),
          ],
          { encoding: 'utf8' },
        )
        expect([status, stdout]).toEqual([
          0,
          expect.stringMatching(/^OK\n\d+ entries[^]*files of evidence are the ones that were recorded/),
        ])
      }
      await plain.goto(`${server.address}/trail?kind=export-log`)
      await expect(sentences(plain).first()).toContainText('صدّر سجل التدقيق')
    } finally {
      await context.close()
      rmSync(directory, { recursive: true })
    }
  })
})
