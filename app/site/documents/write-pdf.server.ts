import pLimit from 'p-limit'
import { findBrowser } from '../../evidence/capture/render/find-browser.server'

/** There is no browser here to print with. */
export class NoBrowser extends Error {
  override name = 'NoBrowser'
}

const printTimeoutMs = 60_000

/** A browser takes a core and some hundred megabytes: those who ask for documents at once wait for one another. */
const printing = pLimit(1)

/** Prints HTML on A4 by the Chromium that is found, which runs no script of it and reaches no network. Throws `NoBrowser`. */
export async function writePdf(html: string, foot: string): Promise<Buffer> {
  const executablePath = await findBrowser()
  if (executablePath === null) throw new NoBrowser('no Chromium was found')
  return printing(() => printWith(executablePath, html, foot))
}

async function printWith(executablePath: string, html: string, foot: string): Promise<Buffer> {
  const { chromium } = await import('playwright-core')
  const browser = await chromium.launch({ executablePath, timeout: printTimeoutMs })
  try {
    const context = await browser.newContext({ javaScriptEnabled: false, offline: true })
    const page = await context.newPage()
    page.setDefaultTimeout(printTimeoutMs)
    await page.setContent(html, { waitUntil: 'load' })
    return await page.pdf({
      format: 'A4',
      printBackground: true,
      tagged: true,
      outline: true,
      margin: { top: '20mm', bottom: '22mm', left: '18mm', right: '18mm' },
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: `<div style="width:100%;padding:0 18mm;font-size:8px;display:flex;justify-content:space-between"><bdi>${escape(foot)}</bdi><span><span class="pageNumber"></span> / <span class="totalPages"></span></span></div>`,
    })
  } finally {
    await browser.close()
  }
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
