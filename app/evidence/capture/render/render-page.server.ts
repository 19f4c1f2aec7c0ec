import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import type { WarcRecord } from '../archive/warc-record.server'
import type { CaptureLimits } from '../limits'
import type { NetworkGuard } from '../network/guard.server'
import type { PageText } from '../page/page-text'
import { startFilteringProxy } from './filtering-proxy.server'
import { recordLoads } from './load-record.server'

/** A page as a browser shows it. */
export interface Rendered {
  picture: Buffer
  print: Buffer | null
  document: string
  page: PageText
  status: number | null
  finalAddress: string
  records: WarcRecord[]
  incomplete: boolean
  /** The browser, with its version and how it was run. */
  browser: string
  /** What the page asked for and was not let through. */
  refused: string[]
}

export interface RenderOptions {
  executable: string
  guard: NetworkGuard
  limits: CaptureLimits
  signal: AbortSignal
  directory: string
}

/** Nothing goes out but through the proxy: no names are looked up, no packets are sent beside it, nothing by itself. */
const flags = [
  '--proxy-bypass-list=<-loopback>',
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
]

/** The longest page that is pictured, in pixels: Chromium draws no longer ones. */
const tallest = 16_000

/** Opens an address in a fresh browser behind a filtering proxy, and keeps what is seen and what was loaded. */
export async function renderPage(address: string, options: RenderOptions): Promise<Rendered> {
  const proxy = await startFilteringProxy(options.guard, options.limits)
  let browser: Browser | undefined
  const stop = () => void browser?.close().catch(() => undefined)
  options.signal.addEventListener('abort', stop)
  try {
    const { launched, sandbox } = await launch(options.executable, proxy.server)
    browser = launched
    const context = await launched.newContext({
      acceptDownloads: false,
      serviceWorkers: 'block',
      ignoreHTTPSErrors: true,
      locale: 'ar',
      viewport: { width: 1280, height: 900 },
    })
    const seen = await look(context, address, options)
    const name = `Chromium ${launched.version()}${sandbox ? '' : ' without its sandbox'}`
    return { ...seen, browser: name, refused: [...proxy.refused].slice(0, 50) }
  } finally {
    options.signal.removeEventListener('abort', stop)
    await browser?.close().catch(() => undefined)
    await proxy.close()
  }
}

/** With Chromium's sandbox where the system has what it needs: containers and root often have not. */
async function launch(executablePath: string, server: string): Promise<{ launched: Browser; sandbox: boolean }> {
  const options = { executablePath, args: flags, proxy: { server }, timeout: 30_000 }
  try {
    return { launched: await chromium.launch({ ...options, chromiumSandbox: true }), sandbox: true }
  } catch {
    return { launched: await chromium.launch({ ...options, chromiumSandbox: false }), sandbox: false }
  }
}

async function look(context: BrowserContext, address: string, { limits, directory }: RenderOptions) {
  const page = await context.newPage()
  context.on('page', (other) => void other.close().catch(() => undefined))
  const loads = recordLoads(page, directory)
  const answer = await page.goto(address, { waitUntil: 'domcontentloaded', timeout: limits.answerMs })
  // A part of it that never comes to its end does not keep the rest from being seen.
  const loaded = await page.waitForLoadState('load', { timeout: limits.silenceMs }).then(
    () => true,
    () => false,
  )
  await settle(page)
  await scrollThrough(page)
  await settle(page)
  const read = await readShown(page)
  const picture = await takePicture(page)
  const print = await page.pdf({ format: 'A4', printBackground: true }).catch(() => null)
  const document = await page.content()
  const { records, incomplete } = await loads.finish()
  return {
    picture,
    print,
    document,
    page: read,
    status: answer?.status() ?? null,
    finalAddress: page.url(),
    records,
    incomplete: incomplete || !loaded,
  }
}

/** Until nothing was loaded for half a second, or five have passed: some pages never stop. */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle', { timeout: 5_000 }).catch(() => undefined)
}

/** Pictures that are loaded when they are scrolled to. */
async function scrollThrough(page: Page): Promise<void> {
  for (let step = 1; step <= 20; step += 1) {
    const reached = await page.evaluate(
      `(() => { window.scrollBy(0, window.innerHeight); return window.scrollY + window.innerHeight >= document.documentElement.scrollHeight })()`,
    )
    await page.waitForTimeout(50)
    if (reached) break
  }
  await page.evaluate('window.scrollTo(0, 0)')
}

const shown = `(() => ({
  title: document.title.slice(0, 1000),
  text: (document.body?.innerText ?? '').slice(0, 1000000),
  password: document.querySelector('input[type=password]') !== null,
}))()`

async function readShown(page: Page): Promise<PageText> {
  const { title, text, password } = await page.evaluate<{ title: string; text: string; password: boolean }>(shown)
  const lines = text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim())
  // Its scripts have run: what is empty now is not a shell of scripts.
  return { title, text: lines.filter(Boolean).join('\n'), isText: true, password, scripts: 0, withoutScripts: '' }
}

async function takePicture(page: Page): Promise<Buffer> {
  const height = await page.evaluate<number>('document.documentElement.scrollHeight')
  const options = { animations: 'disabled', timeout: 30_000 } as const
  if (height <= tallest) return page.screenshot({ ...options, fullPage: true })
  return page.screenshot({ ...options, fullPage: true, clip: { x: 0, y: 0, width: 1280, height: tallest } })
}
