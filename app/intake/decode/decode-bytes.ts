import type { Encoding } from './encodings'
import { isSingleByte } from './encodings'
import { charactersOf, REPLACEMENT } from './single-byte'

export interface DecodedBytes {
  text: string
  /** Where in the text U+FFFD stands for bytes that the encoding does not have. */
  issues: number[]
}

/** Reads bytes in an encoding, without its byte order mark. Bytes that the encoding does not have become U+FFFD, one for each issue. */
export function decodeBytes(bytes: Uint8Array, encoding: Encoding): DecodedBytes {
  if (isSingleByte(encoding)) return decodeSingleBytes(bytes, charactersOf(encoding))
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return decodeUtf16(bytes, encoding)
  return decodeUtf8(bytes)
}

function decodeSingleBytes(bytes: Uint8Array, characters: readonly string[]): DecodedBytes {
  const parts = Array.from(bytes, (byte) => characters[byte] ?? REPLACEMENT)
  const text = parts.join('')
  return { text, issues: text.includes(REPLACEMENT) ? placesOf(text) : [] }
}

function placesOf(text: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(REPLACEMENT); at >= 0; at = text.indexOf(REPLACEMENT, at + 1)) places.push(at)
  return places
}

function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): DecodedBytes {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), issues: [] }
  } catch {
    const text = new TextDecoder(encoding).decode(bytes)
    return { text, issues: placesOf(text) }
  }
}

function decodeUtf8(bytes: Uint8Array): DecodedBytes {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), issues: [] }
  } catch {
    const own = ownReplacements(bytes)
    const text = new TextDecoder('utf-8').decode(bytes)
    // U+FFFD that was in the file already is no mistake of its bytes.
    return { text, issues: own === 0 ? placesOf(text) : issuesBetween(bytes) }
  }
}

/** How often the bytes of U+FFFD itself stand in a file. */
function ownReplacements(bytes: Uint8Array): number {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let count = 0
  for (let at = buffer.indexOf('\ufffd'); at >= 0; at = buffer.indexOf('\ufffd', at + 3)) count += 1
  return count
}

/** The places of issues in a text that holds U+FFFD of its own: read with another character in place of those. */
function issuesBetween(bytes: Uint8Array): number[] {
  const copy = Buffer.from(bytes)
  for (let at = copy.indexOf('\ufffd'); at >= 0; at = copy.indexOf('\ufffd', at + 3)) copy.set([0xef, 0xbf, 0xbc], at)
  return placesOf(new TextDecoder('utf-8').decode(copy))
}
