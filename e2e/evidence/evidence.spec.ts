import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { warcGz } from '../../app/evidence/web-archive/archives-for-tests'
import { expect, expectAccessible, test } from '../fixtures'
import { thorough } from '../thorough'
import { startWorker } from '../worker'
import { addFile } from './add-file'

test.use({ serverName: 'evidence', seed: 'sample' })

let stopWorker: (() => Promise<void>) | undefined
test.afterAll(async () => stopWorker?.())

test('a picture becomes evidence, waits for a worker to be seen, is covered until it is asked for, and keeps its custody', async ({
  page,
  server,
}) => {
  await page.goto('/claims')
  await page.locator('.claim-list a[data-opens]').first().click()
  await expect(page).toHaveURL(/\/claims\/\d+$/)
  const form = page.locator('details:has(form[action$="/files"])')
  await form.locator('summary').click()
  await form.locator('input[name=stance][value=supports]').check()
  await form.locator('input[name=note]').fill('صورها الجار من السطح')
  const buffer = await sharp({ create: { width: 3000, height: 2000, channels: 3, background: '#0d5c63' } })
    .png()
    .toBuffer()
  await form.locator('input[type=file]').setInputFiles({ name: 'السطح.png', mimeType: 'image/png', buffer })
  await form.getByRole('button', { name: 'ارفعه دليلاً' }).click()
  const tile = page.locator('.evidence-files .file-tile').first()
  await expect(tile).toContainText('السطح.png')
  await expect(tile).toContainText('الصورة قيد التحضير')
  await tile.getByRole('link', { name: 'السطح.png' }).click()
  await expect(page.locator('main')).toContainText('برنامج المهام متوقف')
  stopWorker = startWorker(server)
  await expect(page.locator('.covered img')).toHaveJSProperty('naturalWidth', 360)
  await expect(page.locator('main')).not.toContainText('برنامج المهام متوقف')
  await expect(page.locator('.timeline li')).toHaveCount(1)
  await expectAccessible(page)
  await page.getByRole('link', { name: 'اعرض الصورة' }).click()
  await expect(page.locator('.picture img')).toHaveJSProperty('naturalWidth', 1600)
  await page.getByRole('link', { name: 'بحجمها الكامل' }).click()
  await expect(page.locator('.picture-large img')).toHaveJSProperty('naturalWidth', 3000)
  await page.getByRole('button', { name: 'أعد حساب بصمات الملفات' }).click()
  await expect(page.locator('.flash')).toContainText('كما كان')
  // Uploaded, viewed once however often its parts were asked for, and hashed again.
  await expect(page.locator('.timeline li')).toHaveCount(3)
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'نزّل الأصل' }).click()
  expect((await download).suggestedFilename()).toBe('السطح.png')
  await drawPart(page)
  // A picture has no pages and no times.
  await expect(page.locator('input[name=page], input[name=from]')).toHaveCount(0)
})

/** Draws a part of the open snapshot's picture, to be cited for a claim. */
async function drawPart(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'استشهد بها لادعاء' }).click()
  await page.waitForURL(/\/cite/)
  await page.getByRole('link', { name: 'اعرض الصورة' }).click()
  const picture = page.locator('.box-area img')
  await expect(picture).toHaveJSProperty('naturalWidth', 1600)
  await picture.scrollIntoViewIfNeeded()
  const { x, y, width, height } = (await picture.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  await page.mouse.move(x + width * 0.2, y + height * 0.3)
  await page.mouse.down()
  await page.mouse.move(x + width * 0.5, y + height * 0.6, { steps: 3 })
  await page.mouse.up()
  await expect(page.locator('input[name=box]')).toHaveValue(/^(20|19\.\d|20\.\d) (30|29\.\d|30\.\d) /)
}

