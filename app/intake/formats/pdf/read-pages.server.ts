import { UploadError } from '../../decode/decode.server'
import { largestUpload } from '../../limits'
import { ReadBudget } from '../read-budget'
import { attachedFiles, notesOn } from './attached.server'
import { checkStreams } from './check-streams.server'
import { documentBody, type DocumentBody } from './document-body'
import { glyphsOf } from './glyphs.server'
import { withPdf } from './open-pdf.server'
import { PageTexts } from './page-text'
import { UnseenText, type UnseenFound } from './unseen-text'

/** No report has more pages. */
export const mostPages = 500

interface ReadPages {
  attached: string[]
  /** What the file would do by itself, as its format names it. */
  programs: string[]
  columns: boolean[]
  unpacked: number
}

/** The pages of a PDF as text, which of them are read in columns, and how many bytes its streams unpacked to. It works in the process of `inPdfProcess`. Throws `UploadError`. */
export async function readPages({
  bytes,
  unpacked,
  milliseconds,
}: {
  bytes: Uint8Array
  /** How many bytes it may unpack to, and how long it may take. */
  unpacked: number
  milliseconds: number
}): Promise<DocumentBody & UnseenFound & ReadPages> {
  const budget = new ReadBudget({ unpacked, milliseconds })
  const active = checkStreams(bytes, budget)
  const unseen = new UnseenText()
  let attached: string[] = []
  const blocks = await withPdf(bytes, async (pdf) => {
    if (pdf.numPages > mostPages) throw new UploadError('too-large')
    const texts = new PageTexts()
    for (let number = 1; number <= pdf.numPages; number += 1) {
      budget.checkTime()
      const page = await pdf.getPage(number)
      const { glyphs, hidden, recognised, white } = await glyphsOf(pdf, page)
      texts.add(glyphs)
      unseen.addPage(number, { glyphs, hidden, recognised, white, ...(await notesOn(page)) })
      page.cleanup()
      if (texts.length > largestUpload) throw new UploadError('too-large')
    }
    attached = await attachedFiles(pdf)
    return texts.blocks()
  })
  const columns = blocks.map((page) => page.length > 1)
  const found = unseen.found()
  if (active.hasOwnForm) found.beside.push({ leftOut: { name: 'XFA', issue: 'beside-text' } })
  const programs = [...active.programs]
  return { ...documentBody(blocks), ...found, attached, programs, columns, unpacked: unpacked - budget.left.unpacked }
}
