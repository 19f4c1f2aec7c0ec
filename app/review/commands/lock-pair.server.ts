import { planOnce } from '../../../db/plan-once'
import type { ActionTransaction } from '../../audit/action/action.server'
import { Refusal } from '../rules/refusal'

/** Two passages, the one with the lower id left. */
export interface Pair {
  left: { id: number; claim_id: number }
  right: { id: number; claim_id: number }
}

/**
 * Locks both claims and both passages, each in id order: whoever judges a pair of
 * the same claims waits, and then sees what was decided.
 */
export async function lockPair(tx: ActionTransaction, ids: [number, number]): Promise<Pair> {
  if (ids[0] === ids[1]) throw new Refusal('same-passage')
  for (;;) {
    const locked = await lockClaimsOf(tx, ids)
    const rows = await tx
      .selectFrom('record.passage')
      .select(['id', 'claim_id', 'retired'])
      .where('id', 'in', ids)
      .orderBy('id')
      .forUpdate()
      .modifyEnd(planOnce)
      .execute()
    const [left, right] = rows
    if (!left || !right) throw new Refusal('not-found')
    if (left.retired || right.retired) throw new Refusal('passage-changed')
    // While this waited for its locks a passage may have moved to another claim.
    if (rows.every((row) => locked.has(row.claim_id))) return { left, right }
  }
}

async function lockClaimsOf(tx: ActionTransaction, passageIds: [number, number]): Promise<Set<number>> {
  const rows = await tx
    .selectFrom('record.claim')
    .select('id')
    .where('id', 'in', (eb) => eb.selectFrom('record.passage').select('claim_id').where('id', 'in', passageIds))
    .orderBy('id')
    .forUpdate()
    .modifyEnd(planOnce)
    .execute()
  return new Set(rows.map((row) => row.id))
}
