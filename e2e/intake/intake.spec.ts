import { mkdirSync, truncateSync, writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, expectAccessible, hydrated, test } from '../fixtures'
import { thorough } from '../thorough'
import { startWorker } from '../worker'

test.use({ serverName: 'intake', seed: 'people' })

/** A bulletin of its own for each test: the same text is not stored twice, and what is nearly the same is asked about. */
function bulletin(street: string): string {
  const shops = 'ب ت ث ج ح خ د ذ ر ز س ش'
    .split(' ')
    .map((letter) => `${letter}${street.split(' ').at(-1)}`)
    .join(' ')
  return `نشرة المساء\r\nحمص::\r\nسقطت ثلاث قذائف على ${street} صباحاً، وأغلقت المدارس أبوابها في اليوم نفسه، كما توقفت الحافلات عن السير.\r\nحماة::\r\nعاد التيار الكهربائي إلى ${street} بعد انقطاع دام يومين قرب محال ${shops}.`
}

async function paste(page: Page, text: string): Promise<void> {
  await page.goto('/reports/new')
  await page.locator('textarea[name=text]').fill(text)
  await page.locator('main form button.button-primary').click()
  await expect(page).toHaveURL(/\/reports\/drafts\//)
}

/** Drops a folder of this machine on the page, as a file manager does. */
async function dropFolder(page: Page, path: string): Promise<void> {
  const browser = await page.context().newCDPSession(page)
  const { x = 0, y = 0 } = (await page.locator('.drop-area').boundingBox()) ?? {}
  const data = { items: [], files: [path], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await browser.send('Input.dispatchDragEvent', { type, x: x + 20, y: y + 20, data })
}

const stretches = (page: Page) => page.locator('[data-stretch]')

async function nameSource(page: Page, name: string): Promise<void> {
  await page.locator('select[name=source]').selectOption('new')
  await page.locator('input[name=sourceName]').fill(name)
}

test.describe('in Arabic', () => {
  test.use({ provoked: [409] })

  test('a pasted bulletin is cut by keyboard alone, saved, and opened', async ({ page }) => {
    await paste(page, bulletin('شارع البريد'))
    await expectAccessible(page)
    await expect(stretches(page)).toHaveCount(5)
    await stretches(page).nth(1).focus()
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowLeft')
    await expect(page.getByText('المؤشر قبل «قذائف»')).toBeAttached()
    await page.keyboard.press('Enter')
    await expect(stretches(page)).toHaveCount(6)
    await expect(page.locator(':focus')).toContainText('قذائف على')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Delete')
    await expect(stretches(page)).toHaveCount(5)
    await expect(page.locator(':focus')).toContainText('سقطت ثلاث قذائف')
    await page.keyboard.press('n')
    await expect(page.locator('.cut-loose')).toHaveCount(2)
    await page.keyboard.press('z')
    await expect(page.locator('.cut-loose')).toHaveCount(1)
    await stretches(page).nth(3).focus()
    await page.keyboard.press('Delete')
    await expect(page.getByRole('alert')).toContainText('عنوان قسم')
    await nameSource(page, 'مكتب البريد')
    await page.locator('input[name=day]').fill('2015-07-09')
    await page.locator('button[value=save]').click()
    await expect(page).toHaveURL(/\/reports\/\d+$/)
    await expect(page.locator('.flash')).toContainText('٤ فقرات')
    await expect(page.locator('a.passage-text')).toHaveCount(4)
    await page.goto('/reports')
    await expect(page.getByRole('row', { name: /نشرة المساء/ }).first()).toContainText('مكتب البريد')
  })

  test('the same text answers with the report that is there', async ({ page }) => {
    await paste(page, bulletin('شارع النهر'))
    await nameSource(page, 'مكتب النهر')
    await page.locator('button[value=save]').click()
    await expect(page).toHaveURL(/\/reports\/\d+$/)
    const stored = new URL(page.url()).pathname
    await paste(page, bulletin('شارع النهر'))
    await expect(page.getByRole('link', { name: 'افتح التقرير المحفوظ' })).toHaveAttribute('href', stored)
    await expect(page.locator('button[value=save]')).toBeDisabled()
    // With one word changed it is nearly the same: that is shown, and asked before it is stored.
    await paste(page, bulletin('شارع النهر').replace('ثلاث قذائف', 'أربع قذائف'))
    const notice = page.locator('.flash').filter({ hasText: 'هو نفسه تقريباً' })
    await expect(notice.getByRole('link')).toHaveAttribute('href', stored)
    await nameSource(page, 'مكتب النهر الآخر')
    await page.locator('button[value=save]').click()
    await page.getByRole('button', { name: 'احفظه أيضاً' }).click()
    await expect(page).toHaveURL(/\/reports\/\d+$/)
    expect(new URL(page.url()).pathname).not.toBe(stored)
  })

  test('a stored report is cut anew with an undo, and its details are changed', async ({ page }) => {
    await paste(page, bulletin('شارع الميناء'))
    await nameSource(page, 'مكتب الميناء')
    await page.locator('button[value=save]').click()
    await page.getByRole('link', { name: 'عدّل التقطيع' }).click()
    await stretches(page).nth(1).focus()
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await expect(page.locator('.flash')).toContainText('قُطعت الفقرة')
    await expect(stretches(page)).toHaveCount(6)
    await page.keyboard.press('z')
    await expect(page.locator('.flash')).toContainText('تراجعت عن القطع')
    await expect(stretches(page)).toHaveCount(5)
    await page.getByRole('link', { name: 'عد إلى التقرير' }).click()
    await page.getByRole('link', { name: 'عدّل البيانات' }).click()
    await page.locator('input[name=title]').fill('نشرة الميناء')
    await page.locator('main form button.button-primary').click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('نشرة الميناء')
    const original = await page.request.get(`${new URL(page.url()).pathname}/original`)
    expect(original.headers()['content-disposition']).toContain('attachment')
    expect(original.headers()['content-type']).toBe('text/plain; charset=utf-8')
    expect(await original.text()).toBe(bulletin('شارع الميناء').replaceAll('\r', ''))
  })
})

test.describe('in English', () => {
  test.use({ language: 'en', provoked: [400, 409, 413, 502] })

  test('a text of several reports is cut as offered, described in one table, and saved', async ({ page }) => {
    const streets = ['طريق السوق', 'طريق المطحنة', 'طريق الطاحون']
    await paste(page, streets.map(bulletin).join('\r\n'))
    // The offer stands above the text.
    const offer = page.getByRole('button', { name: 'Cut it into 3 reports' })
    await expect(offer).toBeInViewport()
    await offer.click()
    await expect(page).toHaveURL(/\/describe$/)
    await expect(page.locator('.describe-table tbody tr')).toHaveCount(3)
    await expectAccessible(page)
    const source = page.locator('.describe-source .input')
    await page.getByLabel('Source of report 1').fill('Market office')
    // What was typed in one row is offered in the others, and taken over by none.
    await page.getByLabel('Source of report 2').focus()
    await expect(page.locator('datalist option[value="Market office"]')).toBeAttached()
    await expect(source.nth(1)).toHaveValue('')
    await page.getByRole('button', { name: /Save 3 reports/ }).click()
    await expect(page.locator('.field-error')).toHaveCount(2)
    await page.getByLabel('Source of report 2').fill('Market ofice')
    await page.getByLabel('One source for all reports').fill('Mill office')
    await page.getByRole('button', { name: 'Fill them in' }).click()
    await expect(source.nth(2)).toHaveValue('Mill office')
    await page.getByRole('button', { name: 'Use “Market office”' }).click()
    await expect(source.nth(1)).toHaveValue('Market office')
    await page.getByRole('button', { name: /Save 3 reports/ }).click()
    await expect(page).toHaveURL(/\/reports$/)
    await expect(page.locator('.flash')).toContainText('3 reports saved')
  })

  test('each issue of a file has its sentence, and what was typed stays', async ({ page }) => {
    await page.goto('/reports/new')
    const choose = (name: string, buffer: Buffer) =>
      page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/plain', buffer })
    const preview = page.getByRole('button', { name: 'Preview the cuts' })
    for (const [name, bytes, sentence] of [
      ['empty.txt', Buffer.alloc(0), 'The file is empty'],
      ['picture.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'not a text file'],
      ['huge.txt', Buffer.alloc(3_000_000, 'a'), 'larger than'],
    ] as const) {
      await choose(name, bytes)
      await preview.click()
      await expect(page.locator('.field-error')).toContainText(sentence)
    }
    await choose('latin.txt', Buffer.from([0xc7, 0xe1, 0xca]))
    await page.locator('select[name=encoding]').selectOption('utf-8')
    await preview.click()
    await expect(page.locator('.field-error')).toContainText('Choose another encoding')
    await page.locator('textarea[name=text]').fill('Two shells hit the mill at noon.')
    await preview.click()
    await expect(page.locator('.field-error')).toContainText('both a text and a file')
    await expect(page.locator('textarea[name=text]')).toHaveValue('Two shells hit the mill at noon.')
  })

  test('files beyond the limit are refused before they are sent, with the limit and the command', async ({
    page,
  }, info) => {
    const file = info.outputPath('huge.csv')
    writeFileSync(file, '')
    truncateSync(file, 65 * 1024 * 1024)
    await page.goto('/reports/bulk')
    await page.locator('input[name=files]').first().setInputFiles(file)
    await page.locator('main form button.button-primary').click()
    await expect(page.locator('.field-error')).toContainText('larger than 64 MB')
    await expect(page.locator('.field-error')).toContainText('muqabala import PATH')
  })

  test('an upload that is stopped or breaks off says at once what has arrived, and sent again it goes on behind that', async ({
    page,
  }, info) => {
    for (const folder of ['empty', 'notes/first', 'notes/second'])
      mkdirSync(info.outputPath(folder), { recursive: true })
    for (let at = 0; at < 150; at++)
      writeFileSync(
        info.outputPath(`notes/${at < 75 ? 'first' : 'second'}/note ${at}.txt`),
        `${bulletin(`طريق الجسر ${at}`)}\n${`word${at} `.repeat(1_000)}`,
      )
    await page.goto('/reports/bulk')
    await hydrated(page)
    await page.locator('input[name=source]').fill('Bridge office')
    const send = page.getByRole('button', { name: 'Check the files' })
    const said = (words: string | RegExp) => page.getByRole('status').filter({ hasText: words })
    await send.click()
    await expect(page.locator('.field-error')).toContainText('Choose files or a folder')
    await dropFolder(page, info.outputPath('empty'))
    await expect(said('There is no file in what was dropped.')).toBeVisible()
    await dropFolder(page, info.outputPath('notes'))
    await expect(said('150 files were dropped here.')).toBeVisible()
    const line = await page.context().newCDPSession(page)
    const slow = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 200_000 }
    await line.send('Network.emulateNetworkConditions', slow)
    await send.click()
    const request = await page.locator('input[name=request]').first().inputValue()
    const kept = async () => (await page.request.get(`/reports/bulk/kept?upload=${request}`)).text()
    await expect.poll(kept).toContain('100')
    await page.getByRole('button', { name: 'Stop', exact: true }).click()
    await expect(said('You stopped the upload')).toBeFocused()
    await expect(said(/1\d\d of 150 have arrived/)).toBeVisible()
    await line.send('Network.emulateNetworkConditions', { ...slow, uploadThroughput: -1 })
    await page.route('**/reports/bulk/send?*', (route) => route.fulfill({ status: 502, body: 'no answer' }))
    await send.click()
    await expect(said('The upload broke off')).toBeFocused()
    await page.unroute('**/reports/bulk/send?*')
    const rest = page.waitForRequest('**/reports/bulk/send?*')
    await send.click()
    expect((await rest).url()).toMatch(/from=1\d\d$/)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check before anything is stored')
    await expect(page.getByRole('link', { name: 'All (150)' })).toBeVisible()
    await expect(page.getByText('notes/first/note 0.txt')).toBeVisible()
  })
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false, language: 'en', provoked: [413] })

  test('a file is brought in, cut at a word, and saved; a huge one is answered', async ({ page }) => {
    await page.goto('/reports/new')
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'huge.txt', mimeType: 'text/plain', buffer: Buffer.alloc(8_000_000, 'a') })
    await page.locator('main form button.button-primary').click()
    await expect(page.locator('.field-error')).toContainText('larger than')
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'evening.txt', mimeType: 'text/plain', buffer: Buffer.from(bulletin('طريق الجبل')) })
    await page.locator('main form button.button-primary').click()
    await stretches(page).nth(1).click()
    await page.getByText('Split before a word').click()
    await page.locator('input[name=title]').fill('Evening bulletin')
    await page.locator('.cut-word').nth(2).click()
    await expect(stretches(page)).toHaveCount(6)
    await expect(page.locator('input[name=title]')).toHaveValue('Evening bulletin')
    const named = page.locator('input[name=sourceName]')
    if (!(await named.isVisible())) await page.locator('summary', { hasText: 'New source' }).click()
    await named.fill('Mountain office')
    await page.locator('button[value=save]').click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Evening bulletin')
  })
})

