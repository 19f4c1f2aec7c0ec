import type { ActionTransaction } from '../../audit/action/action.server'
import { readBases } from '../lookups/claims/read-basis.server'
import { refreshClaims } from '../projections/refresh-claims.server'
import { basisChanges } from '../rules/verdicts/basis'
import { bumpVersions } from './reconnect-claims.server'

/**
 * Records by `record` what may change the ground of verdicts on these claims. Where it did, the verdicts go stale, and whoever writes
 * one is told.
 */
export async function refreshChangedBases<T>(
  tx: ActionTransaction,
  claimIds: number[],
  record: () => Promise<T>,
): Promise<T> {
  const before = await readBases(tx, claimIds)
  const recorded = await record()
  const after = await readBases(tx, claimIds)
  const changed = [...before].flatMap(([id, then]) => {
    const now = after.get(id)
    return now && basisChanges(then, now).length > 0 ? [id] : []
  })
  if (changed.length === 0) return recorded
  await bumpVersions(tx, changed)
  await refreshClaims(tx, changed, ['record.snapshot', 'record.picture_judgement'])
  return recorded
}
