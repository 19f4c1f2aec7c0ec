import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { readRange } from '../../view/byte-range'
import { findBrowser } from '../render/find-browser.server'
import { captureForTest, openSite, toolsFor } from '../site-for-tests'

const executable = process.env.THOROUGH ? await findBrowser() : null

/** The player as its makers release it; it is fetched for this test alone. */
function fetchPlayer(directory: string): Record<string, Buffer> {
  execFileSync('npm', ['pack', 'replaywebpage@2.5.3', '--silent'], { cwd: directory })
  execFileSync('tar', ['xzf', 'replaywebpage-2.5.3.tgz'], { cwd: directory })
  const read = (name: string) => readFileSync(join(directory, 'package', name))
  return { '/ui.js': read('ui.js'), '/replay/sw.js': read('sw.js') }
}

/** Serves the player, a page with it, and an archive in parts, as it asks for it. */
async function servePlayer(files: Record<string, Buffer>): Promise<string> {
  const types: Record<string, string> = { js: 'text/javascript', html: 'text/html; charset=utf-8' }
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://player.example').pathname
    const bytes = files[path]
    if (!bytes) {
      response.writeHead(404).end()
      return
    }
    const range = readRange(request.headers.range ?? null, bytes.length)
    const type = types[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream'
    const headers = { 'Content-Type': type, 'Accept-Ranges': 'bytes' }
    if (!range || range === 'outside') response.writeHead(200, headers).end(bytes)
    else {
      const { start, end } = range
      response.writeHead(206, { ...headers, 'Content-Range': `bytes ${start}-${end}/${bytes.length}` })
      response.end(bytes.subarray(start, end + 1))
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const playerPage = (address: string) =>
  Buffer.from(
    `<!doctype html><script src="/ui.js"></script><replay-web-page style="height:800px" source="/capture.wacz" replayBase="/replay/" url="${address}"></replay-web-page>`,
  )

/** All that the frames of a page show. */
async function shownIn(page: Page): Promise<string> {
  const texts = await Promise.all(
    page.frames().map((frame) => frame.evaluate<string>('document.body?.innerText ?? ""').catch(() => '')),
  )
  return texts.join('\n')
}

test.skipIf(executable === null).each([
  ['as sent', null],
  ['in a browser', executable],
])(
  'ReplayWeb.page plays a page that was captured %s',
  async (_how, browserOfCapture) => {
    const directory = mkdtempSync(join(tmpdir(), 'muqabala-player-'))
    onTestFinished(() => rmSync(directory, { recursive: true }))
    const words = 'أُغلق الجسر الشرقي يوم الاثنين بعد العاصفة.'
    const site = await openSite({
      '/news': `<!doctype html><html dir="rtl" lang="ar"><head><title>نشرة</title></head><body><h1>نشرة المساء</h1><p>${words}</p></body></html>`,
    })
    const address = site.url('/news')
    const captured = await captureForTest(address, toolsFor([site.host], { executable: browserOfCapture }))
    const asked = site.asked.length
    const player = await servePlayer({
      ...fetchPlayer(directory),
      '/index.html': playerPage(address),
      '/capture.wacz': captured.bytes.get('capture.wacz') ?? Buffer.alloc(0),
    })
    const browser = await chromium.launch({ executablePath: executable ?? '', chromiumSandbox: false })
    onTestFinished(() => browser.close())
    const page = await browser.newPage()
    await page.goto(`${player}/index.html`)
    await expect.poll(() => shownIn(page), { timeout: 60_000, interval: 300 }).toContain(words)
    // It came out of the archive.
    expect(site.asked).toHaveLength(asked)
  },
  120_000,
)
