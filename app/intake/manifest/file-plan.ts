import type { TextDoubt } from '../decode/doubts'
import type { Encoding } from '../decode/encodings'
import type { FoundReport } from '../formats/reader'
import type { DayOrder } from './dates'
import type { MatchDoubt } from './match-files'
import type { FileDetails, Manifest, RowIssue } from './read-manifest'

/** What a person should look at before a file is stored: its text, its row of the manifest, its source. */
export type FileDoubt =
  | TextDoubt
  | MatchDoubt
  | ({ code: 'bad-cell' } & RowIssue)
  /** Day and month of this row could be either way round, and nothing in the manifest tells. */
  | { code: 'day-order'; line: number; written: string }
  /** The encoding of the manifest was guessed, and this row needs it. */
  | { code: 'manifest-encoding'; line: number; encoding: Encoding }
  /** A new source whose name is nearly that of another. */
  | { code: 'similar-source'; name: string; similar: string }
  /** Nothing gives its day of publication, and its text names one, or one counted back from when it came in. */
  | { code: DayDoubt; day: string; words: string }
  /** Neither the manifest nor the form names its source: it is not stored before somebody does. */
  | { code: 'no-source' }

/** How a proposed day was found: as it stands in the text, or counted back from when the text came in ("2h ago", "أمس الجمعة"). */
export const dayDoubts = ['day-in-text', 'day-counted'] as const
export type DayDoubt = (typeof dayDoubts)[number]

/** A manifest with where it lay: rows of one inside an archive count from its own folder. */
export interface PlacedManifest extends Manifest {
  name: string
  folder: string
}

/** What somebody answered about the whole import. */
export interface PlanAnswers {
  /** By the place of the manifest. */
  dayOrders?: Record<number, DayOrder>
  /** The encodings of manifests that were looked at. */
  encodings?: Record<number, Encoding>
  /** By the key of a name, the source that it is: itself where it is a new one. */
  sources?: Record<string, string>
  /** The source of the files for which nothing names one. */
  unnamedSource?: string
  /** Whether days that texts propose are taken, or stay unknown. */
  days?: Partial<Record<DayDoubt, DayAnswer>>
}

export const dayAnswers = ['proposed', 'unknown'] as const
type DayAnswer = (typeof dayAnswers)[number]

export interface PlannedFile {
  details: FileDetails
  /** The line of its row, 0 where it has none, and the place of that manifest. */
  line: number
  manifest: number
  doubts: Exclude<FileDoubt, TextDoubt>[]
}

export interface FilePlan {
  files: PlannedFile[]
  /** Rows that fit no file, by the place of their manifest. */
  unmatched: { manifest: number; line: number; file: string }[]
  /** How each manifest's days were read; null where none has an order to decide. */
  orders: { order: DayOrder; decided: boolean }[]
}

/** A day of publication that nobody has confirmed, with the words that say so. */
export interface ProposedPublication {
  code: DayDoubt
  day: string
  words: string
}

/** What a file itself says of its report; '' where it says nothing. */
export interface FoundDetails {
  title: string
  source: string
  /** An ISO day or time. */
  published_at: string
  address: string
  forwardedFrom: string
  /** The day of publication that its text proposes, where nothing else says it. */
  proposedDay?: ProposedPublication | null
  /** What a table says of it beside its text. */
  said?: FoundReport['said']
}
