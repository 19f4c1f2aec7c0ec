import type { Encoding } from '../../decode/encodings'
import { guessUtf16 } from '../../decode/guess-encoding'
import type { FormatInput } from '../reader'
import { linePieces, type LinePiece } from './line-pieces'

type Utf16 = 'utf-16le' | 'utf-16be'

export function isUtf16(encoding: Encoding): encoding is Utf16 {
  return encoding === 'utf-16le' || encoding === 'utf-16be'
}

/** That a file is in UTF-16. */
export interface Utf16Guess {
  encoding: Utf16
  confidence: number
}

/** How a file is in UTF-16, by its beginning or as a person chose; null where it is not. */
export async function utf16Of(input: FormatInput, chosen: Encoding | undefined): Promise<Utf16Guess | null> {
  if (chosen !== undefined) return isUtf16(chosen) ? { encoding: chosen, confidence: 1 } : null
  for await (const head of input.stream()) {
    const guess = guessUtf16(head)
    return guess && isUtf16(guess.encoding) ? { encoding: guess.encoding, confidence: guess.confidence } : null
  }
  return null
}

/**
 * Pieces of a file in UTF-16 as `linePieces` cuts them, written anew in UTF-8; `original` has the bytes of the file that they were.
 * Their `start` is that in UTF-8.
 */
export async function* utf16Pieces(
  stream: AsyncIterable<Uint8Array>,
  encoding: Utf16,
  size: number,
  separator?: Uint8Array,
): AsyncGenerator<LinePiece & { original: Buffer }, undefined> {
  const kept: Uint8Array[] = []
  for await (const piece of linePieces(inUtf8(stream, encoding, kept), size, separator)) {
    // Two bytes make a code unit, and half a pair is one U+FFFD; a single byte at the end of a file is one, too.
    const bytes = 2 * new TextDecoder('utf-8', { ignoreBOM: true }).decode(piece.bytes).length
    const all = Buffer.concat(kept.splice(0))
    kept.push(all.subarray(bytes))
    yield { ...piece, original: all.subarray(0, bytes) }
  }
}

/** Writes a stream anew in UTF-8, its byte order mark included; what was read of it is added to `kept`. */
export async function* inUtf8(
  stream: AsyncIterable<Uint8Array>,
  encoding: Utf16,
  kept: Uint8Array[] = [],
): AsyncGenerator<Buffer, undefined> {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true })
  for await (const chunk of stream) {
    kept.push(chunk)
    yield Buffer.from(decoder.decode(chunk, { stream: true }))
  }
  yield Buffer.from(decoder.decode())
}
