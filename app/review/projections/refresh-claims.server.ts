import { withOnePlan } from '../../../db/plan-once'
import type { DB } from '../../../db/schema'
import type { ActionTransaction } from '../../audit/action/action.server'
import { announceChange } from './announce.server'
import { notifyOfChangedStates } from './changed-states.server'
import { refreshContents } from './claim-contents.server'
import { lockStates, refreshDecisions, type VerdictState } from './claim-states.server'
import { refreshClaimOverlaps } from './overlap-status.server'
import { refreshProposals } from './proposals.server'
import { refreshQueue } from './queue-refresh.server'
import { refreshSearchEntries } from './search-entries.server'
import { readTouchedClaims, withSameContents, type TouchedClaims } from './touched-claims.server'
import { refreshTriage } from './triage-states.server'

/** Claims up to which one generic query plan serves well. */
const mostByOnePlan = 50

/** A table of the record, by which a command names what it changed. */
export type RecordTable = Extract<keyof DB, `record.${string}`>

interface Projection {
  name: string
  /** The tables of the record that it follows from, by itself or by what projections before it wrote. */
  reads: readonly RecordTable[]
  /** `before` is what lists said of the claims until now. */
  refresh(tx: ActionTransaction, claims: TouchedClaims, before: readonly VerdictState[]): Promise<unknown>
}

/** Which passages claims have, and what reports and sources say of these. */
const passages: readonly RecordTable[] = ['record.claim', 'record.passage', 'record.report', 'record.source']
/** The same, and what ties claims to each other. */
const contents: readonly RecordTable[] = [...passages, 'record.judgement']
const decisions: readonly RecordTable[] = [
  'record.evidence',
  'record.snapshot',
  'record.picture_judgement',
  'record.verdict',
  'record.review',
]
const triage: readonly RecordTable[] = [...contents, 'record.verdict', 'record.triage']
const cards: readonly RecordTable[] = [...contents, 'record.verdict']
const everything: readonly RecordTable[] = [...contents, ...decisions, 'record.triage']

/** What is computed from the record when claims change, in this order: later projections read what earlier ones wrote. */
const projections: readonly Projection[] = [
  { name: 'contents', reads: contents, refresh: refreshContents },
  {
    name: 'verdicts and reviews, and the web hook messages that follow from them',
    reads: [...passages, ...decisions],
    refresh: async (tx, claims, before) =>
      notifyOfChangedStates(tx, before, await refreshDecisions(tx, claims, before)),
  },
  { name: 'search entries', reads: passages, refresh: refreshSearchEntries },
  { name: 'proposals', reads: passages, refresh: (tx, { ids }) => refreshProposals(tx, ids) },
  { name: 'overlap status', reads: contents, refresh: (tx, { ids }) => refreshClaimOverlaps(tx, ids) },
]

interface Deferred {
  claims: Set<number>
  changed: Set<RecordTable>
}

/** What actions of many steps changed; the projections are computed once, after the last step. */
const deferred = new WeakMap<ActionTransaction, Deferred>()

/**
 * Runs many steps of one action and computes each claim's projections once, after the last step. The steps decide on the
 * record, never on projections, so they do not notice that these are behind.
 */
export async function deferProjections<T>(tx: ActionTransaction, steps: () => Promise<T>): Promise<T> {
  if (deferred.has(tx)) return steps()
  const later: Deferred = { claims: new Set(), changed: new Set() }
  deferred.set(tx, later)
  const outcome = await steps().finally(() => deferred.delete(tx))
  await refreshClaims(tx, [...later.claims], [...later.changed])
  return outcome
}

/**
 * Computes anew what follows for these claims from the tables that a command `changed`, all of it where it names none, and notifies
 * everybody who has one of them open (decision 87).
 *
 * @example
 * // At the end of a command, in its action, with every claim that it touched:
 * await refreshClaims(tx, [claimId], ['record.evidence'])
 */
export async function refreshClaims(
  tx: ActionTransaction,
  claimIds: readonly number[],
  changed: readonly RecordTable[] = everything,
): Promise<void> {
  const later = deferred.get(tx)
  if (later) {
    for (const id of claimIds) later.claims.add(id)
    for (const table of changed) later.changed.add(table)
    return
  }
  if (claimIds.length === 0) return
  const work = () => refresh(tx, claimIds, (tables) => tables.some((table) => changed.includes(table)))
  await (claimIds.length > mostByOnePlan ? work() : withOnePlan(tx, work))
}

async function refresh(
  tx: ActionTransaction,
  claimIds: readonly number[],
  changedAny: (tables: readonly RecordTable[]) => boolean,
): Promise<void> {
  const before = await lockStates(tx, claimIds)
  const claims = changedAny(contents) ? await readTouchedClaims(tx, claimIds) : withSameContents(claimIds)
  for (const { reads, refresh } of projections) if (changedAny(reads)) await refresh(tx, claims, before)
  // A neighbour's triage may follow from what changed.
  const also = changedAny(triage) ? await refreshTriage(tx, claimIds) : []
  const all = [...new Set([...claimIds, ...also])]
  await announceChange(tx, all)
  if (changedAny(contents)) await refreshQueue(tx, all)
  else if (changedAny(everything)) await refreshQueue(tx, all, changedAny(cards) ? 'cards' : 'claims')
}
