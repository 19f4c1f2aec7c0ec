import chardet from 'chardet'
import { largestUpload, type Encoding } from '../limits'

export { largestUpload } from '../limits'

export type UploadFault = 'empty' | 'binary' | 'too-large' | 'invalid-bytes'

/** A file that is not taken in; `encoding` is the one that was tried. */
export class UploadError extends Error {
  override name = 'UploadError'

  constructor(readonly fault: UploadFault, readonly encoding?: Encoding) {
    super(fault)
  }
}

export interface Decoded {
  text: string
  encoding: Encoding
  /** 1 where the bytes prove the encoding, less where it is guessed. */
  confidence: number
}

/**
 * Reads the bytes of a text file without changing a character beyond the byte
 * order mark. Throws `UploadError` for an empty file, one that is not text, one
 * over `largestUpload`, and bytes that the encoding does not have.
 */
export function decode(bytes: Uint8Array, chosen?: Encoding): Decoded {
  if (bytes.length > largestUpload) throw new UploadError('too-large')
  if (bytes.length === 0) throw new UploadError('empty')
  if (isPdf(bytes)) throw new UploadError('binary')
  const guess = chosen ? { encoding: chosen, confidence: 1 } : guessEncoding(bytes)
  const text = read(bytes, guess.encoding)
  if (text.trim() === '') throw new UploadError('empty')
  if (looksBinary(text)) throw new UploadError('binary')
  return { text, ...guess }
}

function read(bytes: Uint8Array, encoding: Encoding): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    // In UTF-16 every other byte of a Latin text is a NUL: that says nothing.
    const binary = !encoding.startsWith('utf-16') && looksBinary(Buffer.from(bytes.subarray(0, 4096)).toString('latin1'))
    throw new UploadError(binary ? 'binary' : 'invalid-bytes', encoding)
  }
}

function guessEncoding(bytes: Uint8Array): { encoding: Encoding; confidence: number } {
  const mark = byteOrderMark(bytes)
  if (mark) return { encoding: mark, confidence: 1 }
  const sixteen = unmarkedUtf16(bytes)
  if (sixteen) return { encoding: sixteen, confidence: 0.8 }
  if (isUtf8(bytes)) return { encoding: 'utf-8', confidence: 1 }
  const found = chardet.analyse(bytes).find((match) => ['windows-1256', 'ISO-8859-6'].includes(match.name))
  return { encoding: 'windows-1256', confidence: (found?.confidence ?? 0) / 100 }
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
  if (bytes.length < 4 || bytes.length % 2 !== 0) return undefined
  const sample = bytes.subarray(0, 4096)
  const high = (offset: number) => {
    let count = 0
    for (let at = offset; at < sample.length; at += 2) if (sample[at] === 0x06 || sample[at] === 0x00) count++
    return count / (sample.length / 2)
  }
  if (high(1) > 0.9 && high(0) < 0.5) return 'utf-16le'
  if (high(0) > 0.9 && high(1) < 0.5) return 'utf-16be'
  return undefined
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** A PDF may hold few control characters, and none of its text in readable order. */
function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-'
}

/** Text has no NUL and next to no other control characters. */
function looksBinary(text: string): boolean {
  if (text.includes('\0')) return true
  let controls = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    if ((code < 32 && ![9, 10, 12, 13].includes(code)) || code === 127) controls++
  }
  return controls > text.length / 100
}
