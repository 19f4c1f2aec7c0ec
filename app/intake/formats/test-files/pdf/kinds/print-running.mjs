// Prints running.html with a header, a footer and page numbers, by the browser and the path that are named.
import { chromium } from 'playwright-core'

const [executablePath, path] = process.argv.slice(2)
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
const page = await browser.newPage()
await page.goto(new URL('running.html', import.meta.url).href)
const line = (text) =>
  `<div style="font:9px Noto Naskh Arabic;width:100%;text-align:center;direction:rtl">${text}</div>`
await page.pdf({
  ...{ path, format: 'A4', displayHeaderFooter: true },
  headerTemplate: line('مرصد النهر – النشرة اليومية، 5 آذار 2026'),
  footerTemplate: line('<span class=pageNumber></span> / <span class=totalPages></span>'),
  margin: { top: '2.2cm', bottom: '2.2cm', left: '2cm', right: '2cm' },
})
await browser.close()
