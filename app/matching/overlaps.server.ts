import { sql } from 'kysely'
import type { ActionTransaction } from '../audit/action.server'
import type { Facts } from '../text/facts/types'
import type { ContextPlace } from './context'
import { scorePair } from './score'
import { settleMatches } from './settle'
import { prepareSide, type Side } from './side'
import { ENGINE_VERSION } from './weights'

/** Compares these passages with every stored one that shares a candidate key, and stores what is worth a reviewer's glance. */
export async function findOverlaps(tx: ActionTransaction, passageIds: number[]): Promise<void> {
  const pairs = await candidatePairs(tx, passageIds)
  const sides = await readSides(tx, [...new Set(pairs.flat())])
  const scored = pairs.flatMap(([leftId, rightId]) => {
    const left = sides.get(leftId)
    const right = sides.get(rightId)
    const match = left && right && scorePair(left, right)
    return match ? [{ left: { passage: leftId, report: left.reportId }, right: { passage: rightId, report: right.reportId }, match }] : []
  })
  // All pairs of two reports are found in one go, when the later one comes: what stays does not depend on the order.
  const found = settleMatches(scored).map(({ left, right, match }) => ({
    left_passage_id: left.passage,
    right_passage_id: right.passage,
    kind: match.kind,
    score: match.score,
    reasons: JSON.stringify(match.reasons),
    engine: ENGINE_VERSION,
  }))
  for (let at = 0; at < found.length; at += 1000) {
    await tx.insertInto('derived.overlap').values(found.slice(at, at + 1000)).onConflict((conflict) => conflict.doNothing()).execute()
  }
}

/** Pairs of a given passage and another report's standing passage that share a key, lower id first, each once. */
async function candidatePairs(tx: ActionTransaction, passageIds: number[]): Promise<[number, number][]> {
  const { rows } = await sql<{ left: number; right: number }>`
    select distinct least(a.passage_id, b.passage_id) as left, greatest(a.passage_id, b.passage_id) as right
      from derived.passage_key a
      join derived.passage_key b on b.key = a.key and b.passage_id <> a.passage_id
      join record.passage p on p.id = a.passage_id
      join record.passage q on q.id = b.passage_id
     where a.passage_id = any(${passageIds}::int[]) and p.report_id <> q.report_id and not q.retired
     order by 1, 2`.execute(tx)
  return rows.map((row) => [row.left, row.right])
}

async function readSides(tx: ActionTransaction, passageIds: number[]): Promise<Map<number, Side>> {
  if (passageIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('record.passage as p')
    .innerJoin('record.report as r', 'r.id', 'p.report_id')
    .innerJoin('derived.passage_facts as f', 'f.passage_id', 'p.id')
    .leftJoin('record.section as s', 's.id', 'p.section_id')
    .select(['p.id', 'p.report_id', 'p.start_offset', 'p.end_offset', 'r.source_id', 'r.published_day', 'f.facts', 'f.context', 's.title as section'])
    .where('p.id', '=', sql<number>`any(${passageIds}::int[])`)
    .execute()
  const texts = await reportTexts(tx, [...new Set(rows.map((row) => row.report_id))])
  return new Map(
    rows.map((row) => [
      row.id,
      prepareSide({
        text: (texts.get(row.report_id) ?? '').slice(row.start_offset, row.end_offset),
        facts: row.facts as Facts,
        context: row.context as ContextPlace[],
        section: row.section,
        publishedAt: row.published_day,
        reportId: String(row.report_id),
        sourceId: String(row.source_id),
      }),
    ]),
  )
}

async function reportTexts(tx: ActionTransaction, reportIds: number[]): Promise<Map<number, string>> {
  const rows = await tx.selectFrom('record.report').select(['id', 'text']).where('id', 'in', reportIds).execute()
  return new Map(rows.map((row) => [row.id, row.text]))
}
