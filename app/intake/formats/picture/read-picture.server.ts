import { UploadError } from '../../decode/decode.server'
import { recognisePages } from '../ocr/recognise-pages.server'
import { foundReport, type FormatReader } from '../reader'
import { pictureFormat } from './picture-format'
import { picturePages } from './picture-pages.server'

/** A picture of a text: it needs text recognition, and is read where a person asked for that. */
export const readPicture: FormatReader = async function* (input, { recognition }) {
  const bytes = await input.bytes(pictureFormat.largest)
  const pages = await picturePages(bytes)
  if (!recognition) throw new UploadError('needs-ocr')
  const { text, doubt } = await recognisePages(pages, recognition)
  yield { report: foundReport({ kind: 'picture', text, doubts: [doubt], original: { bytes, fileName: input.name } }) }
}
