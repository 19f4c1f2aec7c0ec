import { existsSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { soundFiles } from '../../app/intake/formats/sound-files-for-tests'
import { format as arabic } from '../../app/i18n/messages/ar/intake/format'
import { tables as arabicTables } from '../../app/i18n/messages/ar/intake/tables'
import { format as english } from '../../app/i18n/messages/en/intake/format'
import { tables as englishTables } from '../../app/i18n/messages/en/intake/tables'
import { makeArchive } from '../../app/testing/archive'
import { expect, expectAccessible, test } from '../fixtures'
import { thorough } from '../thorough'
import { startWorker } from '../worker'

test.use({ serverName: 'formats', seed: 'people' })

let site: Server
let host: string
let stopWorker: (() => Promise<void>) | undefined

test.beforeAll(async ({ server }) => {
  site = createServer(({ url = '' }, response) => {
    const [, kind, name = ''] = decodeURIComponent(url).split('/')
    response.writeHead(200, { 'Content-Type': kind === 'feed' ? 'application/rss+xml' : 'text/html; charset=utf-8' })
    response.end(kind === 'feed' ? feed(name) : page(name))
  })
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
  host = `127.0.0.1:${(site.address() as AddressInfo).port}`
  stopWorker = startWorker(server, { MUQABALA_CAPTURE_ALLOW: host })
})

test.afterAll(async () => {
  site.close()
  await stopWorker?.()
})

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

/** Each kind of file, a feed and an address, from choosing them to their reports: in both languages. */
const words = { ar: { ...arabic, ...arabicTables }, en: { ...english, ...englishTables } }

const feed = (item: string) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>${item}</title><item><guid>${item}</guid><title>${item}</title><description>${item}</description></item></channel></rss>`
const page = (text: string) =>
  `<!doctype html><html lang="ar" dir="rtl"><title>${text}</title><main><h1>${text}</h1><p>${text}. وقد وصلت الشاحنات إلى الساحة صباحاً.</p></main></html>`

async function addFeed(page: Page, name: string): Promise<void> {
  await page.goto('/settings/feeds')
  await page.locator('input[name=address]').fill(`http://${host}/feed/${name}`)
  await page.locator('input[name=name]').fill(name)
  await page.locator('select[name=atOnce]').selectOption('yes')
  await page.locator('button[value=add]').click()
  await expect(page.getByRole('row', { name })).toBeVisible()
}

/** PDFs and pictures are looked at first: see above. */
const { pdf: _pdf, picture: _picture, csv, ...taken } = soundFiles
const kinds = [...Object.keys(taken), 'csv'] as (keyof typeof taken | 'csv')[]

/** Every kind in one import, a table inside an archive: each is told by its name, tables are mapped, doubts accepted. */
async function previewFiles(page: Page, language: 'ar' | 'en'): Promise<void> {
  await page.goto('/reports/bulk')
  const named = Object.entries(taken).map(([kind, { name, bytes }]) => ({
    name: kind === 'telegram' ? name : name.replace(/^\w+/, kind),
    mimeType: 'application/octet-stream',
    // The mails of the mailbox would be the mail beside it once more.
    buffer: kind === 'mbox' ? Buffer.from(bytes().toString().replaceAll('السوق', 'البستان')) : bytes(),
  }))
  const archive = makeArchive([{ name: 'csv.csv', bytes: csv.bytes() }])
  await page
    .locator('input[name=files][multiple]')
    .setInputFiles([...named, { name: 'archive.zip', mimeType: 'application/zip', buffer: archive }])
  await page.locator('input[name=source]').fill('مكتب الضفة')
  await page.locator('main form button.button-primary').click()
  await expect(page.locator('button[value=approve]')).toBeVisible()
  for (const table of ['xlsx', 'ods', 'json', 'jsonl', 'csv']) {
    await page.getByRole('link', { name: words[language]['tables.choose'] }).first().click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(`.${table}`)
    await page.locator('main form button.button-primary').click()
    await expect(page.locator('button[value=approve]')).toBeVisible()
  }
  const facts = page.locator('.preview-facts')
  for (const kind of kinds) {
    // What comes out of a mailbox is mails.
    const told = kind === 'mbox' ? 'mbox.mbox' : words[language][`format.kind.${kind}`]
    await expect(facts.filter({ hasText: told }).first()).toBeVisible()
  }
  await page.locator('button[value="kind all"]').click()
}

/** Has them stored, and takes all of it back. */
async function storeAndUndo(page: Page): Promise<void> {
  await page.locator('button[value=approve]').click()
  await expect(page.locator('#imported')).toBeVisible()
  const undo = page.locator('form[action="/reports/undo-import"]')
  await page.locator('details').filter({ has: undo }).locator('summary').click()
  await undo.getByRole('button').click()
  await expect(page.locator('.flash').first()).toBeVisible()
  await expect(undo).toHaveCount(0)
}

/** The page behind an address is captured, and its text is made a report. */
async function takeAddress(page: Page, text: string): Promise<void> {
  await page.goto('/reports/new')
  const form = page.locator('form[action="/reports/new/address"]')
  await form.locator('input[name=address]').fill(`http://${host}/page/${text}`)
  await form.getByRole('button').click()
  await page.locator('main a[href^="/snapshots/"]').first().click()
  await page.locator('form[action$="/report"] button').click()
  await expect(page).toHaveURL(/\/reports\/drafts\//)
  await page.locator('select[name=source]').selectOption('new')
  await page.locator('input[name=sourceName]').fill(text)
  await page.locator('button[value=save]').click()
  await expect(page).toHaveURL(/\/reports\/\d+$/)
  await expect(page.locator('main')).toContainText(text)
}

for (const language of ['ar', 'en'] as const)
  test.describe(language, () => {
    test.use({ language, role: 'admin' })

    test('files of each kind, an address and a feed come in', async ({ page }) => {
      await addFeed(page, `feed ${language}`)
      await previewFiles(page, language)
      await storeAndUndo(page)
      await takeAddress(page, `وصلت قافلة ${language}`)
      // The worker looks for feeds that are due once a minute.
      await expect(async () => {
        await page.goto('/reports')
        await expect(page.getByRole('row', { name: `feed ${language}` }).first()).toBeVisible({ timeout: 1_000 })
      }).toPass({ timeout: 90_000 })
    })
  })
