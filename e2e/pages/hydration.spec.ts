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
