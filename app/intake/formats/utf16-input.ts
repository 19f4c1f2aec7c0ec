import { decodeBytes } from '../decode/decode-bytes'
import type { TextDoubt } from '../decode/doubts'
import { guessUtf16, type Guess } from '../decode/guess-encoding'
import type { FormatKind } from './kinds'
import { bytesInput, type FormatInput, type FoundPart } from './reader'

/** Formats whose readers walk over bytes of UTF-8 or ASCII; the others decode their files themselves. */
const byteFormats: readonly FormatKind[] = ['telegram', 'telegram-html', 'eml', 'mbox', 'rtf']

/** A larger file is not written anew in UTF-8: all of it is in memory then. */
const largest = 64 * 1024 * 1024

/** A file in UTF-16 as its reader can take it, and what it gives as it is to be stored. */
export interface Utf16Input {
  input: FormatInput
  /** A piece has no bytes of its own in the file: the whole file is its original. */
  asStored(part: FoundPart): FoundPart
}

/** Writes a file in UTF-16 anew in UTF-8 for a reader that walks over bytes; null for any other file. Throws `UploadError`. */
export async function utf16Input(kind: FormatKind, head: Uint8Array, input: FormatInput): Promise<Utf16Input | null> {
  const guess = byteFormats.includes(kind) ? guessUtf16(head) : null
  if (!guess) return null
  const bytes = await input.bytes(largest)
  const { text } = decodeBytes(bytes, guess.encoding)
  return {
    input: bytesInput(input.name, Buffer.from(text)),
    asStored: (part) => {
      if (!('report' in part)) return part
      // An attachment has its own bytes.
      if (part.report.kind !== kind && part.report.original.start === undefined) return part
      const { encoding, doubts } = part.report
      const original = { bytes, fileName: input.name, shared: true }
      const read = encoding === null ? {} : guess
      return { report: { ...part.report, ...read, doubts: [...guessDoubts(guess), ...doubts], original } }
    },
  }
}

/** That an encoding was guessed, where it was. */
export function guessDoubts({ encoding, confidence }: Guess): TextDoubt[] {
  return confidence < 1 ? [{ code: 'guessed-encoding', encoding, confidence }] : []
}
