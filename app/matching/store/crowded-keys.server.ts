import { sql } from 'kysely'
import { planOnce } from '../../../db/plan-once'
import { behindFirst, MOST_HOLDERS, type DayKey, type IsLeftOut } from '../blocking/crowded-keys'
import { bigintArray, intArray } from './array-parameters'
import type { DerivedTransaction } from './derived-transaction.server'

/**
 * Has each of these keys, as the asking passages have stored them, held by no more than `MOST_HOLDERS` on its day: others keep it as left
 * out. Those stored before the asking ones that lose it have their reports read anew in the background, so that who holds a key
 * does not depend on what came in first. Null where all are as they were.
 */
export async function leaveOutCrowded(
  tx: DerivedTransaction,
  asking: ReadonlySet<number>,
  keys: readonly DayKey[],
): Promise<IsLeftOut | null> {
  const blocks = await readCrowded(tx, keys)
  if (blocks.length === 0) return null
  const holders = await readHolders(tx, [...new Set(blocks.flatMap(({ ids }) => ids))])
  const rest = blocks.flatMap(({ key, day, ids }) =>
    behindFirst(ids.flatMap((id) => holders.get(id) ?? [])).map(({ id, order }) => ({ key, day, id, order })),
  )
  await moveToLeftOut(tx, rest)
  const reports = rest.flatMap(({ id }) => (asking.has(id) ? [] : (holders.get(id)?.reportId ?? [])))
  await sql`
    ${planOnce} insert into derived.reread (report_id) select distinct unnest(${intArray(reports)}::int[]) on conflict do nothing`.execute(
    tx,
  )
  const leftOut = new Set(rest.map(({ key, day, id }) => `${id} ${key} ${day}`))
  return (passage, key, day) => leftOut.has(`${passage} ${key} ${day}`)
}

/** Those of these keys that too many hold, and who. */
async function readCrowded(tx: DerivedTransaction, asked: readonly DayKey[]): Promise<(DayKey & { ids: number[] })[]> {
  const { rows } = await sql<{ key: string; day: number; ids: number[] }>`
    ${planOnce} select given.key, given.day, array(select passage_id from derived.passage_key k where k.key = given.key and k.day = given.day) as ids
      from ${given(asked)}
     where ${sql.lit(MOST_HOLDERS)} < (
       select count(*) from (
         select from derived.passage_key k where k.key = given.key and k.day = given.day limit ${sql.lit(MOST_HOLDERS + 1)}) held)`.execute(
    tx,
  )
  return rows.map(({ key, day, ids }) => ({ key: Number(key), day, ids }))
}

async function readHolders(tx: DerivedTransaction, ids: readonly number[]) {
  const { rows } = await sql<{ id: number; start: number; report: string; reportId: number }>`
    ${planOnce} select p.id, p.start_offset as start, r.text_sha256 as report, r.id as "reportId"
      from record.passage p join record.report r on r.id = p.report_id where p.id = any(${intArray(ids)}::int[])`.execute(
    tx,
  )
  return new Map(rows.map((row) => [row.id, row]))
}

async function moveToLeftOut(
  tx: DerivedTransaction,
  rest: readonly (DayKey & { id: number; order: number })[],
): Promise<void> {
  const ids = intArray(rest.map(({ id }) => id))
  const days = intArray(rest.map(({ day }) => day))
  const keys = bigintArray(rest.map(({ key }) => key))
  await sql`
    ${planOnce} delete from derived.passage_key where ctid = any(array(
      select k.ctid from unnest(${keys}::bigint[], ${days}::int[], ${ids}::int[]) as given(key, day, id)
       cross join lateral (
         select ctid from derived.passage_key where key = given.key and day = given.day and passage_id = given.id offset 0) k))`.execute(
    tx,
  )
  await sql`
    ${planOnce} insert into derived.left_out_key (key, day, passage_id, place)
    select * from unnest(${keys}::bigint[], ${days}::int[], ${ids}::int[], ${bigintArray(rest.map(({ order }) => order))}::bigint[])`.execute(
    tx,
  )
}

/** The keys that passages of these reports hold and others are left out of. */
export async function crowdedKeysOf(tx: DerivedTransaction, reportIds: readonly number[]): Promise<DayKey[]> {
  const { rows: any } = await sql`select from derived.left_out_key limit 1`.execute(tx)
  if (any.length === 0) return []
  const { rows } = await sql<{ key: string; day: number }>`
    with own as materialized (select id from record.passage where report_id = any(${intArray(reportIds)}::int[]))
    select distinct k.key, k.day from derived.passage_key k
     where k.passage_id between (select min(id) from own) and (select max(id) from own) and k.passage_id in (select id from own)
       and exists (select from derived.left_out_key l where l.key = k.key and l.day = k.day)`.execute(tx)
  return rows.map(({ key, day }) => ({ key: Number(key), day }))
}

/** Has reports read anew in the background whose passages can hold one of these keys now, since others do not any more. */
export async function refillKeys(tx: DerivedTransaction, keys: readonly DayKey[]): Promise<void> {
  if (keys.length === 0) return
  await sql`
    ${planOnce} insert into derived.reread (report_id)
    select distinct p.report_id from ${given(keys)}
     cross join lateral (
       select count(*) as count from (
         select from derived.passage_key k where k.key = given.key and k.day = given.day limit ${sql.lit(MOST_HOLDERS)}) k) held
     cross join lateral (
       select l.passage_id from derived.left_out_key l where l.key = given.key and l.day = given.day
        order by l.place limit ${sql.lit(MOST_HOLDERS)} - held.count) next
      join record.passage p on p.id = next.passage_id
        on conflict do nothing`.execute(tx)
}

function given(keys: readonly DayKey[]) {
  return sql`unnest(${bigintArray(keys.map(({ key }) => key))}::bigint[], ${intArray(keys.map(({ day }) => day))}::int[]) as given(key, day)`
}
