import { withOnePlan } from '../../../db/plan-once'
import type { ActionTransaction } from '../../audit/action/action.server'
import { announceChange } from './announce.server'
import { lockStates, refreshStates, type VerdictState } from './claim-states.server'
import { refreshClaimOverlaps } from './overlap-status.server'
import { refreshProposals } from './proposals.server'
import { refreshQueue } from './queue-refresh.server'
import { notifyOfChangedStates } from './changed-states.server'
import { refreshSearchEntries } from './search-entries.server'
import { readTouchedClaims, type TouchedClaims } from './touched-claims.server'
import { refreshTriage } from './triage-states.server'

/** Claims up to which one generic query plan serves well. */
const mostByOnePlan = 50

interface Projection {
  name: string
  /** `before` is what lists said of the claims until now. */
  refresh(tx: ActionTransaction, claims: TouchedClaims, before: readonly VerdictState[]): Promise<void>
}

/** What is computed from the record when claims change, in this order: later projections read what earlier ones wrote. */
const projections: readonly Projection[] = [
  {
    name: 'states, and the web hook messages that follow from them',
    refresh: async (tx, claims, before) => notifyOfChangedStates(tx, before, await refreshStates(tx, claims)),
  },
  { name: 'search entries', refresh: refreshSearchEntries },
  { name: 'overlap status, triage, queue and notifications', refresh: refreshOpenWork },
]

/** Claims of actions that consist of many steps; their projections are computed once, after the last step. */
const deferred = new WeakMap<ActionTransaction, Set<number>>()

/**
 * Runs many steps of one action and computes each claim's projections once, after the last step. The steps decide on the
 * record, never on projections, so they do not notice that these are behind.
 */
export async function deferProjections<T>(tx: ActionTransaction, steps: () => Promise<T>): Promise<T> {
  if (deferred.has(tx)) return steps()
  const claims = new Set<number>()
  deferred.set(tx, claims)
  const outcome = await steps().finally(() => deferred.delete(tx))
  await refreshClaims(tx, [...claims])
  return outcome
}

/**
 * Computes every projection of these claims anew and notifies everybody who has one of them open.
 *
 * @example
 * // At the end of a command, in its action, with every claim that it touched:
 * await refreshClaims(tx, [claimId])
 */
export async function refreshClaims(tx: ActionTransaction, claimIds: readonly number[]): Promise<void> {
  const later = deferred.get(tx)
  if (later) {
    for (const id of claimIds) later.add(id)
    return
  }
  if (claimIds.length === 0) return
  const before = await lockStates(tx, claimIds)
  const claims = await readTouchedClaims(tx, claimIds)
  for (const projection of projections) await projection.refresh(tx, claims, before)
}

async function refreshOpenWork(tx: ActionTransaction, { ids }: TouchedClaims): Promise<void> {
  const work = async () => {
    await refreshProposals(tx, ids)
    await refreshClaimOverlaps(tx, ids)
    await refreshTriagedClaims(tx, ids)
  }
  await (ids.length > mostByOnePlan ? work() : withOnePlan(tx, work))
}

/** What follows where nothing of these claims changed but their triage; a neighbour's may follow from it. */
export async function refreshTriagedClaims(tx: ActionTransaction, claimIds: readonly number[]): Promise<void> {
  const later = deferred.get(tx)
  if (later) {
    for (const id of claimIds) later.add(id)
    return
  }
  const changed = [...new Set([...claimIds, ...(await refreshTriage(tx, claimIds))])]
  await refreshQueue(tx, changed)
  await announceChange(tx, changed)
}
