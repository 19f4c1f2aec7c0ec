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
  const moved = await tx
    .updateTable('record.report')
    .set({ source_id: intoId })
    .where('source_id', '=', sourceId)
    .returning('id')
    .execute()
  const reports = moved.map(({ id }) => id).sort((a, b) => a - b)
  const { id } = await tx
    .insertInto('record.source_merge')
    .values({
      source_id: sourceId,
      into_source_id: intoId,
      report_ids: reports,
      reason,
      undoes: null,
      person_id: personId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await recompute(tx, reports, decided)
  return id
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
  const back =
    merge.report_ids.length === 0
      ? []
      : await tx
          .updateTable('record.report')
          .set({ source_id: sourceId })
          .where('source_id', '=', intoId)
          .where('id', 'in', merge.report_ids)
          .returning('id')
          .execute()
  const reports = back.map(({ id }) => id).sort((a, b) => a - b)
  const { id } = await tx
    .insertInto('record.source_merge')
    .values({
      source_id: sourceId,
      into_source_id: intoId,
      report_ids: reports,
      reason,
      undoes: mergeId,
      person_id: personId,
    })
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
