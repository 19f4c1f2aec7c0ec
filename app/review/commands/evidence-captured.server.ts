import type { ActionTransaction } from '../../audit/action/action.server'
import { claimOfEvidence } from '../lookups/evidence/evidence-chains.server'
import { refreshChangedBases } from './bases-changed.server'

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
  return claimId === null ? record() : refreshChangedBases(tx, [claimId], record)
}
