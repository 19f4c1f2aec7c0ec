import type { ReadDatabase } from '../../../audit/action/action.server'
import { countActions, readActions } from '../../../audit/history/read-actions.server'
import type { RecordedAction } from '../../../audit/history/recorded-action'
import { claimsMergedInto } from '../../lookups/claims/merged-claims.server'

/** The actions that touched a claim or one merged into it, newest first; `after` leaves out those up to that number. */
export async function readClaimHistory(
  db: ReadDatabase,
  claimId: number,
  { limit = 10, after, viewer }: { limit?: number; after?: number; viewer?: number } = {},
): Promise<RecordedAction[]> {
  const claims = [...(await claimsMergedInto(db, [claimId])).keys()]
  return readActions(db, {
    claim: claims,
    limit,
    ...(after !== undefined && { after }),
    ...(viewer !== undefined && { viewer }),
  })
}

/** How many actions touched a claim or one merged into it. */
export async function countClaimHistory(db: ReadDatabase, claimId: number): Promise<number> {
  return countActions(db, { claim: [...(await claimsMergedInto(db, [claimId])).keys()] })
}
