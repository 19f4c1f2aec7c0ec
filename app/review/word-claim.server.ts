import type { ActionTransaction } from '../audit/action.server'
import { refreshClaimStates } from './claim-state.server'
import { Refusal } from './refusal'

/** Sets the desk's own wording of a claim; null takes it away. Throws `Refusal` where the claim changed meanwhile. */
export async function wordClaim(tx: ActionTransaction, claimId: number, seenVersion: number, wording: string | null): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('record.claim')
    .set((eb) => ({ wording, version: eb('version', '+', 1) }))
    .where('id', '=', claimId)
    .where('version', '=', seenVersion)
    .where('merged_into_claim_id', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Refusal('claim-changed')
  await refreshClaimStates(tx, [claimId])
}
