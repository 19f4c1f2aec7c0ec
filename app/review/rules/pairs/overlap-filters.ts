import type { MatchKind } from '../../../matching/scoring/match'
import { decisions } from './consequences'

export const overlapKinds = [
  'identical',
  'near-identical',
  'extends',
  'other-figures',
  'adds-figure',
  'denied',
  'reworded',
] as const satisfies readonly MatchKind[]

/** `open` waits for a judgement; `settled` needs none, since its claims are one or were judged different. */
export const overlapStatuses = ['open', ...decisions, 'settled', 'all'] as const

export type OverlapStatus = (typeof overlapStatuses)[number]

/** What narrows the list of suggestions; null and an empty text narrow nothing. */
export interface OverlapFilters {
  status: OverlapStatus
  kind: (typeof overlapKinds)[number] | null
  section: string | null
  report: number | null
  /** A second report: then one passage is of the one, the other passage of the other. */
  with: number | null
  source: number | null
  q: string
}

/** The address's part for these filters, with its question mark; empty where nothing is filtered. */
export function overlapSearch(filters: OverlapFilters, more: Record<string, string> = {}): string {
  const search = new URLSearchParams()
  if (filters.status !== 'open') search.set('status', filters.status)
  for (const name of ['kind', 'section', 'report', 'with', 'source', 'q'] as const) {
    const value = filters[name]
    if (value !== null && value !== '') search.set(name, String(value))
  }
  for (const [name, value] of Object.entries(more)) search.set(name, value)
  const written = search.toString()
  return written === '' ? '' : `?${written}`
}

/** Where a suggestion stands in the list: by score, then by its passages. */
export interface OverlapKey {
  score: number
  left: number
  right: number
}

export function writeOverlapKey({ score, left, right }: OverlapKey): string {
  return `${score}_${left}_${right}`
}

export function readOverlapKey(written: string | null): OverlapKey | null {
  const found = /^(\d(?:\.\d+)?)_(\d{1,9})_(\d{1,9})$/.exec(written ?? '')
  return found ? { score: Number(found[1]), left: Number(found[2]), right: Number(found[3]) } : null
}
