import { sql } from 'kysely'
import { planOnce } from '../../../db/plan-once'
import { MOST_COMPARED } from '../blocking/most-compared'
import { restOfSeries, seriesOrder, type SeriesMember } from '../blocking/series'
import { bigintArray, intArray } from './array-parameters'
import type { DerivedTransaction } from './derived-transaction.server'
import { forgetKeys } from './store-readings.server'

/**
 * Which of these passages, whose readings are stored, are not compared because their series has enough that are, stored before
 * or among these. They lose their keys. A passage stored before that is no longer among the first has its report read anew in
 * the background, so that what is compared does not depend on what came in first.
 */
export async function leaveOutRest(tx: DerivedTransaction, members: readonly SeriesMember[]): Promise<Set<number>> {
  const rest = restOfSeries(members)
  const large = await largeSeries(tx, members)
  if (large.length === 0) return rest
  const compared = await readCompared(tx, large)
  const behind = restOfSeries(compared)
  const own = new Set(members.map(({ id }) => id))
  const left = [...behind].filter((id) => own.has(id)).sort((a, b) => a - b)
  const before = [...behind].filter((id) => !own.has(id))
  await sql`${planOnce} update derived.passage_facts set series_rest = true where passage_id = any(${intArray(left)}::int[])`.execute(
    tx,
  )
  await forgetKeys(tx, left)
  await sql`
    ${planOnce} insert into derived.reread (report_id)
    select distinct report_id from record.passage where id = any(${intArray(before)}::int[]) on conflict do nothing`.execute(
    tx,
  )
  for (const id of left) rest.add(id)
  return rest
}

/** The series of these passages in which more are marked as compared than are to be. */
async function largeSeries(tx: DerivedTransaction, members: readonly SeriesMember[]): Promise<number[]> {
  const asked = [...new Set(members.map(({ series }) => series))].filter((series) => series !== 0)
  const { rows } = await sql<{ series: string }>`
    ${planOnce} select given.series from unnest(${bigintArray(asked)}::bigint[]) as given(series)
     where ${sql.lit(MOST_COMPARED)} < (
       select count(*) from (
         select from derived.passage_facts f where f.series = given.series and f.series <> 0 and not f.series_rest
          limit ${sql.lit(MOST_COMPARED + 1)}) met)`.execute(tx)
  return rows.map(({ series }) => Number(series))
}

async function readCompared(tx: DerivedTransaction, series: readonly number[]): Promise<SeriesMember[]> {
  const { rows } = await sql<{ id: number; series: string; text_sha256: string; start: number }>`
    ${planOnce} select f.passage_id as id, f.series, r.text_sha256, p.start_offset as start
      from unnest(${bigintArray(series)}::bigint[]) as given(series)
     cross join lateral (
       select passage_id, series from derived.passage_facts
        where series = given.series and series <> 0 and not series_rest offset 0) f
      join record.passage p on p.id = f.passage_id and not p.retired
      join record.report r on r.id = p.report_id`.execute(tx)
  return rows.map(({ id, series: key, text_sha256, start }) => ({
    id,
    series: Number(key),
    order: seriesOrder(text_sha256, start),
  }))
}

/** The series in which passages of these reports are compared. */
export async function comparedIn(tx: DerivedTransaction, reportIds: readonly number[]): Promise<number[]> {
  const { rows } = await sql<{ series: string }>`
    ${planOnce} select distinct f.series from record.passage p join derived.passage_facts f on f.passage_id = p.id
     where p.report_id = any(${intArray(reportIds)}::int[]) and f.series <> 0 and not f.series_rest`.execute(tx)
  return rows.map(({ series }) => Number(series))
}

/** Has reports read anew in the background whose passages can be compared now, since others of these series are not any more. */
export async function refillSeries(tx: DerivedTransaction, series: readonly number[]): Promise<void> {
  if (series.length === 0) return
  await sql`
    ${planOnce} insert into derived.reread (report_id)
    select distinct next.report_id
      from unnest(${bigintArray(series)}::bigint[]) as given(series)
     cross join lateral (
       select count(*) as compared from derived.passage_facts f join record.passage p on p.id = f.passage_id and not p.retired
        where f.series = given.series and f.series <> 0 and not f.series_rest) have
     cross join lateral (
       select p.report_id, row_number() over (order by r.text_sha256 collate "C", p.start_offset) as place
         from derived.passage_facts f join record.passage p on p.id = f.passage_id and not p.retired join record.report r on r.id = p.report_id
        where f.series = given.series and f.series_rest) next
     where have.compared + next.place <= ${sql.lit(MOST_COMPARED)}
        on conflict do nothing`.execute(tx)
}
