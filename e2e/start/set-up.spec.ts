import { expect, expectAccessible, hydrated, password, test } from '../fixtures'

test.use({ serverName: 'set-up', seed: 'nothing', role: null })

test('a first visit makes the first administrator with the code from the terminal', async ({ page, server }) => {
  await page.goto('/')
  await expect(page).toHaveURL(/\/setup$/)
  await expectAccessible(page)
  await page.locator('input[name=code]').fill(server.setUpCode ?? '')
  const name = page.locator('input[name=name]')
  // Until the page is hydrated a new language is a new page.
  await hydrated(page)
  await name.fill('ليلى حداد')
  for (const language of ['en', 'ar']) {
    await page.locator(`.language[value=${language}]`).click()
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    await expect(name).toHaveValue('ليلى حداد')
  }
  await page.locator('input[name=login]').fill('layla')
  await page.locator('input[name=password]').fill(password)
  await page.locator('input[name=again]').fill(password)
  await page.locator('input[name=sample]').uncheck()
  await page.locator('main button').click()
  await expect(page).toHaveURL(`${server.address}/`)
  await expect(page.locator('.status-bar')).toContainText('أُنشئ الحساب')
  await page.goto('/setup')
  await expect(page).toHaveURL(`${server.address}/`)
})
