import { sql } from 'kysely'
import type { DerivedTransaction } from './derived-transaction.server'
import { candidatePairs, type Asking } from './candidates.server'
import { jsonRows } from './json-rows'
import { scorePair } from './score'
import { settleMatches } from './settle'
import { readSides, type SideStore } from './sides.server'
import { readDeskWeights } from './desk-weights.server'

/**
 * Compares these passages with every stored one that they meet, and stores what is worth a reviewer's glance. Returns
 * how many overlaps each report has with reports of a lower id, as far as they were found now.
 */
export async function findOverlaps(tx: DerivedTransaction, asking: readonly Asking[], store?: SideStore): Promise<Map<number, number>> {
  const { version, weights } = await readDeskWeights(tx)
  const pairs = await candidatePairs(tx, asking)
  const sides = await readSides(tx, meeting(pairs), store)
  const scored = []
  for (const [leftId, rightId] of pairs) {
    const left = sides.get(leftId)
    const right = sides.get(rightId)
    const match = left && right ? scorePair(left, right, weights) : null
    if (left && right && match) scored.push({ left: { passage: leftId, report: left.reportId }, right: { passage: rightId, report: right.reportId }, match })
  }
  // All pairs of two reports are found in one go, when the later one comes: what stays does not depend on the order.
  const found = settleMatches(scored)
  await storeOverlaps(tx, found.map(({ left, right, match }) => ({ l: left.passage, r: right.passage, k: match.kind, s: match.score, w: match.reasons })), version)
  return countByLaterReport(found)
}

function meeting(pairs: readonly [number, number][]): number[] {
  const ids = new Set<number>()
  for (const [left, right] of pairs) ids.add(left).add(right)
  return [...ids]
}

async function storeOverlaps(tx: DerivedTransaction, found: readonly object[], version: string): Promise<void> {
  if (found.length === 0) return
  await sql`
    insert into derived.overlap (left_passage_id, right_passage_id, kind, score, reasons, engine)
    select l, r, k, s, w, ${version} from json_to_recordset(${jsonRows(found)}::json) as t(l int, r int, k text, s real, w jsonb)
        on conflict do nothing`.execute(tx)
}

function countByLaterReport(found: readonly { left: { report: string }; right: { report: string } }[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const { left, right } of found) {
    const later = Math.max(Number(left.report), Number(right.report))
    counts.set(later, (counts.get(later) ?? 0) + 1)
  }
  return counts
}
