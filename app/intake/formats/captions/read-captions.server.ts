import { decode } from '../../decode/decode.server'
import { documentText } from '../document-text'
import { foundReport, type FormatReader } from '../reader'
import { captionsFormat } from './captions-format'
import { captionsText } from './captions-text'

/** The captions of a film: what is said in them, one report. */
export const readCaptions: FormatReader = async function* (input, { encoding: chosen }) {
  const bytes = await input.bytes(captionsFormat.largest)
  const { text, encoding, confidence, doubts } = decode(bytes, chosen)
  const original = { bytes, fileName: input.name }
  const found = {
    kind: 'captions',
    text: documentText(captionsText(text)),
    encoding,
    confidence,
    doubts,
    original,
  } as const
  yield { report: foundReport(found) }
}
