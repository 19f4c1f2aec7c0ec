import { sql } from 'kysely'
import type { Decision } from '../../../../db/schema'
import type { ReadDatabase } from '../../../audit/action/action.server'
import type { PassageMatching } from '../../../matching/diff/multiple-alignment'
import { fold } from '../../../text/characters/normalise'
import { overlapStates, statusOf } from '../../lookups/pairs/overlap-states.server'
import type { Publication } from '../../rules/pairs/publication-order'
import { readSides, type PassageSide } from '../../lookups/pairs/read-sides.server'

export interface AlignedReport {
  id: number
  title: string
  source: string
  publishedDay: string | null
  publishedAt: Date | null
}

/** Where a pair of passages on one line stands: as it was judged, `settled` where they are of one claim by others. */
export type AlignedStatus = Decision | 'open' | 'settled'

/** What is known of the pairs of several reports, by `pairKey`. */
export type AlignedPairs = Map<string, { score: number; status: AlignedStatus }>

export async function readAlignedReports(
  db: ReadDatabase,
  ids: readonly number[],
): Promise<Map<number, AlignedReport & Publication>> {
  const rows = await db
    .selectFrom('record.report as r')
    .innerJoin('record.source as s', 's.id', 'r.source_id')
    .select(['r.id', 'r.title', 's.name as source', 'r.published_day', 'r.published_at', 'r.received_at'])
    .where('r.id', 'in', ids)
    .execute()
  return new Map(
    rows.map((row) => [row.id, { ...row, publishedDay: row.published_day, publishedAt: row.published_at }]),
  )
}

/** The passages of each of these reports, in reading order. */
export async function readReportPassages(
  db: ReadDatabase,
  ids: readonly number[],
): Promise<Map<number, PassageSide[]>> {
  const rows = await db
    .selectFrom('record.passage')
    .select('id')
    .where('report_id', 'in', ids)
    .where('retired', '=', false)
    .orderBy('start_offset')
    .execute()
  const sides = await readSides(
    db,
    rows.map((row) => row.id),
  )
  const passages = rows.flatMap((row) => sides.get(row.id) ?? [])
  return new Map(ids.map((id) => [id, passages.filter((side) => side.report.id === id)]))
}

/** Reports with more text together are compared in a thread, in UTF-16 code units. */
const longText = 60_000

/** Whether comparing these reports takes so long that others would wait for it. */
export async function areLongReports(db: ReadDatabase, ids: readonly number[]): Promise<boolean> {
  const { length } = await db
    .selectFrom('record.report')
    .select(sql<number>`coalesce(sum(length(text)), 0)::int`.as('length'))
    .where('id', 'in', ids)
    .executeTakeFirstOrThrow()
  return length > longText
}

/** Suggested pairs of these reports, and pairs judged without a suggestion. */
export async function readAlignedPairs(db: ReadDatabase, ids: readonly number[]): Promise<AlignedPairs> {
  const pairs: AlignedPairs = new Map()
  const judged = await db
    .selectFrom('record.current_judgement as j')
    .innerJoin('record.passage as l', 'l.id', 'j.left_passage_id')
    .innerJoin('record.passage as r', 'r.id', 'j.right_passage_id')
    .select(['l.id as left', 'r.id as right', 'j.decision'])
    .where('l.report_id', 'in', ids)
    .where('r.report_id', 'in', ids)
    .execute()
  for (const { left, right, decision } of judged)
    pairs.set(pairKey(left, right), { score: decision === 'different' ? 0.01 : 1, status: decision })
  const suggested = await overlapStates(db)
    .innerJoin('record.passage as l', 'l.id', 'o.left_passage_id')
    .innerJoin('record.passage as r', 'r.id', 'o.right_passage_id')
    .select(['l.id as left', 'r.id as right', 'o.score', statusOf.as('status')])
    .where('l.report_id', 'in', ids)
    .where('r.report_id', 'in', ids)
    .execute()
  for (const { left, right, score, status } of suggested) pairs.set(pairKey(left, right), { score, status })
  return pairs
}

/** Passages stand on one line where their letters are the same, where they were suggested or judged, and where they are of one claim. */
export function matchingBy(pairs: AlignedPairs): PassageMatching<PassageSide> {
  const letters = new Map<number, string>()
  const lettersOf = (side: PassageSide): string => {
    const known = letters.get(side.id) ?? fold(side.quote ?? '').replace(/[^\p{L}\p{N}]/gu, '')
    letters.set(side.id, known)
    return known
  }
  const pairsOf = new Map<number, string[]>()
  for (const key of pairs.keys()) {
    for (const id of key.split(' ').map(Number)) {
      const known = pairsOf.get(id)
      if (known) known.push(key)
      else pairsOf.set(id, [key])
    }
  }
  return {
    keys: (side) => [`claim ${side.claim}`, `letters ${lettersOf(side)}`, ...(pairsOf.get(side.id) ?? [])],
    score: (one, two) => {
      if (lettersOf(one) !== '' && lettersOf(one) === lettersOf(two)) return { score: 1, identical: true }
      const pair = pairs.get(pairKey(one.id, two.id)) ?? (one.claim === two.claim ? { score: 1 } : undefined)
      return pair ? { score: pair.score, identical: false } : null
    },
  }
}

export function alignedStatus(pairs: AlignedPairs, one: PassageSide, two: PassageSide): AlignedStatus {
  return pairs.get(pairKey(one.id, two.id))?.status ?? (one.claim === two.claim ? 'settled' : 'open')
}

function pairKey(one: number, two: number): string {
  return one < two ? `${one} ${two}` : `${two} ${one}`
}
