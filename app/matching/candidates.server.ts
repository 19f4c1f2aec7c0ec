import { sql } from 'kysely'
import type { ReadDatabase } from '../audit/action.server'
import { arrayLiteral } from './json-rows'
import { askedKeys } from './key-days'
import type { PassageKeys } from './keys'

/** A passage that looks for its like. */
export interface Asking {
  id: number
  report: number
  /** `YYYY-MM-DD`, null where unknown. */
  publishedDay: string | null
  keys: PassageKeys
}

/**
 * Pairs of an asking passage and another report's standing passage that meet: lower id first, each once. Reports of
 * neighbouring days, or of a day unknown, meet by any shared key; those further apart by the keys of copies alone.
 * Whether two passages meet depends on the two, whatever else is stored and whoever asks.
 */
export async function candidatePairs(db: ReadDatabase, asking: readonly Asking[]): Promise<[number, number][]> {
  if (asking.length === 0) return []
  const undated = await hasUndated(db)
  const ids = asking.map(({ id }) => id)
  const asked = asking.flatMap((one) => askedKeys(one.keys, one.publishedDay, undated).map((range) => ({ ...range, id: one.id })))
  // The inner select looks each key up in the index by itself, whatever the statistics say of a table that is growing.
  const { rows } = await sql<{ one: number; other: number }>`
    with met as materialized (
      select distinct a.id as one, b.passage_id as other
        from unnest(${arrayLiteral(asked.map((row) => row.key))}::bigint[], ${arrayLiteral(asked.map((row) => row.from))}::int[], ${arrayLiteral(asked.map((row) => row.to))}::int[], ${arrayLiteral(asked.map((row) => row.id))}::int[]) as a(key, first_day, last_day, id)
        cross join lateral (select k.passage_id from derived.passage_key k where k.key = a.key and k.day between a.first_day and a.last_day offset 0) b
       where b.passage_id <> a.id
    )
    select met.one, met.other
      from met
      join unnest(${arrayLiteral(ids)}::int[], ${arrayLiteral(asking.map(({ report }) => report))}::int[]) as given(id, report) on given.id = met.one
      join record.passage q on q.id = met.other
     where q.report_id <> given.report and not q.retired`.execute(db)
  const given = new Set(ids)
  // Two that both ask find each other twice.
  const pairs = rows.filter(({ one, other }) => other < one || !given.has(other)).map(({ one, other }): [number, number] => (one < other ? [one, other] : [other, one]))
  return pairs.sort((a, b) => a[0] - b[0] || a[1] - b[1])
}

async function hasUndated(db: ReadDatabase): Promise<boolean> {
  return (await db.selectFrom('record.report').select('id').where('published_day', 'is', null).limit(1).execute()).length > 0
}
