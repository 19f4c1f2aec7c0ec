import { arabicCost } from './arabic-likelihood'
import { regexCost } from './cp864-shapes'
import { singleByteEncodings, type Encoding, type SingleByteEncoding } from './encodings'
import { charactersOf } from './single-byte'

export interface Guess {
  encoding: Encoding
  /** 1 where the bytes prove the encoding, less where it is guessed. */
  confidence: number
}

/** What a guess reads of a file: it gets no better with more. */
const sampleSize = 32 * 1024

/** An encoding that a byte order mark or valid UTF-8 proves, or else the one in which the bytes read most like Arabic. */
export function guessEncoding(bytes: Uint8Array, issuesAsUtf8: number): Guess {
  if (byteOrderMark(bytes) === 'utf-8') return { encoding: 'utf-8', confidence: 1 }
  const sixteen = guessUtf16(bytes)
  if (sixteen) return sixteen
  if (issuesAsUtf8 === 0) return { encoding: 'utf-8', confidence: 1 }
  if (isMostlyUtf8(bytes, issuesAsUtf8)) return { encoding: 'utf-8', confidence: 0.95 }
  return guessSingleByte(bytes)
}

/** UTF-16, by its byte order mark or as nearly every second byte shows; null where it is none. */
export function guessUtf16(bytes: Uint8Array): Guess | null {
  const mark = byteOrderMark(bytes)
  if (mark) return mark === 'utf-8' ? null : { encoding: mark, confidence: 1 }
  const unmarked = unmarkedUtf16(bytes)
  return unmarked ? { encoding: unmarked, confidence: 0.8 } : null
}

/** The encoding of one byte a character in which bytes read most like Arabic; text in ASCII reads the same in all of them. */
export function guessSingleByte(bytes: Uint8Array): Guess & { encoding: SingleByteEncoding } {
  const sample = sampleOf(bytes)
  const ranked = singleByteEncodings
    .map((encoding) => ({
      encoding,
      cost: arabicCost(charactersOf(encoding), sample) + (encoding === 'cp864' ? regexCost(sample) : 0),
    }))
    .sort((a, b) => a.cost - b.cost)
  const [best] = ranked
  if (!best) throw new Error('there are encodings to choose from')
  const read = readSample(sample, best.encoding)
  const rival = ranked.find(({ encoding }) => readSample(sample, encoding) !== read)
  const margin = rival ? rival.cost - best.cost : 0
  const high = sample.reduce((count, byte) => count + (byte > 0x7f ? 1 : 0), 0)
  // Text that reads well costs some three for each letter; what costs much more is none of these encodings.
  const readable = best.cost / Math.max(1, high) < 4.5 ? 1 : 0.5
  return { encoding: best.encoding, confidence: Math.min(0.99, readable / (1 + Math.exp(-margin / 10))) }
}

function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte > 0x7f)
  const from = Math.max(0, first - 16)
  return bytes.subarray(from, from + sampleSize)
}

function readSample(bytes: Uint8Array, encoding: SingleByteEncoding): string {
  const characters = charactersOf(encoding)
  return Array.from(bytes, (byte) => characters[byte]).join('')
}

function byteOrderMark(bytes: Uint8Array): Encoding | undefined {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  return undefined
}

/** Arabic and Latin text in UTF-16 has the same one or two high bytes in nearly every second place. */
function unmarkedUtf16(bytes: Uint8Array): Encoding | undefined {
  if (bytes.length < 4) return undefined
  const sample = bytes.subarray(0, 4096)
  const high = (offset: number) => {
    let count = 0
    for (let at = offset; at < sample.length; at += 2) if (sample[at] === 0x06 || sample[at] === 0x00) count++
    return count / Math.floor(sample.length / 2)
  }
  if (high(1) > 0.9 && high(0) < 0.5) return 'utf-16le'
  if (high(0) > 0.9 && high(1) < 0.5) return 'utf-16be'
  return undefined
}

/**
 * Bytes of which far more make letters of UTF-8 than break it are UTF-8 with issues: in the Arabic of other encodings a byte
 * that begins a letter of UTF-8 is hardly ever followed by one that goes on with it.
 */
function isMostlyUtf8(bytes: Uint8Array, issues: number): boolean {
  let pairs = 0
  for (let at = 1; at < bytes.length; at += 1)
    if ((bytes[at - 1] ?? 0) >= 0xc2 && ((bytes[at] ?? 0) & 0xc0) === 0x80) pairs += 1
  return pairs >= 2 * issues && pairs >= 2
}
