import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from '../fixtures'
import { startWorker } from '../worker'

test.use({ serverName: 'capture', seed: 'sample' })

const pages: Record<string, string> = {
  '/notice': `<!doctype html><html dir="rtl" lang="ar"><title>بيان البلدية</title><h1>بيان البلدية</h1>
    <p>أُعيد فتح الجسر الشرقي صباح الاثنين بعد إصلاحه.</p>`,
}

let site: Server
let host: string
let stopWorker: (() => Promise<void>) | undefined

test.beforeAll(async () => {
  site = createServer((request, response) => {
    const page = pages[request.url ?? '']
    response.writeHead(page === undefined ? 404 : 200, { 'Content-Type': 'text/html; charset=utf-8' })
    response.end(page ?? '<title>404</title>')
  })
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
  host = `127.0.0.1:${(site.address() as AddressInfo).port}`
})

test.afterAll(async () => {
  site.close()
  await stopWorker?.()
})

async function addAddress(page: Page, path: string): Promise<void> {
  const form = page.locator('details:has(form input[name=kind][value=address])')
  await form.locator('summary').click()
  await form.locator('input[name=address]').fill(`http://${host}${path}`)
  await form.locator('textarea[name=quote]').fill('اعيد فتح الجسر الشرقي')
  await form.locator('input[name=stance][value=supports]').check()
  await expect(form.locator('input[name=capture]')).toBeChecked()
  await form.getByRole('button', { name: 'أضف دليلاً' }).click()
  await expect(page.locator('.evidence-list')).toContainText(path)
}

/** Watches the address of the open snapshot: its page changes between two visits, and both texts are compared. */
async function watchIt(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'راقب هذا الرابط' }).click()
  await page.getByRole('button', { name: 'راقبه' }).click()
  await page.locator('main table a').click()
  await expect(page.locator('main .timeline .chip')).toHaveText('لم تتغير')
  pages['/notice'] = (pages['/notice'] ?? '').replace('أُعيد فتح', 'أُغلق')
  await page.getByRole('button', { name: 'زرها الآن' }).click()
  await expect(page.locator('main .timeline .chip')).toHaveText(['تغيرت', 'لم تتغير'])
  await expectAccessible(page)
  await page.getByRole('link', { name: 'انظر ما تغير' }).click()
  await expect(page.locator('.diff ins')).toContainText('أُغلق')
  await expect(page.locator('.diff del')).toContainText('أُعيد فتح')
  // Opened by its address, its title needs no messages that the browser has yet to fetch: React would draw it all anew.
  await page.reload()
  await expect(page.locator('.diff ins')).toContainText('أُغلق')
}

test('an address is captured as evidence: it waits for a worker, and then shows the quote in place', async ({
  page,
  server,
}) => {
  await page.goto('/claims')
  await page.locator('.claim-list a[data-opens]').first().click()
  await expect(page).toHaveURL(/\/claims\/\d+$/)
  const claim = page.url()
  await addAddress(page, '/notice')
  const chip = page.locator('.evidence-list [role=status] a')
  await expect(chip).toHaveText('تنتظر')
  await chip.click()
  await expect(page.locator('main')).toContainText('برنامج المهام متوقف')
  await expectAccessible(page)

  stopWorker = startWorker(server, { MUQABALA_CAPTURE_ALLOW: host })
  // The page of the job hears of each step.
  await expect(page.locator('main .card [role=status]')).toHaveText('تمت')
  await page.getByRole('link', { name: 'انظر إلى النسخة المحفوظة' }).click()
  await expect(page.locator('.found-words')).toHaveText('أُعيد فتح الجسر الشرقي')
  await watchIt(page)

  await page.goto(claim)
  await addAddress(page, '/gone')
  await expect(page.locator('.evidence-list')).toContainText('أجاب الخادم بصفحة خطأ')
})
