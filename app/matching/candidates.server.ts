import { sql } from 'kysely'
import type { ReadDatabase } from '../audit/action.server'

/** Days between two reports up to which one shared key makes a candidate; further apart it takes two. */
const NEAR_DAYS = 3

/**
 * Pairs of a given passage and another report's standing passage that meet: lower id first, each once. Whether two
 * passages meet depends on the two alone, whatever else is stored and whoever asks. One rare pair of words in common is
 * chance among a million passages, unless the reports are of neighbouring days, or of days unknown.
 */
export async function candidatePairs(db: ReadDatabase, passageIds: readonly number[]): Promise<[number, number][]> {
  if (passageIds.length === 0) return []
  const ids = `{${passageIds.join(',')}}`
  const { rows } = await sql<{ one: number; other: number }>`
    with given as materialized (
      select p.id, p.report_id, r.published_day::date as day
        from record.passage p join record.report r on r.id = p.report_id
       where p.id = any(${ids}::int[])
    ), met as materialized (
      select a.passage_id as one, b.passage_id as other, count(*) as shared
        from derived.passage_key a
        cross join lateral (select k.passage_id from derived.passage_key k where k.key = a.key offset 0) b
       where a.passage_id = any(${ids}::int[])
         and (b.passage_id < a.passage_id or b.passage_id > a.passage_id and b.passage_id <> all(${ids}::int[]))
       group by 1, 2
    )
    select met.one, met.other
      from met
      join given on given.id = met.one
      join record.passage q on q.id = met.other
      join record.report r on r.id = q.report_id
     where q.report_id <> given.report_id and not q.retired
       and (met.shared >= 2 or given.day is null or r.published_day is null or abs(r.published_day::date - given.day) <= ${NEAR_DAYS})`.execute(db)
  const pairs = rows.map(({ one, other }): [number, number] => (one < other ? [one, other] : [other, one]))
  return pairs.sort((a, b) => a[0] - b[0] || a[1] - b[1])
}
