import { UploadError } from '../decode/decode.server'

/**
 * Throws `UploadError` for XML that defines entities of its own: no program that people write in does, and they can stand for
 * files on other machines or for words that grow to gigabytes. Nothing here would read them; the text would lack their words.
 */
export function refuseEntities(xml: string | Buffer): void {
  if (xml.includes('<!ENTITY') || xml.includes('<!entity')) throw new UploadError('entities')
}
