import { join } from 'node:path'
import { expect, expectAccessible, test } from '../fixtures'
import { startWorker } from '../worker'

test.use({ serverName: 'formats', seed: 'people' })

let stopWorker: (() => Promise<void>) | undefined

test.beforeAll(({ server }) => {
  stopWorker = startWorker(server)
})

test.afterAll(() => stopWorker?.())

const testFile = (name: string) => join(process.cwd(), 'app', 'intake', 'formats', 'test-files', name)

test('a PDF is compared with the picture of its page and corrected before it comes in; a document comes in as it reads', async ({
  page,
}) => {
  await page.goto('/reports/new')
  await page.locator('input[type=file]').setInputFiles(testFile('pdf/chromium.pdf'))
  await page.locator('main form button.button-primary').click()
  await expect(page).toHaveURL(/\/reports\/bulk\/[0-9a-f-]{36}$/)
  await expect(page.locator('button[value="file 1 take"]')).toHaveCount(0)
  await page.locator('.preview-files a.button').click()
  const picture = page.locator('.pdf-picture img')
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1000)
  const text = page.locator('textarea[name=text]')
  await expect(text).toHaveValue(/إن «القافلة» لم تصل/)
  await expectAccessible(page)
  await text.fill((await text.inputValue()).replace('12', '١٢').replace('المحطة', 'الزهور'))
  await page.locator('button[value=correct]').click()
  await expect(page.getByText('حُفظ نص الصفحة')).toBeVisible()
  await expect(text).toHaveValue(/حي الزهور/)
  await page.locator('input[name=source]').fill('مكتب الرستن')
  await page.locator('button[value=save]').click()
  await page.locator('button[value=approve]').click()
  await expect(page.getByRole('status').filter({ hasText: 'انتهى الإدخال' })).toBeVisible()
  await page
    .getByRole('row', { name: /chromium/ })
    .getByRole('link')
    .click()
  await expect(page.locator('main')).toContainText('حي الزهور')

  await page.goto('/reports/new')
  await page.locator('input[type=file]').setInputFiles(testFile('documents/libreoffice.docx'))
  await page.locator('main form button.button-primary').click()
  await expect(page).toHaveURL(/\/reports\/drafts\//)
  await expect(page.locator('main')).toContainText('قُرئ الملف على أنه')
})