test.describe('many files', () => {
  let stopWorker: (() => Promise<void>) | undefined

  test.beforeAll(({ server }) => {
    stopWorker = startWorker(server)
  })

  test.afterAll(() => stopWorker?.())

  const files = [
    ['a.txt', 'ساحة البرج'],
    ['b.txt', 'ساحة العيون'],
    ['again.txt', 'ساحة البرج'],
  ].map(([name = '', street = '']) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(bulletin(street)) }))
  const empty = { name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) }

  async function bringIn(page: Page, chosen: typeof files): Promise<void> {
    await page.goto('/reports/bulk')
    await page.locator('input[name=files]').first().setInputFiles(chosen)
    await page.locator('input[name=source]').fill('مكتب الساحات')
    await page.locator('main form button.button-primary').click()
    await expect(page).toHaveURL(/\/reports\/bulk\/[0-9a-f-]{36}$/)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/عاين قبل|Check before/)
    await page.locator('button[value=approve]').click()
  }

  test('are imported while the page follows, and each says what became of it', async ({ page }) => {
    await page.goto('/reports/bulk')
    await bringIn(page, [...files, empty])
    await expect(page.getByRole('status').filter({ hasText: 'انتهى الإدخال' })).toBeVisible()
    await expect(page.getByRole('row', { name: /empty\.txt/ })).toContainText('لا نص فيه')
    await expect(page.getByRole('row', { name: /b\.txt/ })).toContainText('٤')
    await expectAccessible(page)
    await page
      .getByRole('row', { name: /again\.txt/ })
      .getByRole('link', { name: 'a', exact: true })
      .click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('a')
  })

  test.describe('without scripts', () => {
    test.skip(!thorough, 'one file is imported without scripts in every run, many in a thorough one')
    test.use({ javaScriptEnabled: false, language: 'en' })

    test('are followed by loading the page again', async ({ page }) => {
      await bringIn(
        page,
        files.slice(0, 1).map((file) => ({ ...file, buffer: Buffer.from(bulletin('ساحة النبع')) })),
      )
      // The browser does so by itself while the import runs.
      await expect(page.getByText('The import is done.')).toBeVisible()
      // Nobody has worked on it: it is undone on its own page, and its file can come in again.
      await page.getByText('Undo this import').click()
      await page.getByRole('button', { name: 'Undo the import of this report' }).click()
      await expect(page.locator('.flash').first()).toContainText('one report was withdrawn')
      await expect(page.getByText('This import was undone.')).toBeVisible()
      await page.goto('/reports/bulk')
      await expect(page.getByRole('listitem').filter({ hasText: 'One file' })).toContainText('done')
    })
  })
})

test.describe('a viewer', () => {
  test.use({ role: 'viewer', language: 'en', provoked: [403] })

  test('reads reports and changes none', async ({ page }) => {
    await page.goto('/reports')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Reports')
    await expect(page.getByRole('link', { name: 'Import a report' })).toHaveCount(0)
    expect((await page.goto('/reports/new'))?.status()).toBe(403)
  })
})
