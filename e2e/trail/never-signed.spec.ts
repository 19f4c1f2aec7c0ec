import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, expectAccessible, prepare, test } from '../fixtures'
import { thorough } from '../thorough'

test.use({ serverName: 'never-signed', seed: 'sample', role: 'admin', language: 'en' })

test.skip(!thorough, 'each of the three is held by tests without a browser; that they say the same, by a thorough run')

test('an administrator is told that the trail was never signed, until it is, and doctor and /healthz say the same', async ({
  page,
  server,
  browser,
}) => {
  await page.goto('/')
  const notice = page.getByRole('note').filter({ hasText: 'never been signed' })
  await expect(notice).toBeVisible()
  await notice.locator('summary').click()
  await expect(notice.locator('code')).toHaveText([
    /^muqabala audit keygen/,
    /muqabala audit sign --every 60/,
    /^muqabala audit verify --key/,
  ])
  await expectAccessible(page)
  // Before the first checkpoint there is nothing to download, and the page says why.
  const download = page.getByRole('button', { name: 'Download the archive' })
  await page.goto('/trail/verification')
  await expect(download).toBeDisabled()
  await expect(page.getByText('none has been signed')).toBeVisible()
  await page.goto('/')

  const reviewer = await browser.newContext({ baseURL: server.address })
  const other = await reviewer.newPage()
  await prepare(other, server, 'reviewer', 'en')
  await other.goto('/')
  await expect(other.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(other.getByText('never been signed')).toHaveCount(0)
  await reviewer.close()

  expect(await server.command('doctor')).toMatch(/^WARN {2}Signing: the trail was never signed/m)
  const healthz = async () => (await fetch(`${server.address}/healthz`)).text()
  expect(await healthz()).toMatch(/^ok\n(.*\n)*signing: warning\n/)

  const directory = mkdtempSync(join(tmpdir(), 'muqabala-key-'))
  await server.command('audit', 'keygen', join(directory, 'key'), '--name', 'desk.example/audit')
  await server.command('audit', 'sign', '--key', join(directory, 'key'), '--directory', join(directory, 'checkpoints'))
  await page.goto('/trail/verification')
  await expect(download).toBeEnabled()
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(notice).toHaveCount(0)
  expect(await server.command('doctor')).toMatch(/^ok {4}Signing: /m)
  await expect.poll(healthz).toMatch(/^signing: ok$/m)
  rmSync(directory, { recursive: true })
})
