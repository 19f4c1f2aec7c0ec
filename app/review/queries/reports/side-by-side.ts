import type { Locale } from '../../../../db/schema'
import { type VersionPiece, countPieces } from '../../../matching/diff/version-diff'
import type { KnownOrder } from '../../rules/pairs/publication-order'
import type { RowPage } from '../../rules/row-pages'
import type { AlignedReport, AlignedStatus } from '../overlaps/aligned-passages.server'

/** A report among others, with what it made of those before it. */
export interface SideBySideReport extends AlignedReport {
  /** What says that it came out after the report before it; null for the first. */
  order: KnownOrder | null
  /** Counted from 1 in the order in which the reports came out. */
  origin: number
  /** The earlier reports that it copied, by their place. */
  copied: number[]
  /** Its passages: identical with an earlier one, changed, and told by none before; and the lines that it has no passage on. */
  counts: Record<'identical' | 'changed' | 'own' | 'lacking', number>
}

export interface SideBySideCell {
  id: number
  language: Locale
  /** Its text written over its base's; null where one of them does not match its hash. */
  pieces: VersionPiece[] | null
  /** The place of the report whose passage it is laid over; null for the first on its line. */
  base: { at: number; passage: number; status: AlignedStatus; order: KnownOrder } | null
  identical: boolean
  moved: boolean
  /** In words, against its base. */
  counts: ReturnType<typeof countPieces>
}

export interface SideBySideLine {
  section: string | null
  cells: (SideBySideCell | null)[]
}

export interface SideBySide {
  /** The oldest first, or as whoever looks put them. */
  reports: SideBySideReport[]
  origins: number
  /** Those of the page alone. */
  lines: SideBySideLine[]
  page: RowPage
  /** The changed pairs of all pages: how many, and how many need no judgement any more. */
  changed: { total: number; judged: number }
}
