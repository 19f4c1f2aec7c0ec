import type { ActionTransaction, ReadDatabase } from '../audit/action/action.server'
import { Refusal } from '../review/rules/refusal'
import { requireMatch } from './conditions'
import { sourceTag } from './tags.server'

/** The judgement in force on a pair, the lower passage first; null for none. */
export async function currentJudgementId(
  db: ReadDatabase,
  [left, right]: readonly [number, number],
): Promise<number | null> {
  const row = await db
    .selectFrom('record.current_judgement')
    .select('id')
    .where('left_passage_id', '=', left)
    .where('right_passage_id', '=', right)
    .executeTakeFirst()
  return row?.id ?? null
}

/** The triage that counts for a claim; '' for none. */
export async function triageOf(db: ReadDatabase, claimId: number) {
  const row = await db
    .selectFrom('derived.claim_state')
    .select('triage')
    .where('claim_id', '=', claimId)
    .executeTakeFirst()
  return row?.triage ?? ('' as const)
}

/** Locks a source that is as the program has read it. Throws `Refusal` and `Problem`. */
export async function lockSource(tx: ActionTransaction, id: number, ifMatch: readonly string[]) {
  const row = await tx.selectFrom('record.source').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new Refusal('not-found')
  requireMatch(ifMatch, await sourceTag(tx, id))
  return row
}

/** Locks a report, so that its version holds until the action ends. */
export async function lockReport(tx: ActionTransaction, id: number): Promise<void> {
  await tx.selectFrom('record.report').select('id').where('id', '=', id).forUpdate().execute()
}

/** The first of some passages, with its claim. */
export function firstOf(tx: ActionTransaction, passageIds: number[]): Promise<{ passage: number; claim: number }> {
  return tx
    .selectFrom('record.passage')
    .select(['id as passage', 'claim_id as claim'])
    .where('id', 'in', passageIds)
    .orderBy('id')
    .executeTakeFirstOrThrow()
}
