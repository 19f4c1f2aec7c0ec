import { expect, expectAccessible, password, test } from './fixtures'

test.use({ deskName: 'set-up', seed: 'nothing', role: null })

test('a first visit makes the first administrator with the code from the terminal', async ({ page, desk }) => {
  await page.goto('/')
  await expect(page).toHaveURL(/\/setup$/)
  await expectAccessible(page)
  await page.locator('input[name=code]').fill(desk.setUpCode ?? '')
  await page.locator('input[name=name]').fill('ليلى حداد')
  await page.locator('input[name=login]').fill('layla')
  await page.locator('input[name=password]').fill(password)
  await page.locator('input[name=again]').fill(password)
  await page.locator('input[name=sample]').uncheck()
  await page.locator('main button').click()
  await expect(page).toHaveURL(`${desk.address}/`)
  await expect(page.getByRole('status')).toContainText('أُنشئ الحساب')
  await page.goto('/setup')
  await expect(page).toHaveURL(`${desk.address}/`)
})
