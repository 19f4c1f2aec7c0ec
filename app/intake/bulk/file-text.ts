import { decodeBytes } from '../decode/decode-bytes'
import { readTwice } from '../decode/encoded-twice'
import type { Encoding } from '../decode/encodings'

/** The text of a file of an import, as it would be stored. */
export function textOfFile({
  text,
  bytes,
  encoding,
}: {
  text: string | null
  bytes: Buffer | null
  encoding: Encoding | null
}): string {
  if (text !== null) return text
  const decoded = decodeBytes(bytes ?? Buffer.alloc(0), encoding ?? 'utf-8').text
  return encoding === 'utf-8-twice-1252' || encoding === 'utf-8-twice-1256'
    ? (readTwice(decoded, encoding) ?? decoded)
    : decoded
}
