import type { UploadIssue } from '../decode/decode.server'
import type { TextDoubt } from '../decode/doubts'
import type { Encoding } from '../decode/encodings'
import type { DayOrder } from '../manifest/dates'
import type { FormatNames } from './format-names'
import type { FormatKind } from './kinds'
import type { PageRecognition } from './ocr/recogniser'
import type { ReadBudget } from './read-budget'
import type { SaidVerdict, TableMapping } from './tables/mapping'

/** A file, an entry of an archive or an attachment, before it is known what it holds. */
export interface FormatInput {
  name: string
  /** In bytes. */
  size: number
  /** All of it, as long as it has no more than `largest` bytes; else throws `UploadError`. */
  bytes(largest: number): Promise<Uint8Array>
  /** The same piece by piece, for formats that may be larger than memory. */
  stream(): AsyncIterable<Uint8Array>
}

/** The bytes that a report was read from: they are kept as they are, as its original. */
export interface OriginalPart {
  bytes: Uint8Array
  fileName: string
  /** Where they begin in the file, where they are a part of it. */
  start?: number
  /** Several reports have these same bytes: they are kept once. */
  shared?: boolean
}

/** What a table says of a report beside its text; all of it is its publisher's word. */
export interface SaidOfReport {
  /** Where it happened. */
  place: string
  verdict: SaidVerdict | ''
  /** The web address of evidence for that verdict. */
  evidence?: string
  /** The text is one claim, whole: it is not cut. */
  oneClaim?: boolean
}

/** A report that a file holds; what the file does not say is empty. Nothing is stored of it yet. */
export interface FoundReport {
  kind: FormatKind
  /** Names it within a file that holds several; '' where it is the whole file. */
  name: string
  text: string
  title: string
  source: string
  /** An ISO day, or an ISO time; one without an offset is on the desk's clocks. */
  publishedAt: string
  /** Where it was published, as a web address. */
  address: string
  /** The channel or person that it was forwarded from, as the file names it: copies of one have one origin. */
  forwardedFrom: string
  said?: SaidOfReport
  /** The encoding that its bytes were read in; null where its format settles that. */
  encoding: Encoding | null
  /** Of the encoding, 0 to 1. */
  confidence: number
  /** What a person should look at before it is stored. */
  doubts: TextDoubt[]
  original: OriginalPart
}

/** A report that a file holds, with what little a format may say of one: the rest is empty. */
export function foundReport(
  report: Pick<FoundReport, 'kind' | 'text' | 'original'> & Partial<FoundReport>,
): FoundReport {
  return {
    name: '',
    title: '',
    source: '',
    publishedAt: '',
    address: '',
    forwardedFrom: '',
    encoding: null,
    confidence: 1,
    doubts: [],
    ...report,
  }
}

/** Why a part of a file is no report. */
export type PartIssue = Exclude<UploadIssue, 'broken' | 'several-reports' | 'look-first'> | PieceIssue

/** Why a piece of a file cannot be read where others of it can. */
const unreadIssues = [
  // A row or a message.
  'malformed',
  'loose-quotes',
  // The file ends in the middle of this piece, or cannot be read from here on.
  'cut-off',
  'rest-unread',
] as const

export type UnreadIssue = (typeof unreadIssues)[number]

export function isUnread(issue: string): issue is UnreadIssue {
  return unreadIssues.some((known) => known === issue)
}

const pieceIssues = [
  // Messages of a chat: what the program itself says, what was taken back, and media without words.
  'service',
  'deleted',
  'no-text',
  // A sheet without the column that is the text.
  'no-column',
  // Sheets and rows that their program hides.
  'hidden',
  // What a JSON document holds beside the list of its rows.
  'beside-list',
  // Headers, footers, comments, diagrams and the like of a document or a sheet.
  'beside-text',
  // Files that a document carries with it.
  'attached',
  // Macros and scripts, and what a file does by itself when it is opened.
  'program',
  // Other pages that a page shows in frames.
  'frame',
  ...unreadIssues,
] as const

type PieceIssue = (typeof pieceIssues)[number]

/** Whether it is about a piece of a file, and never about all of it. */
export function isPieceIssue(issue: PartIssue): issue is PieceIssue {
  return pieceIssues.some((known) => known === issue)
}

/** What a reader gives, in the order of the file: reports, and what it left out by name. */
export type FoundPart =
  | { report: FoundReport }
  /** `row` is what a row of a table without its text says else: somebody may write the text. */
  | { leftOut: { name: string; issue: PartIssue; row?: FoundReport } }

export interface ReadContext {
  /** The desk's time zone, by its IANA name. */
  timeZone: string
  /** The encoding that a person chose. */
  encoding?: Encoding | undefined
  /** Take all text of a web page, not its main part alone. */
  whole?: boolean | undefined
  /** Messages of one sender that are so many minutes apart at most are one report; each is one where it is 0 or not said. */
  joinMinutes?: number | undefined
  /** Of a public channel: `https://t.me/NAME`, below which its messages have their own. */
  channelAddress?: string | undefined
  /** The zone of times that a file has without one, where somebody said it. */
  zone?: string | undefined
  /** How 1/3/2026 is read, where somebody said it. */
  dayOrder?: DayOrder | undefined
  /** Which column of a table is which; `guess` takes what its heads say, and notes that as a doubt. */
  mapping?: TableMapping | 'guess' | undefined
  /** What each row of a table is, whatever its mapping says. */
  rows?: 'claims' | undefined
  /** How pages that are pictures are read, where a person asked for it; else they say that they need it. */
  recognition?: PageRecognition | undefined
  budget: ReadBudget
  /** Reads a file within the file by what it is in turn; `whole` as above. */
  readInner(input: FormatInput, options?: { whole?: boolean }): AsyncIterable<FoundPart>
}

/** Reads one format. It fetches nothing, opens no other file, and throws `UploadError` for bytes that cannot be read. */
export type FormatReader = (input: FormatInput, context: ReadContext) => AsyncIterable<FoundPart>

/** The beginning of a file, by which its format is recognised. */
export interface Probe {
  name: string
  /** The ending of its name. */
  ending: string
  head: Uint8Array
  /** The head decoded as text; '' where it is none. */
  text: string
  /** Names of the files in it where it is a ZIP archive, else none. */
  entries: readonly string[]
  /** What such an archive says that it is, as OpenDocument files do; '' where it says nothing. */
  mediaType: string
}

/** What a format is told by; its reader is in `readers.server.ts`. */
export interface Format extends FormatNames {
  kind: FormatKind
  /** Whether a file is of this format by what it holds. */
  matches(probe: Probe): boolean
}

/** Bytes that are in memory. */
export function bytesInput(name: string, bytes: Uint8Array): FormatInput {
  return {
    name,
    size: bytes.length,
    bytes: () => Promise.resolve(bytes),
    stream: async function* () {
      yield await Promise.resolve(bytes)
    },
  }
}
