import { UploadError } from '../../decode/decode.server'
import { documentText } from '../document-text'
import { refuseEntities } from '../own-entities'
import { foundReport, type FormatReader } from '../reader'
import { listZip } from '../zip-entries.server'
import { odtFormat } from './odt-format'
import { odtText } from './odt-text'

/** The most bytes of its text with all codes, unpacked. */
const largestContent = 64 * 1024 * 1024

/** A document of LibreOffice: text with its lists, tables and notes. Macros, pictures and what it links to are not touched. */
export const readOdt: FormatReader = async function* (input, { budget }) {
  const bytes = await input.bytes(odtFormat.largest)
  const zip = await listZip(bytes)
  if (!zip) throw new UploadError('damaged')
  const manifest = await zip.read('META-INF/manifest.xml', budget, largestContent)
  if (manifest?.includes('encryption-data')) throw new UploadError('encrypted')
  const content = await zip.read('content.xml', budget, largestContent)
  if (!content) throw new UploadError('damaged')
  refuseEntities(content)
  const styles = await zip.read('styles.xml', budget, largestContent)
  if (styles) refuseEntities(styles)
  const { text: raw, hidden, comments, around } = odtText(content.toString('utf8'), styles?.toString('utf8'))
  if (raw.trim() === '' && zip.names.some((name) => name.startsWith('Pictures/'))) throw new UploadError('needs-ocr')
  const original = { bytes, fileName: input.name }
  yield { report: foundReport({ kind: 'odt', text: documentText(raw), doubts: hidden.doubts, original }) }
  yield* [...around.besideAs('styles.xml'), ...comments.besideAs('comments')]
}
