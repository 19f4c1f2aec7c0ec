import type { SingleByteEncoding } from '../intake/decode/encodings'
import { charactersOf } from '../intake/decode/single-byte'

/** A text in an encoding of one byte a character, as an old program would have saved it; what the encoding does not have is `?`. */
export function encodeText(text: string, encoding: SingleByteEncoding): Buffer {
  const bytesOf = new Map<string, number[]>()
  charactersOf(encoding).forEach((character, byte) => bytesOf.set(character, [...(bytesOf.get(character) ?? []), byte]))
  const ligated = encoding === 'cp864' ? (text.match(/ل[اأآ]|[^]/gu) ?? []) : Array.from(text)
  return Buffer.from(ligated.map((character, at) => byteFor(bytesOf.get(character), ligated[at + 1] ?? ' ')))
}

/** Code page 864 has a letter's shape at the end of a word apart from the one that goes on: the latter lies in the block of ISO 8859-6. */
function byteFor(bytes: readonly number[] = [], next = ' '): number {
  const [first = 0x3f, ...rest] = bytes
  if (rest.length === 0 || first < 0x80) return first
  const goesOn = /^[\u0621-\u064a]/.test(next)
  const shapes = bytes.filter((byte) => firstShapes.has(byte) === goesOn)
  return shapes[0] ?? first
}

const firstShapes = new Set([
  0xc6, 0xc8, 0xca, 0xcb, 0xcc, 0xcd, 0xce, 0xd3, 0xd4, 0xd5, 0xd6, 0xd9, 0xda, 0xe1, 0xe2, 0xe3, 0xe4, 0xe5, 0xe6,
  0xe7, 0xea,
])
