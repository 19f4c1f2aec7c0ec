import { UploadError } from '../../decode/decode.server'
import { documentText } from '../document-text'
import { foundReport, type FormatReader } from '../reader'
import { rtfFormat } from './rtf-format'
import { rtfText } from './rtf-text'

/** A formatted document: its text, without objects, pictures and the codes of fields. */
export const readRtf: FormatReader = async function* (input) {
  const bytes = await input.bytes(rtfFormat.largest)
  const {
    text: raw,
    complete,
    hidden,
    beside,
  } = rtfText(
    Buffer.from(bytes)
      .toString('latin1')
      .replace(/^[^{]{0,10}/, ''),
  )
  if (raw.trim() === '' && bytes.length > 0 && !complete) throw new UploadError('damaged')
  yield {
    report: foundReport({
      kind: 'rtf',
      text: documentText(raw),
      doubts: [...hidden.doubts, ...(complete ? [] : [{ code: 'cut-off' } as const])],
      original: { bytes, fileName: input.name },
    }),
  }
  yield* beside.besideAs('header', { running: true })
}
