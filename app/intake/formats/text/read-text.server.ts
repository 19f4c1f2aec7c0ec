import { decode } from '../../decode/decode.server'
import { largestUpload } from '../../limits'
import { foundReport, type FormatReader } from '../reader'

/** A text file: one report, not a character of it changed. */
export const readText: FormatReader = async function* (input, { encoding: chosen }) {
  const bytes = await input.bytes(largestUpload)
  const { text, encoding, confidence, doubts } = decode(bytes, chosen)
  yield {
    report: foundReport({
      kind: 'text',
      text,
      encoding,
      confidence,
      doubts,
      original: { bytes, fileName: input.name },
    }),
  }
}
