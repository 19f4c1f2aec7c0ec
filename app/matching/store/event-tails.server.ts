import { sql } from 'kysely'
import type { Side } from '../features/side'
import { mirrorMatch } from '../scoring/mirror-match'
import { ANCHOR, eventTails, type PlacedSide } from '../scoring/event-tails'
import { intArray } from './array-parameters'
import type { DerivedTransaction } from './derived-transaction.server'
import type { ScoredPair } from './scored-pair'

/** Reads passages, and gives each of them ready to be scored. */
export type ReadSides = (ids: readonly number[]) => Promise<(id: number) => Side | undefined>

/** Pairs of tolls and other consequences around the pairs found that describe one event (`eventTails`). */
export async function findEventTails(
  tx: DerivedTransaction,
  found: readonly ScoredPair[],
  readSides: ReadSides,
): Promise<ScoredPair[]> {
  const anchors = found.filter(({ match }) => match.score >= ANCHOR)
  if (anchors.length === 0) return []
  const rows = await readTails(tx, anchors)
  const withTail = new Set(rows.filter(({ tail }) => tail).map(({ report }) => report))
  const both = anchors.filter(
    ({ left, right }) => withTail.has(Number(left.report)) && withTail.has(Number(right.report)),
  )
  const reports = new Set(both.flatMap(({ left, right }) => [Number(left.report), Number(right.report)]))
  const ends = new Set(both.flatMap(({ left, right }) => [left.passage, right.passage]))
  const needed = rows.filter(({ id, report, tail }) => ends.has(id) || (tail && reports.has(report)))
  const sideOf = await readSides(needed.map(({ id }) => id))
  const placed = new Map<number, PlacedSide>()
  const tails = new Map<number, PlacedSide[]>()
  for (const { id, report, start, tail } of needed) {
    const side = sideOf(id)
    if (!side) continue
    const own = { passage: id, report: String(report), start, side }
    placed.set(id, own)
    if (tail) tails.set(report, [...(tails.get(report) ?? []), own])
  }
  const pairs = eventTails(both, (id) => {
    const own = placed.get(Number(id))
    return own ? { own, tails: tails.get(Number(own.report)) ?? [] } : null
  })
  return pairs.map(lowerFirst)
}

/** The passages of these pairs, and those that give a consequence in the same reports, in the order of the text. */
async function readTails(
  tx: DerivedTransaction,
  anchors: readonly ScoredPair[],
): Promise<{ id: number; report: number; start: number; tail: boolean }[]> {
  const ids = new Set(anchors.flatMap(({ left, right }) => [left.passage, right.passage]))
  const reports = new Set(anchors.flatMap(({ left, right }) => [Number(left.report), Number(right.report)]))
  const { rows } = await sql<{ id: number; report: number; start: number; tail: boolean }>`
    select p.id, p.report_id as report, p.start_offset as start, f.consequence as tail
      from record.passage p cross join lateral (select consequence from derived.passage_facts where passage_id = p.id offset 0) f
     where p.report_id = any(${intArray([...reports])}::int[]) and not p.retired and (f.consequence or p.id = any(${intArray([...ids])}::int[]))
     order by p.report_id, p.start_offset`.execute(tx)
  return rows
}

function lowerFirst({ left, right, match }: ReturnType<typeof eventTails>[number]): ScoredPair {
  const one = { passage: Number(left.passage), report: String(left.report) }
  const two = { passage: Number(right.passage), report: String(right.report) }
  return one.passage < two.passage
    ? { left: one, right: two, match }
    : { left: two, right: one, match: mirrorMatch(match) }
}
