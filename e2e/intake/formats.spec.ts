import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, expectAccessible, test } from '../fixtures'
import { thorough } from '../thorough'
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

/** Recognising a page takes some seconds of a free machine and a minute of a busy one: a thorough run tries it where Tesseract has Arabic. */
const recognises =
  thorough &&
  ['/usr/share/tesseract-ocr/5/tessdata', '/usr/share/tessdata'].some((folder) =>
    existsSync(join(folder, 'ara.traineddata')),
  )

test('messages of one sender become one report, and a scan is recognised before it comes in', async ({ page }) => {
  if (recognises) test.setTimeout(180_000)
  const chat = [
    '15/09/2026, 20:46 - هدى: وصلت القافلة',
    '15/09/2026, 20:47 - هدى: وتوزّع الخبز',
    '16/09/2026, 9:00 - سامر: تم',
  ]
  await page.goto('/reports/bulk')
  await page
    .locator('input[name=files][multiple]')
    .setInputFiles({ name: 'chat.txt', mimeType: 'text/plain', buffer: Buffer.from(chat.join('\n')) })
  await page.locator('main form button.button-primary').click()
  const messages = page.locator('.preview-files h3')
  await expect(messages).toHaveCount(3)
  await page.locator('button[value=join-messages]').click()
  await expect(messages).toHaveCount(2)
  await expect(page.locator('.preview-files')).toContainText('وتوزّع الخبز')
  if (!recognises) return

  await page.goto('/reports/bulk')
  await page.locator('input[name=files][multiple]').setInputFiles(testFile('pdf/scan.pdf'))
  await page.locator('input[name=source]').fill('مكتب الرستن')
  await page.locator('main form button.button-primary').click()
  await page.locator('button[value=recognise]').click()
  await expect(page.locator('.preview-files')).toContainText('scan', { timeout: 120_000 })
  await page.locator('.preview-files a.button').first().click()
  // A scan of sixty dots an inch is not read well; a person compares it.
  await expect(page.locator('textarea[name=text]')).toHaveValue(/حي السوق: خمسة جرحى/)
})
