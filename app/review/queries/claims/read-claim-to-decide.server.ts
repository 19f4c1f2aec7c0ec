import type { ReadDatabase } from '../../../audit/action/action.server'
import { currentClaim } from '../../lookups/claims/merged-claims.server'
import { readClaimHistory } from './read-claim-history.server'
import { readClaim, type Dossier } from './read-claim.server'

/** A claim as somebody has it before them who decides on it. */
export interface ClaimToDecide {
  dossier: Dossier
  /** The number of the newest action on it that they can have seen; 0 where there is none. */
  seen: number
}

/** The claim that `claimId` stands for today, or null where there is none. */
export async function readClaimToDecide(
  db: ReadDatabase,
  claimId: number,
  viewerId: number,
): Promise<ClaimToDecide | null> {
  const current = await currentClaim(db, claimId)
  if (current === null) return null
  // The history is read first: what happens in between shows as a change, never as seen.
  const [newest] = await readClaimHistory(db, current, { limit: 1, viewer: viewerId })
  const dossier = await readClaim(db, current, viewerId)
  return dossier && { dossier, seen: newest?.seq ?? 0 }
}
