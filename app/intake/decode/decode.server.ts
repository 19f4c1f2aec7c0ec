import { controlCharacters, isVisible, refusedCharacter } from '../../text/characters/incoming-text'
import type { Place } from '../../text/characters/line-ends'
import { largestUpload } from '../limits'
import { decodeBytes, type DecodedBytes } from './decode-bytes'
import { placesIn, type TextDoubt } from './doubts'
import { countBrokenPairs, guessTwice, readTwice } from './encoded-twice'
import type { Encoding } from './encodings'
import { countForeignLetters, countLetterCodes } from './foreign-letters'
import { guessEncoding, type Guess } from './guess-encoding'
import { REPLACEMENT } from './single-byte'
import { writtenFormat, type WrittenFormat } from './written-format'

export type UploadIssue =
  | 'empty'
  | 'binary'
  | 'broken'
  | 'too-large'
  | 'too-many-passages'
  | 'invalid-bytes'
  /** A document behind a password. */
  | 'encrypted'
  /** A document that is cut off or is not what it begins as. */
  | 'damaged'
  /** It unpacks to more than any document has. */
  | 'burst'
  /** Files within files, or elements within elements, beyond what any document has. */
  | 'too-deep'
  /** It defines entities of its own: files on other machines, or words that grow to gigabytes. */
  | 'entities'
  | 'too-many-parts'
  | 'too-slow'
  /** Pictures of pages without text. */
  | 'needs-ocr'
  /** More pages than are recognised of one file. */
  | 'too-many-pages'
  /** The text recognition failed. */
  | 'not-recognised'
  /** A file of a format that is not read. */
  | 'kind'
  /** Office before 2007, and what Office saves in other ways than .docx and .xlsx. */
  | 'old-office'
  /** What to save it as is known: `OtherKind`. */
  | 'presentation'
  | 'ebook'
  | 'apple-document'
  | 'heic'
  | 'outlook'
  | 'recording'
  /** An archive of another kind than ZIP. */
  | 'other-archive'
  /** A ZIP archive where a document was expected, whatever it is called. */
  | 'zip-archive'
  /** A page that shows nothing but other pages. */
  | 'frame'
  /** It holds more than one report: a bulk import takes it. */
  | 'several-reports'
  /** A person has to compare it with its pages first: the page of a bulk import shows them. */
  | 'look-first'
  /** A table of which nobody said which column is the text. */
  | 'needs-mapping'

/** A file that is not taken in; `encoding` is the one that was tried, `place` that of the character that no text has. */
export class UploadError extends Error {
  override name = 'UploadError'

  constructor(
    readonly issue: UploadIssue,
    readonly encoding?: Encoding,
    readonly place?: Place,
    options?: ErrorOptions,
  ) {
    super(issue, options)
  }
}

export interface Decoded extends Guess {
  text: string
  /** What the text is in truth, whatever the file is called. */
  format: WrittenFormat
  /** What a person should look at before it is stored. */
  doubts: TextDoubt[]
}

/**
 * Reads the bytes of a text file without changing a character beyond the byte order mark. A few bytes that the encoding does
 * not have become U+FFFD, each with its place among the doubts. Throws `UploadError` for an empty file, one that is not
 * text, one over `largest` bytes, and one with too many such bytes. A few characters U+0000 are left in the text where they are
 * `allowed`: no text with one can be stored.
 *
 * @example
 * const { text, encoding, doubts } = decode(Buffer.from('قصف', 'utf8'))
 * encoding // 'utf-8'
 * decode(bytes, 'windows-1256') // in an encoding that a person chose
 */
