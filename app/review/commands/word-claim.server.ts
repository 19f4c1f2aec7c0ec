import type { ActionTransaction } from '../../audit/action/action.server'
import { refreshClaims } from '../projections/refresh-claims.server'
import { Refusal } from '../rules/refusal'

/**
 * Sets the desk's own wording of a claim; null takes it away. Returns the wording
 * before and the claim's new version. Throws `Refusal` where the claim changed meanwhile.
 */
export async function wordClaim(
  tx: ActionTransaction,
  claimId: number,
  seenVersion: number,
  wording: string | null,
): Promise<{ before: string | null; version: number }> {
  const claim = await tx
    .selectFrom('record.claim')
    .select(['wording', 'version', 'merged_into_claim_id'])
    .where('id', '=', claimId)
    .forUpdate()
    .executeTakeFirst()
  if (!claim) throw new Refusal('not-found')
  if (claim.version !== seenVersion || claim.merged_into_claim_id !== null) throw new Refusal('claim-changed')
  if (claim.wording === wording) throw new Refusal('nothing-changed')
  const version = seenVersion + 1
  await tx.updateTable('record.claim').set({ wording, version }).where('id', '=', claimId).execute()
  await refreshClaims(tx, [claimId], ['record.claim'])
  return { before: claim.wording, version }
}
