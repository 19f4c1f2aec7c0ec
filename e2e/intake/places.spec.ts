import { expect, test } from '../fixtures'

test.use({ serverName: 'places', seed: 'people', role: 'lead', language: 'ar' })

test('a lead imports a list of places after its issues are mended, without scripts, and finds them', async ({
  browser,
  server,
  page,
}) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  })
  const plain = await context.newPage()
  await plain.goto(`${server.address}/places/import`)
  const list = plain.locator('textarea[name=text]')
  await list.fill('ar,kind,governorate\nمرج الرمان,hamlet,حمص')
  await plain.getByRole('button', { name: 'اعرض القائمة' }).click()
  await expect(plain.getByRole('listitem').filter({ hasText: 'hamlet' })).toBeVisible()
  await list.fill('ar,kind,governorate\nمرج الرمان,village,homs')
  await plain.getByRole('button', { name: 'اعرض القائمة' }).click()
  await plain.getByRole('button', { name: 'أدخلها كلها' }).click()
  await expect(plain.getByRole('status').first()).toContainText('أُدخلت القائمة')
  await context.close()
  await page.goto('/places?q=الرمان')
  await expect(page.getByRole('rowheader', { name: 'مرج الرمان' })).toBeVisible()
})
