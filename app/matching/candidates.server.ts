import { sql } from 'kysely'
import type { ReadDatabase } from '../audit/action.server'
import { arrayLiteral } from './json-rows'

/** A passage that looks for its like. */
export interface Asking {
  id: number
  report: number
  /** `YYYY-MM-DD`, null where unknown. */
  publishedDay: string | null
  keys: readonly bigint[]
}

/** Days between two reports up to which one shared key makes a candidate; further apart it takes two. */
const NEAR_DAYS = 3

/**
 * Pairs of an asking passage and another report's standing passage that meet: lower id first, each once. Whether two
 * passages meet depends on the two alone, whatever else is stored and whoever asks. One rare pair of words in common is
 * chance among a million passages, unless the reports are of neighbouring days, or of days unknown.
 */
export async function candidatePairs(db: ReadDatabase, asking: readonly Asking[]): Promise<[number, number][]> {
  if (asking.length === 0) return []
  const ids = arrayLiteral(asking.map(({ id }) => id))
  const keys = asking.flatMap((one) => one.keys)
  const askedBy = asking.flatMap(({ id, keys: own }) => own.map(() => id))
  // The inner select looks each key up in the index by itself, whatever the statistics say of a table that is growing.
  const { rows } = await sql<{ one: number; other: number }>`
    with given as materialized (
      select * from unnest(${ids}::int[], ${arrayLiteral(asking.map(({ report }) => report))}::int[], ${asking.map(({ publishedDay }) => publishedDay)}::date[]) as t(id, report, day)
    ), met as materialized (
      select a.id as one, b.passage_id as other, count(*) as shared
        from unnest(${arrayLiteral(keys)}::bigint[], ${arrayLiteral(askedBy)}::int[]) as a(key, id)
        cross join lateral (select k.passage_id from derived.passage_key k where k.key = a.key offset 0) b
       where b.passage_id < a.id or (b.passage_id > a.id and b.passage_id <> all(${ids}::int[]))
       group by 1, 2
    )
    select met.one, met.other
      from met
      join given on given.id = met.one
      join record.passage q on q.id = met.other
      join record.report r on r.id = q.report_id
     where q.report_id <> given.report and not q.retired
       and (met.shared >= 2 or given.day is null or r.published_day is null or abs(r.published_day::date - given.day) <= ${NEAR_DAYS})`.execute(db)
  const pairs = rows.map(({ one, other }): [number, number] => (one < other ? [one, other] : [other, one]))
  return pairs.sort((a, b) => a[0] - b[0] || a[1] - b[1])
}
