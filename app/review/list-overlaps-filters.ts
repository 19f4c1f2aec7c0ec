import { z } from 'zod'
import type { MatchKind } from '../matching/match'
import { decisions } from './consequences'

export const overlapKinds = ['identical', 'near-identical', 'extends', 'other-figures', 'reworded'] as const satisfies readonly MatchKind[]

/** `open` waits for a judgement; `settled` needs none, since its claims are one or were judged different. */
export const overlapStatuses = ['open', ...decisions, 'settled', 'all'] as const

export type OverlapStatus = (typeof overlapStatuses)[number]

const id = z.coerce.number().int().positive().max(2_147_483_647).nullable().catch(null)

const shape = z.object({
  status: z.enum(overlapStatuses).catch('open'),
  kind: z.enum(overlapKinds).nullable().catch(null),
  section: z.string().trim().max(200).nullable().catch(null),
  report: id,
  source: id,
  q: z.string().trim().max(200).catch(''),
})

export type OverlapFilters = z.infer<typeof shape>

/** Reads the filters off an address; what is not understood filters nothing. */
export function readOverlapFilters(search: URLSearchParams): OverlapFilters {
  const given = (name: string) => search.get(name) || null
  return shape.parse({ status: given('status'), kind: given('kind'), section: given('section'), report: given('report'), source: given('source'), q: given('q') ?? '' })
}

/** The address's part for these filters, with its question mark; empty where nothing is filtered. */
export function overlapSearch(filters: OverlapFilters, more: Record<string, string> = {}): string {
  const search = new URLSearchParams()
  if (filters.status !== 'open') search.set('status', filters.status)
  for (const name of ['kind', 'section', 'report', 'source', 'q'] as const) {
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