test('words of a PDF are selected on the picture of their page, and linked to a claim by page and place', async ({
  page,
  server,
}) => {
  stopWorker ??= startWorker(server)
  await page.goto('/claims')
  await page.locator('.claim-list a[data-opens]').nth(1).click()
  await page.waitForURL(/\/claims\/\d+$/)
  const claim = new URL(page.url()).pathname
  await page.goto(`${claim}/files`)
  await page.locator('input[name=stance][value=context]').check()
  const buffer = readFileSync(new URL('../../app/intake/formats/test-files/pdf/chromium.pdf', import.meta.url))
  await page.locator('input[type=file]').setInputFiles({ name: 'نشرة.pdf', mimeType: 'application/pdf', buffer })
  await page.getByRole('button', { name: 'ارفعه دليلاً' }).click()
  await page.locator('.evidence-files').getByRole('link', { name: 'نشرة.pdf' }).click()
  await page.getByRole('link', { name: 'اعرض الوثيقة' }).click()
  await expect(page.locator('.marked-picture img')).toHaveJSProperty('naturalWidth', 2400)
  await expectAccessible(page)
  await page.keyboard.press('3')
  await expect(page.locator('.zoom-200')).toBeVisible()
  // The end of one line and the beginning of the next.
  await page.locator('.page-words').evaluate((group) => {
    const [first, second] = [...group.querySelectorAll('text')].slice(1).map((line) => line.firstChild)
    if (!first || !second) throw new Error('no lines')
    const end = first.textContent?.length ?? 0
    document.getSelection()?.setBaseAndExtent(first, end - 3, second, 5)
  })
  await page.getByRole('link', { name: 'اقتبس ما حددته' }).click()
  await expect(page.locator('.found-words')).toHaveText('ولا تزال')
  await page.locator('input[name=stance][value=supports]').check()
  await page.getByRole('button', { name: 'أضف دليلاً' }).click()
  await expect(page).toHaveURL(new RegExp(`${claim}$`))
  await page.getByRole('link', { name: 'اعرضه في موضعه' }).click()
  await page.getByRole('link', { name: 'اعرض الوثيقة' }).click()
  await expect(page.locator('.cited-part-chosen')).toHaveCount(2)
  await expect(page.locator('.evidence-list').first()).toContainText('ولا تزال')
})

test('a scan is recognised on request, and its words appear beside its picture to be quoted', async ({
  page,
  server,
}) => {
  test.skip(!thorough, 'recognising letters takes seconds: a thorough run does it')
  stopWorker ??= startWorker(server)
  const buffer = readFileSync(new URL('../../app/intake/formats/test-files/pdf/scan.pdf', import.meta.url))
  await addFile(page, 2, { name: 'scan.pdf', mimeType: 'application/pdf', buffer })
  await page.getByRole('link', { name: 'اعرض الوثيقة' }).click()
  await page.getByRole('button', { name: 'تعرّف على نصها' }).click()
  await expect(page.locator('main')).toContainText('قارنها بها قبل أن تقتبس', { timeout: 40_000 })
  await expect(page.locator('.page-text')).toContainText('الدفاع')
  await expect(page.getByRole('button', { name: 'تعرّف على نصها' })).toHaveCount(0)
})

test('the pages of a web archive are listed, and the words of one are read and quoted', async ({ page }) => {
  const site = (number: number) => ({
    url: `https://a.example/news/${number}`,
    html: `<title>خبر ${number}</title><p>فتح السوق رقم ${number} عند الثامنة.`,
  })
  const buffer = warcGz([1, 2, 3].map(site))
  await addFile(page, 2, { name: 'news.warc.gz', mimeType: 'application/gzip', buffer })
  await expect(page.locator('.archive-pages li')).toHaveCount(3)
  await page.getByRole('link', { name: 'خبر 3' }).click()
  await expect(page.locator('.page-text')).toContainText('السوق رقم 3')
  await expect(page.locator('.archive-pages [aria-current]')).toHaveText('خبر 3')
  await expectAccessible(page)
  await page.locator('.page-text [data-quotable]').evaluate((text) => document.getSelection()?.selectAllChildren(text))
  await page.getByRole('link', { name: 'اقتبس ما حددته' }).click()
  await expect(page.locator('.found-words').first()).toContainText('السوق رقم 3')
})

test.describe(() => {
  test.use({ provoked: [400] })
  test('a file that is none is told in the form, and what was typed stays', async ({ page }) => {
    await page.goto('/claims')
    await page.locator('.claim-list a[data-opens]').first().click()
    await page.waitForURL(/\/claims\/\d+$/)
    await page.goto(`${new URL(page.url()).pathname}/files`)
    await page.locator('input[name=stance][value=refutes]').check()
    await page.locator('input[name=note]').fill('ملاحظة تبقى')
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) })
    await page.getByRole('button', { name: 'ارفعه دليلاً' }).click()
    await expect(page.locator('.field-error')).toContainText('الملف فارغ')
    await expect(page.locator('input[name=note]')).toHaveValue('ملاحظة تبقى')
  })
})
