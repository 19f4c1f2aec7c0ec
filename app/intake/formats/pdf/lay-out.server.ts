import type { PageViewport, PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { UploadError } from '../../decode/decode.server'
import { tidyText } from '../document-text'
import type { PageLayout, PageLine } from '../page-layout'
import { glyphsOf } from './glyphs.server'
import { withPdf, type PdfSource } from './open-pdf.server'
import { onSheet, type Turn } from './turned-pages'
import { PageTexts, type ReadPage } from './page-text'
import { mostPages } from './read-pages.server'

/**
 * The pages of a PDF, each with its text as the import reads it and where its lines stand on the picture of the page. It works
 * in the process of `inPdfProcess`. Throws `UploadError`.
 */
export function layOutPdf({ source }: { source: PdfSource }): Promise<PageLayout[]> {
  return withPdf(source, async (pdf) => {
    if (pdf.numPages > mostPages) throw new UploadError('too-large')
    const { pages, viewports } = await readAll(pdf)
    return pages.map((page, at) => layOut(page, viewports[at]))
  })
}

async function readAll(pdf: PDFDocumentProxy) {
  const texts = new PageTexts()
  const viewports: Sheet[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const { glyphs, turn } = await glyphsOf(pdf, page)
    texts.add(glyphs)
    viewports.push({ viewport: page.getViewport({ scale: 1 }), turn })
    page.cleanup()
  }
  return { pages: texts.read(), viewports }
}

/** How a page is shown, and in which direction its text runs on its sheet. */
interface Sheet {
  viewport: PageViewport
  turn: Turn
}

function layOut({ text: raw, lines }: ReadPage, sheet: Sheet | undefined): PageLayout {
  const text = tidyText(raw)
  const placed: PageLine[] = []
  let from = 0
  for (const line of lines) {
    const { text: own, fromRight } = line
    const words = tidyText(own)
    const start = words === '' ? -1 : text.indexOf(words, from)
    if (start < 0 || !sheet) continue
    from = start + words.length
    placed.push({ text: words, start, end: from, box: boxOf(line, sheet), fromRight })
  }
  return { text, shape: sheet ? sheet.viewport.width / sheet.viewport.height : 1, lines: placed }
}

/** Letters reach a little below the line that they stand on. */
function boxOf({ left, right, y, size }: ReadPage['lines'][number], { viewport, turn }: Sheet): PageLine['box'] {
  const one = viewport.convertToViewportPoint(...onSheet([left, y + 0.85 * size], turn))
  const other = viewport.convertToViewportPoint(...onSheet([right, y - 0.35 * size], turn))
  const [x0 = 0, y0 = 0] = one as number[]
  const [x1 = 0, y1 = 0] = other as number[]
  const across = (value: number) => Math.round((value / viewport.width) * 10_000) / 10
  const down = (value: number) => Math.round((value / viewport.height) * 10_000) / 10
  return [across(Math.min(x0, x1)), down(Math.min(y0, y1)), across(Math.abs(x1 - x0)), down(Math.abs(y1 - y0))]
}
