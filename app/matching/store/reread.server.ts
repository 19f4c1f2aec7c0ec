import { sql, type Kysely } from 'kysely'
import type { ReadDatabase } from '../../audit/action/action.server'
import type { DB } from '../../../db/schema'
import { terms } from '../../text/words/terms'
import { intArray } from './array-parameters'
import { deriveReadings, deriveReports } from './derive.server'
import type { DerivedTransaction } from './derived-transaction.server'
import { ENGINE_VERSION } from '../scoring/weights'

/** Marks the reports that hold all words of one of these names, to be read anew in the background; returns how many. */
export async function markForReread(tx: DerivedTransaction, names: readonly string[]): Promise<number> {
  const marked = new Set<number>()
  for (const name of names) {
    const wanted = [...new Set(terms(name))]
    if (wanted.length === 0) continue
    const { rows } = await sql<{ report_id: number }>`
      with named as (
        select distinct p.report_id from derived.passage_facts f join record.passage p on p.id = f.passage_id and not p.retired
         where f.terms @> ${wanted}::text[]
      ), marked as (insert into derived.reread (report_id) select report_id from named on conflict do nothing)
      select report_id from named`.execute(tx)
    for (const { report_id } of rows) marked.add(report_id)
  }
  return marked.size
}

/**
 * Reads anew what another version of the engine read, a report a transaction, and marks these reports: their overlaps are
 * found again once all passages have the keys of this version, and until then stand as they were. May be stopped at any
 * time and goes on where it was. `onReport` is called after each report. Returns how many it read.
 */
export async function readOutdated(db: Kysely<DB>, onReport?: () => Promise<void>): Promise<number> {
  let done = 0
  while (await db.transaction().execute(readOneOutdated)) {
    done += 1
    await onReport?.()
  }
  return done
}

/** Whether another version of the engine read some report. */
export async function hasOutdatedReadings(db: ReadDatabase): Promise<boolean> {
  const { rows } = await sql`
    select from derived.passage_facts f where f.engine < ${ENGINE_VERSION} or f.engine > ${ENGINE_VERSION} limit 1`.execute(
    db,
  )
  return rows.length > 0
}

async function readOneOutdated(tx: DerivedTransaction): Promise<boolean> {
  const { rows } = await sql<{ report_id: number }>`
    select p.report_id from derived.passage_facts f join record.passage p on p.id = f.passage_id
     where f.engine < ${ENGINE_VERSION} or f.engine > ${ENGINE_VERSION}
     limit 1 for update of f skip locked`.execute(tx)
  const [next] = rows
  if (!next) return false
  await deriveReadings(tx, [next.report_id])
  await tx
    .insertInto('derived.reread')
    .values({ report_id: next.report_id })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return true
}

/** Reports read anew with one transaction hold so many passages at most, but for a longer one alone. */
const mostPassages = 60

/**
 * Reads marked reports anew, a report or some short ones a transaction, and finds their overlaps again: judgements stand as they
 * were, and `settle` says where the suggestions stand. Several processes may do it at once; one that is stopped goes on where it
 * was. `onReports` is called after each transaction with how many it read. Returns how many were read in all.
 */
export async function rereadMarked(
  db: Kysely<DB>,
  settle: (tx: DerivedTransaction, reportIds: readonly number[]) => Promise<void>,
  onReports?: (read: number) => Promise<void>,
): Promise<number> {
  let done = 0
  for (;;) {
    const read = await db.transaction().execute((tx) => rereadSome(tx, settle))
    if (read === 0) return done
    done += read
    await onReports?.(read)
  }
}

async function rereadSome(
  tx: DerivedTransaction,
  settle: (tx: DerivedTransaction, reportIds: readonly number[]) => Promise<void>,
): Promise<number> {
  const marked = await tx
    .selectFrom('derived.reread')
    .select('report_id')
    .orderBy('report_id')
    .limit(mostPassages)
    .forUpdate()
    .skipLocked()
    .execute()
  const next = await firstFew(
    tx,
    marked.map((row) => row.report_id),
  )
  if (next.length === 0) return 0
  await deriveReports(tx, next)
  await settle(tx, next)
  await tx.deleteFrom('derived.reread').where('report_id', 'in', next).execute()
  return next.length
}

/** The first of these reports, with `mostPassages` passages at most; one at least, where there is one. */
async function firstFew(tx: DerivedTransaction, reportIds: readonly number[]): Promise<number[]> {
  const { rows } = await sql<{ id: number; passages: number }>`
    select id, (select count(*)::int from record.passage p where p.report_id = given.id and not p.retired) as passages
      from unnest(${intArray(reportIds)}::int[]) with ordinality as given(id, place) order by place`.execute(tx)
  let passages = 0
  const end = rows.findIndex((row, at) => (passages += row.passages) > mostPassages && at > 0)
  return rows.slice(0, end < 0 ? rows.length : end).map(({ id }) => id)
}
