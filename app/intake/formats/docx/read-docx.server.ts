import mammoth from 'mammoth'
import { UploadError } from '../../decode/decode.server'
import type { TextDoubt } from '../../decode/doubts'
import { documentText } from '../document-text'
import { apartInDocument, htmlText } from '../html/html-text.server'
import type { ReadBudget } from '../read-budget'
import { HiddenText, wordsFound } from '../hidden-text'
import { packZip } from '../pack-zip.server'
import { refuseEntities } from '../own-entities'
import { programsIn } from '../programs'
import { foundReport, type FormatReader, type FoundPart, type ReadContext } from '../reader'
import { listZip, type ZipEntries } from '../zip-entries.server'
import { relatedParts, withChunks } from './chunks.server'
import { docxFormat } from './docx-format'
import { withFormulasAsRuns } from './formulas'
import { withoutHiddenRuns } from './hidden-runs'
import { hiddenStyles } from './hidden-styles'
import { inKnownElements } from './known-elements'

/** The most bytes of one of its parts, unpacked: the text of a long book has a tenth. */
const largestPart = 32 * 1024 * 1024

/** A Word document: text with its lists, tables and notes. Macros, pictures and what it links to are not touched. */
export const readDocx: FormatReader = async function* (input, context) {
  const bytes = await input.bytes(docxFormat.largest)
  const hidden = new HiddenText()
  const { pictures, shown, beside, doubts } = await shownParts(bytes, context, hidden)
  const { text: raw } = htmlText(await toHtml(shown), apartInDocument)
  if (raw.trim() === '' && pictures) throw new UploadError('needs-ocr')
  const original = { bytes, fileName: input.name }
  yield {
    report: foundReport({ kind: 'docx', text: documentText(raw), doubts: [...hidden.doubts, ...doubts], original }),
  }
  yield* beside
}

/** Parts whose text is part of the report. */
const withText = /^word\/(?:document|footnotes|endnotes)\d{0,3}\.xml$/

/** Parts whose text is not; two headers may say the same. */
const besideText = /^word\/(?:diagrams\/|charts\/)?((?:header|footer|comments|data|chart)\d{0,3})\.xml$/

/** The words of such a part, without the codes of its fields; diagrams and charts have theirs in elements of their own. */
function textOf(part: Buffer): HiddenText {
  return wordsFound(part.toString('utf8'), /<(?:w:t|a:t|c:v)(?:\s[^<>]{0,200})?>([^<]{1,1000})/g)
}

/** Words that are drawn as a picture. */
function wordArtOf(part: Buffer): HiddenText {
  const words = new HiddenText()
  for (const [shape] of part.toString('utf8').matchAll(/<v:textpath\s[^<>]{1,2000}>/g)) {
    const at = shape.indexOf(' string="')
    if (at >= 0) words.add(`${shape.slice(at + 9, shape.indexOf('"', at + 9))} `)
  }
  return words
}

/** Other files within a document, but for the figures of its charts. */
function embeddedIn(names: readonly string[], parts: readonly [name: string, part: Buffer][]): FoundPart[] {
  const charts = parts.filter(([name]) => name.startsWith('word/charts/_rels/'))
  const files = names.filter((name) => name.startsWith('word/embeddings/') && !name.endsWith('/'))
  return files
    .map((name) => name.slice('word/embeddings/'.length))
    .filter((name) => !charts.some(([, part]) => part.includes(`/${name}"`)))
    .map((name) => ({ leftOut: { name, issue: 'beside-text' } }))
}

/**
 * Unpacks each part once within the budget, before the library does, and packs them anew where it is to read them otherwise; says
 * whether there are pictures.
 */
async function shownParts(
  bytes: Uint8Array,
  context: ReadContext,
  hidden: HiddenText,
): Promise<{ pictures: boolean; shown: Uint8Array; beside: FoundPart[]; doubts: TextDoubt[] }> {
  const { budget } = context
  const zip = await listZip(bytes)
  if (!zip) throw new UploadError('damaged')
  const parts: [string, Buffer][] = []
  const styles = await zip.read('word/styles.xml', budget, largestPart)
  const hidingStyles = styles?.includes('w:vanish') ? hiddenStyles(styles.toString('utf8')) : new Set<string>()
  const [beside, doubts]: [FoundPart[], TextDoubt[]] = [[], []]
  let anew = false
  for (const name of zip.names) {
    if (!/\.(?:xml|rels)$/i.test(name)) continue
    const part = await zip.read(name, budget, largestPart)
    if (part) refuseEntities(part)
    // Word writes none.
    if (part?.includes('<!DOCTYPE')) throw new UploadError('damaged')
    let seen = part && withText.test(name) ? asRead(part, hidden, hidingStyles) : part
    if (seen?.includes('<w:altChunk')) {
      const taken = await withChunks(seen.toString('utf8'), await chunksOf(zip, name, budget), context)
      seen = Buffer.from(taken.xml)
      beside.push(...taken.parts)
      doubts.push(...taken.doubts)
    }
    anew ||= seen !== part
    if (seen) parts.push([name, seen])
    const [, of] = besideText.exec(name) ?? []
    if (part && of !== undefined) beside.push(...textOf(part).besideAs(of, { running: /^(?:header|footer)/.test(of) }))
    if (part?.includes('<v:textpath')) beside.push(...wordArtOf(part).besideAs('WordArt'))
  }
  beside.push(...embeddedIn(zip.names, parts), ...programsIn(zip.names))
  const pictures = zip.names.some((name) => name.startsWith('word/media/'))
  return { pictures, shown: anew ? await packZip(parts) : bytes, beside, doubts }
}

/** The documents that a part takes in as a whole, by the names that it has for them. */
async function chunksOf(zip: ZipEntries, part: string, budget: ReadBudget) {
  const relations = await zip.read(`${part.replace('word/', 'word/_rels/')}.rels`, budget, largestPart)
  const names = relatedParts(relations?.toString('utf8') ?? '')
  return async (id: string) => {
    const name = names.get(id) ?? ''
    const bytes = await zip.read(name, budget, largestPart)
    return bytes && { name: name.slice(name.lastIndexOf('/') + 1), bytes }
  }
}

const hiding = ['w:vanish', 'w:strike', 'w:dstrike', '<w:del', '<w:moveFrom']

/** A part as the library is to read it; the same where nothing in it is hidden or unknown to it. */
function asRead(part: Buffer, hidden: HiddenText, hidingStyles: ReadonlySet<string>): Buffer {
  const own = part.toString('utf8')
  const xml = withFormulasAsRuns(own)
  const hides = hidingStyles.size > 0 || hiding.some((mark) => part.includes(mark))
  const seen = inKnownElements(hides ? withoutHiddenRuns(xml, hidden, hidingStyles) : xml)
  return seen === own ? part : Buffer.from(seen)
}

/** The library's arrow from a note to its mark. */
const linkToMark = / ?<a href="#(?:foot|end)note-ref-\d{1,9}">↑<\/a>/g

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
    return value.replace(linkToMark, '')
  } catch (error) {
    // The library calls itself for each element within another.
    const issue = error instanceof RangeError ? 'too-deep' : 'damaged'
    throw new UploadError(issue, undefined, undefined, { cause: error })
  }
}
