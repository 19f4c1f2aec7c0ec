import type { Locale, Reliability } from '../../../../db/schema'
import { diffPassages, type DiffPart } from '../../../matching/diff/diff'
import { readingContext } from '../../rules/claims/reading-context'
import { factSpans, type PassageSide } from './read-sides.server'

/** A part of a passage; `only` is what this side alone has, where it is unknown which came first. */
export type ComparedPart = Omit<DiffPart, 'kind'> & { kind: DiffPart['kind'] | 'only' }

/** One passage of a comparison, in its context. */
export interface ComparedPassage {
  id: number
  claim: number
  retired: boolean
  replacedBy: number | null
  /** Null where the text does not match the passage's hash: nothing else is shown in its place. */
  parts: ComparedPart[] | null
  before: string
  after: string
  language: Locale
  section: string | null
  report: { id: number; title: string }
  source: { id: number; name: string; reliability: Reliability }
  publishedDay: string | null
  publishedAt: Date | null
}

/** Where the sections of the two reports stand. */
export type Borders = { report: number; start: number; end: number }[]

/** Words that one side alone has were added or removed only where it is known which side came first. */
export function comparedPassages(
  first: PassageSide,
  second: PassageSide,
  borders: Borders,
  ordered: boolean,
): [ComparedPassage, ComparedPassage] {
  const whole = first.quote !== null && second.quote !== null
  const diff = whole
    ? diffPassages(first.quote ?? '', second.quote ?? '', { left: factSpans(first), right: factSpans(second) })
    : null
  return [
    inContext(first, borders, diff ? markedParts(diff.left, ordered) : unmarked(first.quote)),
    inContext(second, borders, diff ? markedParts(diff.right, ordered) : unmarked(second.quote)),
  ]
}

/** The parts of one side, where nothing was added or removed unless it is known which side came first. */
export function markedParts(parts: DiffPart[], ordered: boolean): ComparedPart[] {
  if (ordered) return parts
  return parts.map((part) => (part.kind === 'added' || part.kind === 'removed' ? { ...part, kind: 'only' } : part))
}

export function unmarked(quote: string | null): ComparedPart[] | null {
  return quote === null ? null : [{ text: quote, start: 0, end: quote.length, kind: 'same' }]
}

function inContext(side: PassageSide, borders: Borders, parts: ComparedPart[] | null): ComparedPassage {
  const around =
    parts === null
      ? { before: '', after: '' }
      : readingContext(
          side.report.text,
          side,
          borders.filter(({ report }) => report === side.report.id),
        )
  const { id, claim, retired, replacedBy, section, source } = side
  return {
    id,
    claim,
    retired,
    replacedBy,
    parts,
    ...around,
    language: side.report.language,
    section,
    report: { id: side.report.id, title: side.report.title },
    source,
    publishedDay: side.published_day,
    publishedAt: side.published_at,
  }
}
