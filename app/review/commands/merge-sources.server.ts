import { sql } from 'kysely'
import type { ActionTransaction } from '../../audit/action/action.server'
import { deriveReports } from '../../matching/store/derive.server'
import { decidedClaims } from '../lookups/claims/decided-claims.server'
import { refreshClaims } from '../projections/refresh-claims.server'
import { Refusal } from '../rules/refusal'
import { bumpVersions } from './reconnect-claims.server'
import { lockSourceNames } from './sources.server'

export interface SourceMerge {
  sourceId: number
  intoId: number
  reason: string
  personId: number | null
}

/**
 * Makes one source of two: all reports of the first become the second's, so that origins count them as one. Verdicts that
 * rest on either are marked for another look. Throws `Refusal` where one of them is gone into another already.
 */
export async function mergeSources(
  tx: ActionTransaction,
  { sourceId, intoId, reason, personId }: SourceMerge,
): Promise<number> {
  if (sourceId === intoId) throw new Refusal('nothing-changed')
  await lockSourceNames(tx)
  for (const id of [sourceId, intoId]) await refuseMerged(tx, id)
  const decided = await decidedOn(tx, [sourceId, intoId])
  const reports = await moveReports(tx, { from: sourceId, to: intoId })
  return recordMerge(tx, { sourceId, intoId, reason, personId }, { reports, decided, undoes: null })
}

/** Gives the reports of a merged source back to it, but for those that somebody has given another source since. Throws `Refusal`. */
export async function undoMerge(
  tx: ActionTransaction,
  mergeId: number,
  reason: string,
  personId: number | null,
): Promise<number> {
  await lockSourceNames(tx)
  const merge = await tx
    .selectFrom('record.current_source_merge')
    .selectAll()
    .where('id', '=', mergeId)
    .executeTakeFirst()
  if (!merge) throw new Refusal('source-changed')
  const { source_id: sourceId, into_source_id: intoId } = merge
  await refuseMerged(tx, intoId)
  const decided = await decidedOn(tx, [intoId])
  const reports = await moveReports(tx, { from: intoId, to: sourceId, only: merge.report_ids })
  return recordMerge(tx, { sourceId, intoId, reason, personId }, { reports, decided, undoes: mergeId })
}

/** Gives reports of one source to another, all or those of `only`. Returns their ids, the least first. */
async function moveReports(
  tx: ActionTransaction,
  { from, to, only }: { from: number; to: number; only?: readonly number[] },
): Promise<number[]> {
  const moved = await tx
    .updateTable('record.report')
    .set({ source_id: to })
    .where('source_id', '=', from)
    .$if(only !== undefined, (query) => query.where('id', '=', sql<number>`any(${only ?? []}::int[])`))
    .returning('id')
    .execute()
  return moved.map(({ id }) => id).sort((a, b) => a - b)
}

/** Records a merge or its undo, and reads anew what rests on the reports that it moved. Returns its id. */
async function recordMerge(
  tx: ActionTransaction,
  { sourceId, intoId, reason, personId }: SourceMerge,
  { reports, decided, undoes }: { reports: number[]; decided: readonly number[]; undoes: number | null },
): Promise<number> {
  const { id } = await tx
    .insertInto('record.source_merge')
    .values({ source_id: sourceId, into_source_id: intoId, report_ids: reports, reason, undoes, person_id: personId })
    .returning('id')
    .executeTakeFirstOrThrow()
  await recompute(tx, reports, decided)
  return id
}

async function refuseMerged(tx: ActionTransaction, sourceId: number): Promise<void> {
  const source = await tx.selectFrom('record.source').select('id').where('id', '=', sourceId).executeTakeFirst()
  if (!source) throw new Refusal('not-found')
  const merged = await tx
    .selectFrom('record.current_source_merge')
    .select('id')
    .where('source_id', '=', sourceId)
    .executeTakeFirst()
  if (merged) throw new Refusal('source-changed')
}

async function decidedOn(tx: ActionTransaction, sourceIds: readonly number[]): Promise<number[]> {
  const claims = new Set<number>()
  for (const id of sourceIds) for (const claim of await decidedClaims(tx, id, 'or-awaited')) claims.add(claim)
  return [...claims]
}

/** What rests on a report's source is read anew: suggestions, origins, states of claims. */
async function recompute(tx: ActionTransaction, reports: readonly number[], decided: readonly number[]): Promise<void> {
  await bumpVersions(tx, [...decided])
  if (reports.length > 0) await deriveReports(tx, [...reports])
  const passages =
    reports.length === 0
      ? []
      : await tx
          .selectFrom('record.passage')
          .select('claim_id')
          .distinct()
          .where('report_id', 'in', reports)
          .where('retired', '=', false)
          .execute()
  await refreshClaims(tx, [...new Set([...decided, ...passages.map((passage) => passage.claim_id)])])
}
