import { expect, expectAccessible, password, test } from '../fixtures'

test.use({ serverName: 'sample', seed: 'nothing', role: null, language: 'en' })

test('set-up loads the sample in the same step, without scripts too; the sample page then says that it is there', async ({
  browser,
  server,
  page,
}) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  })
  const plain = await context.newPage()
  await plain.goto(`${server.address}/setup`)
  await plain.locator('input[name=code]').fill(server.setUpCode ?? '')
  await plain.locator('input[name=name]').fill('Layla')
  await plain.locator('input[name=login]').fill('layla')
  await plain.locator('input[name=password]').fill(password)
  await plain.locator('input[name=again]').fill(password)
  await expect(
    plain.locator('input[name=sample]'),
    'a permanent record takes the sample only from somebody who chose it',
  ).not.toBeChecked()
  await plain.locator('input[name=sample]').check()
  await plain.locator('main form button').click()
  await expect(plain).toHaveURL(`${server.address}/`)
  await expect(plain.getByRole('status').first()).toContainText('with 12 sample reports')
  await plain.goto(`${server.address}/sample`)
  await expect(plain.getByText('The sample data are all here.')).toBeVisible()
  await page.context().addCookies(await context.cookies())
  await page.goto('/sample')
  await expectAccessible(page)
  await context.close()
})
