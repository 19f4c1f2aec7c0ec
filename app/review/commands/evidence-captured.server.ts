import type { ActionTransaction } from '../../audit/action/action.server'
import { claimOfEvidence } from '../lookups/evidence/evidence-chains.server'
import { readBases } from '../lookups/claims/read-basis.server'
import { refreshClaims } from '../projections/refresh-claims.server'
import { basisChanges } from '../rules/verdicts/basis'
import { bumpVersions } from './reconnect-claims.server'

/**
 * Records by `record` what was captured for a piece of evidence. Where its page is not what it was, verdicts that rest on it go
 * stale, and whoever writes one is told.
 */
export async function recordCaptureOf<T>(
  tx: ActionTransaction,
  evidenceId: number | null,
  record: () => Promise<T>,
): Promise<T> {
  const claimId = evidenceId === null ? null : await claimOfEvidence(tx, evidenceId)
  if (claimId === null) return record()
  const before = (await readBases(tx, [claimId])).get(claimId)
  const recorded = await record()
  const after = (await readBases(tx, [claimId])).get(claimId)
  if (before && after && basisChanges(before, after).length > 0) {
    await bumpVersions(tx, [claimId])
    await refreshClaims(tx, [claimId])
  }
  return recorded
}
