import { UploadError } from '../../decode/decode.server'
import { checkLength, tidyText } from '../document-text'
import type { ReadBudget } from '../read-budget'
import { recognisePages } from '../ocr/recognise-pages.server'
import { foundReport, type FormatReader } from '../reader'
import { withScannedPages } from './draw-page.server'
import { joinPages } from './join-pages'
import { glyphsOf } from './glyphs.server'
import { openPdf } from './open-pdf.server'
import { readPages } from './page-text'
import { pdfFormat } from './pdf-format'
import type { Glyph } from './visual-lines'

/** No report has more pages. */
export const mostPages = 500
/** Of all letters, the share whose glyphs name none: beyond it the rest is no text either. */
const mostNameless = 0.2

/**
 * A PDF: its text put together from where its letters stand. However well that went, a person looks at it beside the pictures
 * of its pages before it is stored. A scan, or a file whose letters are not named, says that it needs text recognition, and is
 * read by that where a person asked for it.
 */
export const readPdf: FormatReader = async function* (input, { budget, recognition }) {
  const bytes = await input.bytes(pdfFormat.largest)
  const texts = readPages(await readGlyphs(bytes, budget)).map(({ text }) => tidyText(text))
  const { text, pages } = joinPages(texts)
  const letters = text.replace(/\s/g, '').length
  const nameless = text.split('\ufffd').length - 1
  if (letters === 0 || nameless > mostNameless * letters) {
    if (!recognition) throw new UploadError('needs-ocr')
    const read = await withScannedPages(bytes, (pictures) => recognisePages(pictures, recognition))
    yield {
      report: foundReport({
        kind: 'pdf',
        text: read.text,
        doubts: [read.doubt],
        original: { bytes, fileName: input.name },
      }),
    }
    return
  }
  checkLength(text)
  const empty = texts.flatMap((page, at) => (page === '' ? [at + 1] : []))
  yield {
    report: foundReport({
      kind: 'pdf',
      text,
      doubts: [{ code: 'pdf', pages, empty: empty.slice(0, 20), nameless }],
      original: { bytes, fileName: input.name },
    }),
  }
}

async function readGlyphs(bytes: Uint8Array, budget: ReadBudget): Promise<Glyph[][]> {
  const pdf = await openPdf(bytes)
  try {
    if (pdf.numPages > mostPages) throw new UploadError('too-large')
    const pages: Glyph[][] = []
    for (let number = 1; number <= pdf.numPages; number += 1) {
      budget.checkTime()
      const page = await pdf.getPage(number)
      pages.push(await glyphsOf(page))
      page.cleanup()
    }
    return pages
  } catch (error) {
    throw error instanceof UploadError ? error : new UploadError('damaged', undefined, undefined, { cause: error })
  } finally {
    await pdf.loadingTask.destroy()
  }
}
