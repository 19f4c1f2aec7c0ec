import { UploadError } from '../../decode/decode.server'
import { decodeBytes } from '../../decode/decode-bytes'
import { wordsFound, type HiddenText } from '../hidden-text'
import { documentText } from '../document-text'
import { refuseEntities } from '../own-entities'
import { programsIn } from '../programs'
import { foundReport, type FormatReader, type FoundPart, type ReadContext } from '../reader'
import { listZip } from '../zip-entries.server'
import { odtFormat } from './odt-format'
import { odtText } from './odt-text'

/** The most bytes of its text with all codes, unpacked. */
const largestContent = 64 * 1024 * 1024

/** A document of LibreOffice: text with its lists, tables and notes. Macros, pictures and what it links to are not touched. */
export const readOdt: FormatReader = async function* (input, { budget }) {
  const bytes = await input.bytes(odtFormat.largest)
  const { content, styles, pictures, objects = [] } = isZip(bytes) ? await packedParts(bytes, budget) : flatParts(bytes)
  const { text: raw, hidden, comments, around } = odtText(content, styles)
  if (raw.trim() === '' && pictures) throw new UploadError('needs-ocr')
  const original = { bytes, fileName: input.name }
  yield { report: foundReport({ kind: 'odt', text: documentText(raw), doubts: hidden.doubts, original }) }
  yield* [...around.besideAs('styles.xml', { running: true }), ...comments.besideAs('comments'), ...objects]
}

interface DocumentParts {
  content: string
  /** Styles with names, headers and footers. */
  styles: string | undefined
  pictures: boolean
  /** Words of formulas, diagrams and sheets within it, and its macros. */
  objects?: FoundPart[]
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b
}

async function packedParts(bytes: Uint8Array, budget: ReadContext['budget']): Promise<DocumentParts> {
  const zip = await listZip(bytes)
  if (!zip) throw new UploadError('damaged')
  const manifest = await zip.read('META-INF/manifest.xml', budget, largestContent)
  if (manifest?.includes('encryption-data')) throw new UploadError('encrypted')
  const content = await zip.read('content.xml', budget, largestContent)
  if (!content) throw new UploadError('damaged')
  refuseEntities(content)
  const styles = await zip.read('styles.xml', budget, largestContent)
  if (styles) refuseEntities(styles)
  const pictures = zip.names.some((name) => name.startsWith('Pictures/'))
  const objects = programsIn(zip.names)
  for (const name of zip.names.filter((entry) => /^[^/]{1,100}\/content\.xml$/.test(entry)).slice(0, mostObjects)) {
    const object = await zip.read(name, budget, largestContent)
    if (object) objects.push(...wordsOf(object).besideAs(name.slice(0, name.indexOf('/'))))
  }
  return { content: content.toString('utf8'), styles: styles?.toString('utf8'), pictures, objects }
}

/** Of formulas, diagrams and sheets that stand in a document so many are looked at. */
const mostObjects = 100

/** The words of an object; a formula has some as one letter. */
function wordsOf(object: Buffer): HiddenText {
  return wordsFound(
    object.toString('utf8'),
    /<(?:text:p|text:span|(?:math:)?(?:m[inos]|mtext))(?:\s[^<>]{0,200})?>([^<]{1,1000})/g,
  )
}

/** A document in one XML file: headers, footers and styles stand before its body. */
function flatParts(bytes: Uint8Array): DocumentParts {
  const xml = decodeBytes(bytes, 'utf-8').text
  refuseEntities(xml)
  const body = xml.indexOf('<office:body')
  if (body < 0) throw new UploadError('damaged')
  const own = xml.lastIndexOf('<office:automatic-styles', body)
  const ownEnd = xml.indexOf('</office:automatic-styles>', own)
  const automatic =
    own >= 0 && ownEnd >= 0 && ownEnd < body ? xml.slice(own, ownEnd + '</office:automatic-styles>'.length) : ''
  return {
    content: `<office:document>${automatic}${xml.slice(body)}`,
    styles: xml.slice(0, body),
    pictures: xml.includes('<office:binary-data'),
  }
}