export function decode(
  bytes: Uint8Array,
  chosen?: Encoding,
  largest = largestUpload,
  allowed: readonly 'nul'[] = [],
): Decoded {
  if (bytes.length > largest) throw new UploadError('too-large')
  if (bytes.length === 0) throw new UploadError('empty')
  if (isPdf(bytes)) throw new UploadError('binary')
  const read = chosen ? readChosen(bytes, chosen) : readGuessed(bytes)
  if (!isVisible(read.text)) throw new UploadError('empty')
  if (looksBinary(read.text)) throw new UploadError('binary')
  const refused = refusedCharacter(read.text, 'original', allowed)
  if (refused) throw new UploadError('binary', undefined, { line: refused.line, column: refused.column })
  if (read.issues.length > maxIssues(read.text)) throw new UploadError('invalid-bytes', read.encoding)
  const format = writtenFormat(read.text)
  return {
    text: read.text,
    encoding: read.encoding,
    confidence: read.confidence,
    format,
    doubts: doubtsOf(read, format, chosen !== undefined),
  }
}

type Read = DecodedBytes & Guess

/** A text with more issues than one in two hundred characters is not in this encoding. */
function maxIssues(text: string): number {
  return Math.max(1, Math.floor(text.length / 200))
}

function readChosen(bytes: Uint8Array, encoding: Encoding): Read {
  const decoded = decodeBytes(bytes, encoding)
  if (encoding !== 'utf-8-twice-1252' && encoding !== 'utf-8-twice-1256') return { ...decoded, encoding, confidence: 1 }
  const text = readTwice(decoded.text, encoding)
  if (text === null) throw new UploadError('invalid-bytes', encoding)
  return { text, issues: [], encoding, confidence: 1 }
}

function readGuessed(bytes: Uint8Array): Read {
  const asUtf8 = decodeBytes(bytes, 'utf-8')
  const guess = guessEncoding(bytes, asUtf8.issues.length)
  if (guess.encoding !== 'utf-8') return { ...decodeBytes(bytes, guess.encoding), ...guess }
  const twice = asUtf8.issues.length === 0 ? guessTwice(asUtf8.text) : null
  return twice ? { ...twice, issues: [], confidence: 0.9 } : { ...asUtf8, ...guess }
}

function doubtsOf({ text, issues, encoding, confidence }: Read, format: WrittenFormat, chosen: boolean): TextDoubt[] {
  const doubts: TextDoubt[] = []
  if (format !== 'text') doubts.push({ code: format })
  const twice = encoding === 'utf-8-twice-1252' || encoding === 'utf-8-twice-1256'
  if (twice && !chosen) doubts.push({ code: 'encoded-twice' })
  else if (confidence < 1 && encoding !== 'utf-8') doubts.push({ code: 'guessed-encoding', encoding, confidence })
  if (issues.length > 0) doubts.push({ code: 'bad-bytes', count: issues.length, places: placesIn(text, issues) })
  const lost = offsetsOf(text, REPLACEMENT).filter((at) => !issues.includes(at))
  if (lost.length > 0) doubts.push({ code: 'lost-characters', count: lost.length, places: placesIn(text, lost) })
  const broken = countBrokenPairs(text) + countForeignLetters(text) + (format === 'text' ? countLetterCodes(text) : 0)
  // Letters that were encoded twice have control characters among them.
  const controls = broken >= 3 ? [] : controlCharacters(text)
  if (broken >= 3) doubts.push({ code: 'broken-letters', count: broken })
  if (controls.length > 0)
    doubts.push({ code: 'control-characters', count: controls.length, places: placesIn(text, controls) })
  return doubts
}

function offsetsOf(text: string, part: string): number[] {
  const offsets: number[] = []
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) offsets.push(at)
  return offsets
}

/** A PDF may hold few control characters, and none of its text in readable order. */
function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-'
}

/** A short text from a chat program may have as many: they are among its doubts. */
const fewControls = 3

/** Text has next to no control characters. */
function looksBinary(text: string): boolean {
  let controls = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if ((code < 32 && ![9, 10, 11, 12, 13].includes(code)) || code === 127) controls++
  }
  return controls > Math.max(fewControls, text.length / 100)
}
