import pLimit from 'p-limit'
import { findBrowser } from '../../evidence/capture/render/find-browser.server'

/** There is no browser here to print with. */
export class NoBrowser extends Error {
  override name = 'NoBrowser'
}

const printTimeoutMs = 60_000

/** A browser takes a core and some hundred megabytes: those who ask for documents at once wait for one another. */
const printing = pLimit(1)

/** Prints HTML, as its own style says, by the Chromium that is found, which runs no script of it and reaches no network. Throws `NoBrowser`. */
export async function writePdf(html: string): Promise<Buffer> {
  const executablePath = await findBrowser()
  if (executablePath === null) throw new NoBrowser('no Chromium was found')
  return printing(() => printWith(executablePath, html))
}

async function printWith(executablePath: string, html: string): Promise<Buffer> {
  const { chromium } = await import('playwright-core')
  const browser = await chromium.launch({ executablePath, timeout: printTimeoutMs })
  try {
    const context = await browser.newContext({ javaScriptEnabled: false, offline: true })
    const page = await context.newPage()
    page.setDefaultTimeout(printTimeoutMs)
    await page.setContent(html, { waitUntil: 'load' })
    return await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true })
  } finally {
    await browser.close()
  }
}
