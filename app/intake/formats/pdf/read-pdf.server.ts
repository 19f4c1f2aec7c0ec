import { cutTo } from '../../../text/characters/beginning'
import { UploadError } from '../../decode/decode.server'
import type { TextDoubt } from '../../decode/doubts'
import { checkLength, tidyText } from '../document-text'
import type { ReadBudget } from '../read-budget'
import { programParts } from '../programs'
import { recognisePages } from '../ocr/recognise-pages.server'
import { foundReport, type FormatReader } from '../reader'
import { withScannedPages } from './draw-page.server'
import { inPdfProcess } from './in-pdf-process.server'
import { joinPages } from './join-pages'
import { pdfFormat } from './pdf-format'

/** Of all letters, the share whose glyphs name none: beyond it the rest is no text either. */
const mostNameless = 0.2
/** So many pages are named in a doubt, and so much of a line. */
const mostNumbers = 20
const longestLine = 80

/**
 * A PDF: its text put together from where its letters stand. However well that went, a person looks at it beside the pictures
 * of its pages before it is stored. A scan, or a file whose letters are not named, says that it needs text recognition, and is
 * read by that where a person asked for it.
 */
export const readPdf: FormatReader = async function* (input, { budget, recognition }) {
  const bytes = await input.bytes(pdfFormat.largest)
  const read = await readInProcess(bytes, budget)
  const texts = read.texts.map(tidyText)
  const { text, pages } = joinPages(texts, read.goesOn)
  const letters = text.replace(/\s/g, '').length
  const nameless = text.split('\ufffd').length - 1
  if (letters === 0 || nameless > mostNameless * letters) {
    if (!recognition) throw new UploadError('needs-ocr')
    const recognised = await withScannedPages(bytes, (pictures) => recognisePages(pictures, recognition))
    yield {
      report: foundReport({
        kind: 'pdf',
        text: recognised.text,
        doubts: [recognised.doubt],
        original: { bytes, fileName: input.name },
      }),
    }
    return
  }
  checkLength(text)
  const numbersOf = (wanted: (at: number) => boolean) =>
    texts.flatMap((_, at) => (wanted(at) ? [at + 1] : [])).slice(0, mostNumbers)
  const empty = numbersOf((at) => texts[at] === '')
  const columns = numbersOf((at) => read.columns[at] === true)
  const running = read.running.map((line) => cutTo(line, longestLine))
  const notes = read.notes.slice(0, mostNumbers)
  const recognised = read.recognised.slice(0, mostNumbers)
  const cutOff: TextDoubt[] = isCutOff(bytes) ? [{ code: 'cut-off' }] : []
  yield {
    report: foundReport({
      kind: 'pdf',
      text,
      doubts: [{ code: 'pdf', pages, empty, nameless, columns, running, notes, recognised }, ...read.hidden, ...cutOff],
      original: { bytes, fileName: input.name },
    }),
  }
  yield* read.beside
  yield* programParts(read.programs)
  for (const name of read.attached) yield { leftOut: { name, issue: 'attached' } }
}

/** Whether the last line of a PDF is missing; programs may write a little behind it. */
function isCutOff(bytes: Uint8Array): boolean {
  return !Buffer.from(bytes.subarray(-4096)).includes('%%EOF')
}

async function readInProcess(bytes: Uint8Array, budget: ReadBudget) {
  const { left } = budget
  // The reader looks at the clock after each page; one that never comes to an end is stopped a little later.
  const { unpacked, ...read } = await inPdfProcess('read-pages', { bytes, ...left }, left.milliseconds + 1_000)
  budget.spend(unpacked)
  return read
}
