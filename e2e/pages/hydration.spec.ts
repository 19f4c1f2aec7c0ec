import type { Page } from '@playwright/test'
import { expect, hydrated, test } from '../fixtures'

test.use({ serverName: 'hydration', seed: 'people' })

/** Keeps the page's state from being decoded until the test says so: the moment in which a slow machine stays for long. */
async function holdState(page: Page): Promise<() => Promise<void>> {
  await page.addInitScript(() => {
    const { read } = ReadableStreamDefaultReader.prototype
    const released = new Promise<void>((resolve) =>
      window.addEventListener('state-released', () => resolve(), { once: true }),
    )
    ReadableStreamDefaultReader.prototype.read = async function readLater(this: ReadableStreamDefaultReader) {
      await released
      return read.call(this)
    } as typeof read
  })
  return () => page.evaluate(() => void window.dispatchEvent(new Event('state-released')))
}

test('keys and clicks while the page still loads neither break it nor are lost to the browser', async ({ page }) => {
  const release = await holdState(page)
  await page.goto('/settings', { waitUntil: 'load' })
  for (const key of ['j', '?', 'z']) await page.keyboard.press(key)
  await page.locator('main').click({ position: { x: 5, y: 5 } })
  await page.getByRole('searchbox').first().fill('الزبداني')
  const choice = page.locator('main input[type=radio]:not(:checked)').first()
  const value = await choice.inputValue()
  await choice.check()
  await release()
  await hydrated(page)
  await page.locator('h1').click()
  await page.keyboard.press('?')
  await expect(page.locator('dialog[open]')).toBeVisible()
  await expect(page.getByRole('searchbox').first()).toHaveValue('الزبداني')
  await expect(page.locator(`main input[type=radio][value="${value}"]`).first()).toBeChecked()
  await page.keyboard.press('Escape')
  await page.locator('nav a[href="/claims"]').first().click()
  await expect(page.locator('main'), 'a page that came without a load has the focus').toBeFocused()
})

test('what is chosen while the page still loads opens its part of the form once it stands', async ({ page }) => {
  await page.goto('/reports/new')
  await page.locator('textarea[name=text]').fill('The bridge at the station was closed on Monday.')
  await page.locator('main form button.button-primary').click()
  await expect(page).toHaveURL(/\/reports\/drafts\//)
  const release = await holdState(page)
  await page.reload({ waitUntil: 'load' })
  await page.locator('select[name=source]').selectOption('new')
  await release()
  await page.locator('input[name=sourceName]').fill('مكتب الميناء')
})

/** The messages that a page does not need at first come a second after it has loaded: here they come only when they are read. */
async function withoutLaterMessages(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const { setTimeout: later } = window
    window.setTimeout = ((run: TimerHandler, delay?: number) => (delay === 1_000 ? 0 : later(run, delay))) as never
  })
}

/** Holds every script that a page fetches after it stands, among them the messages that its first view did not need. */
async function holdScripts(page: Page): Promise<() => void> {
  let release = (): void => undefined
  const released = new Promise<void>((resolve) => (release = resolve))
  await page.route('**/assets/*.js', async (route) => {
    await released
    await route.continue()
  })
  return release
}

test('words that are shown before they have come follow when they have, and a page that follows waits for its words', async ({
  page,
}) => {
  await page.goto('/reports/new')
  await page.locator('textarea[name=text]').fill('سقطت ثلاث قذائف على سوق النهر، وأغلقت المحال.')
  await page.locator('main form button.button-primary').click()
  await expect(page).toHaveURL(/\/reports\/drafts\//)
  await withoutLaterMessages(page)
  await page.reload({ waitUntil: 'load' })
  const stretch = page.locator('[data-stretch]').first()
  await hydrated(page)
  const release = await holdScripts(page)
  await stretch.focus()
  await expect(stretch, 'the page stands while its facts have no words yet').toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await page.locator('nav a[href="/sources"]').first().click()
  await expect(stretch, 'the page stays until the next one has its words').toBeVisible()
  release()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('المصادر')
})
