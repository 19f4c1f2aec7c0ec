import mammoth from 'mammoth'
import { UploadError } from '../../decode/decode.server'
import { documentText } from '../document-text'
import { apartInDocument, htmlText } from '../html/html-text.server'
import type { ReadBudget } from '../read-budget'
import { refuseEntities } from '../own-entities'
import { foundReport, type FormatReader } from '../reader'
import { listZip } from '../zip-entries.server'
import { docxFormat } from './docx-format'

/** The most bytes of one of its parts, unpacked: the text of a long book has a tenth. */
const largestPart = 32 * 1024 * 1024

/** A Word document: text with its lists, tables and notes. Macros, pictures and what it links to are not touched. */
export const readDocx: FormatReader = async function* (input, { budget }) {
  const bytes = await input.bytes(docxFormat.largest)
  const pictures = await checkParts(bytes, budget)
  const { text: raw } = htmlText(await toHtml(bytes), apartInDocument)
  if (raw.trim() === '' && pictures) throw new UploadError('needs-ocr')
  yield { report: foundReport({ kind: 'docx', text: documentText(raw), original: { bytes, fileName: input.name } }) }
}

/** Unpacks each part once within the budget, before the library does; says whether there are pictures. */
async function checkParts(bytes: Uint8Array, budget: ReadBudget): Promise<boolean> {
  const zip = await listZip(bytes)
  if (!zip) throw new UploadError('damaged')
  for (const name of zip.names) {
    if (!/\.(?:xml|rels)$/i.test(name)) continue
    const part = await zip.read(name, budget, largestPart)
    if (part) refuseEntities(part)
    // Word writes none.
    if (part?.includes('<!DOCTYPE')) throw new UploadError('damaged')
  }
  return zip.names.some((name) => name.startsWith('word/media/'))
}

async function toHtml(bytes: Uint8Array): Promise<string> {
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      {
        convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
        externalFileAccess: false,
        includeEmbeddedStyleMap: false,
        ignoreEmptyParagraphs: true,
      },
    )
    return value
  } catch (error) {
    // The library calls itself for each element within another.
    const issue = error instanceof RangeError ? 'too-deep' : 'damaged'
    throw new UploadError(issue, undefined, undefined, { cause: error })
  }
}
