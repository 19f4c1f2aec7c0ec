import type { ActionTransaction } from '../../audit/action/action.server'
import { currentClaim } from '../lookups/claims/merged-claims.server'
import { claimsShowing } from '../lookups/evidence/evidence-pictures.server'
import { refreshChangedBases } from './bases-changed.server'

/**
 * Records by `record` whether two pictures show the same. Two pieces of evidence that do count as one: verdicts that rested on both,
 * or on one that now stands alone again, go stale.
 */
export async function recordPicturesJudged<T>(
  tx: ActionTransaction,
  pictures: readonly [string, string],
  record: () => Promise<T>,
): Promise<T> {
  const standing = new Set<number>()
  for (const id of await claimsShowing(tx, pictures)) {
    const claim = await currentClaim(tx, id)
    if (claim !== null) standing.add(claim)
  }
  return refreshChangedBases(tx, [...standing], record)
}
