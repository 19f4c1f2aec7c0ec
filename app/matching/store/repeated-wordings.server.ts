import { sql } from 'kysely'
import { planOnce } from '../../../db/plan-once'
import { isRepeatedWording, describesOneEvent, type WordingHolder } from '../groups/repeated-wording'
import { bigintArray, intArray } from './array-parameters'
import type { DerivedTransaction } from './derived-transaction.server'
import type { ScoredPair } from './scored-pair'

/** Reports looked at for one wording: one of each day, and of those without a day. */
const mostHolders = 24

/** These suggestions without those from sentences that say nothing of what happened. */
export async function withoutRepeated(tx: DerivedTransaction, found: readonly ScoredPair[]): Promise<ScoredPair[]> {
  const doubtful = found.filter(({ match }) => !describesOneEvent(match))
  if (doubtful.length === 0) return [...found]
  const ids = [...new Set(doubtful.flatMap(({ left, right }) => [left.passage, right.passage]))]
  const { rows } = await sql<{ id: number }>`
    ${planOnce} select f.passage_id as id from unnest(${intArray(ids)}::int[]) as given(id)
     cross join lateral (select passage_id, wording from derived.passage_facts where passage_id = given.id offset 0) f
     where exists (select 1 from derived.repeated_wording r where r.wording = f.wording)`.execute(tx)
  const repeated = new Set(rows.map(({ id }) => id))
  return found.filter(
    ({ left, right, match }) =>
      describesOneEvent(match) || !(repeated.has(left.passage) || repeated.has(right.passage)),
  )
}

/** What of these passages is repeated. */
export interface RepeatedPassages {
  /** Those of them whose wording was noted before. */
  known: number[]
  /** All passages, wherever they stand, of wordings that are noted now. */
  fresh: number[]
}

/**
 * Notes which wordings of these passages are repeated now, and drops the suggestions that were made from them before and
 * that nobody judged.
 */
export async function noteRepeatedWordings(
  tx: DerivedTransaction,
  passageIds: readonly number[],
): Promise<RepeatedPassages> {
  const often = await metOften(tx, passageIds)
  const known = often.filter((row) => row.noted).map(({ id }) => id)
  const wordings = [...new Set(often.filter((row) => !row.noted).map(({ wording }) => Number(wording)))]
  const holders = wordings.length > 0 ? await readHolders(tx, wordings) : new Map<number, WordingHolder[]>()
  const repeated = wordings.filter((wording) => isRepeatedWording(holders.get(wording) ?? []))
  if (repeated.length === 0) return { known, fresh: [] }
  await sql`insert into derived.repeated_wording select unnest(${bigintArray(repeated)}::bigint[]) on conflict do nothing`.execute(
    tx,
  )
  const { rows } = await sql<{ id: number }>`
    ${planOnce} select f.passage_id as id from unnest(${bigintArray(repeated)}::bigint[]) as given(wording)
     cross join lateral (select passage_id from derived.passage_facts where wording = given.wording and wording <> 0 offset 0) f`.execute(
    tx,
  )
  const fresh = rows.map(({ id }) => id)
  await dropSuggestions(tx, fresh)
  return { known, fresh }
}

/** What `describesOneEvent` says, in SQL. */
async function dropSuggestions(tx: DerivedTransaction, passageIds: readonly number[]): Promise<void> {
  for (const side of ['left_passage_id', 'right_passage_id'])
    await sql`
      ${planOnce} delete from derived.overlap where ${sql.ref(side)} = any(${intArray(passageIds)}::int[]) and status in ('open', 'settled')
         and not (reasons @> '[{"code": "same-day"}]' and (kind <> 'identical' or reasons @> '[{"code": "same-place"}]'))`.execute(
      tx,
    )
}

/** Those of these passages whose wording three or more have, and whether it is noted already. */
async function metOften(
  tx: DerivedTransaction,
  passageIds: readonly number[],
): Promise<{ id: number; wording: string; noted: boolean }[]> {
  const { rows } = await sql<{ id: number; wording: string; noted: boolean }>`
    ${planOnce} select f.passage_id as id, f.wording, exists (select 1 from derived.repeated_wording r where r.wording = f.wording) as noted
      from unnest(${intArray(passageIds)}::int[]) as given(id)
     cross join lateral (select passage_id, wording from derived.passage_facts where passage_id = given.id offset 0) f
     where f.wording <> 0
       and 3 = (select count(*) from (select 1 from derived.passage_facts other where other.wording = f.wording and other.wording <> 0 limit 3) met)`.execute(
    tx,
  )
  return rows
}

/** The reports that hold each of these wordings, with the wordings of all their passages. */
async function readHolders(tx: DerivedTransaction, wordings: readonly number[]): Promise<Map<number, WordingHolder[]>> {
  const { rows } = await sql<{ wording: string; report: number; day: string | null; name: string; own: string[] }>`
    ${planOnce} with held as materialized (
      select given.wording, h.* from unnest(${bigintArray(wordings)}::bigint[]) as given(wording)
       cross join lateral (
         select distinct on (coalesce(r.published_day, r.text_sha256) collate "C") r.id as report, r.published_day as day, r.text_sha256 as name
           from derived.passage_facts f join record.passage p on p.id = f.passage_id and not p.retired join record.report r on r.id = p.report_id
          where f.wording = given.wording and f.wording <> 0
          order by coalesce(r.published_day, r.text_sha256) collate "C", r.text_sha256 collate "C" limit ${mostHolders}) h),
    own as materialized (
      select d.report, array_agg(distinct f.wording::text) as own from (select distinct report from held) d
        join record.passage p on p.report_id = d.report and not p.retired
       cross join lateral (select wording from derived.passage_facts where passage_id = p.id offset 0) f group by d.report)
    select held.wording, held.report, held.day, held.name, own.own from held join own using (report)`.execute(tx)
  const holders = new Map<number, WordingHolder[]>()
  for (const { wording, day, name, own } of rows) {
    const list = holders.get(Number(wording)) ?? []
    holders.set(Number(wording), [...list, { name, day, wordings: new Set(own.map(Number)) }])
  }
  return holders
}
