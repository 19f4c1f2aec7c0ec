import { sql } from 'kysely'
import { planOnce } from '../../../db/plan-once'
import type { ClaimStateName, VerdictDecision } from '../../../db/schema'
import type { ActionTransaction } from '../../audit/action/action.server'
import { intArray } from '../../matching/store/array-parameters'
import { jsonRows } from '../../matching/store/json-rows'
import { readBases } from '../lookups/claims/read-basis.server'
import { awaited, readRounds } from '../lookups/reviewing/review-round.server'
import { basisChanges, emptyBasis, type Basis } from '../rules/verdicts/basis'
import type { TouchedClaims } from './touched-claims.server'

/** What a list says of a claim's verdict. */
export interface VerdictState {
  claim: number
  verdict: number | null
  state: ClaimStateName
  stale: boolean
}

/**
 * Makes transactions that compute the same claims anew wait for each other, so that the later one sees what the earlier one
 * decided. Rows are locked in one order, so that two never wait for each other in a circle. New claims have no row yet, and
 * nobody else sees them. Returns what the rows said.
 */
export async function lockStates(tx: ActionTransaction, claimIds: readonly number[]): Promise<VerdictState[]> {
  const { rows } = await sql<VerdictState>`
    ${planOnce} select claim_id as claim, verdict_id as verdict, state, stale from derived.claim_state
     where claim_id = any(${intArray(claimIds)}::int[]) order by claim_id for update`.execute(tx)
  return rows
}

/**
 * The verdict in force of claims, whether it is stale, and the review that waits, as lists show them. Returns what the rows of
 * claims that stand say now, of those that had one `before`.
 */
export async function refreshDecisions(
  tx: ActionTransaction,
  { standing: ids }: TouchedClaims,
  before: readonly VerdictState[],
): Promise<VerdictState[]> {
  if (ids.length === 0) return []
  const verdicts = await readVerdicts(tx, ids)
  const rounds = await readRounds(tx, ids)
  const rows = ids.map((claim) => {
    const { id: verdict = null, decision = 'open', stale = false } = verdicts.get(claim) ?? {}
    return { claim, verdict, decision, stale, review: awaited(rounds.get(claim)) }
  })
  const { rows: changed } = await sql<VerdictState>`
    ${planOnce} with given as (
      select t.claim, t.verdict, t.stale, case when s.passages = 0 then 'empty' else t.decision end as state, case when s.passages = 0 then '' else t.review end as review
        from json_to_recordset(${jsonRows(rows)}::json) as t(claim int, verdict int, decision text, stale boolean, review text)
        join derived.claim_state s on s.claim_id = t.claim)
    update derived.claim_state s set verdict_id = g.verdict, state = g.state, stale = g.stale, review = g.review
      from given g
     where s.claim_id = g.claim and (s.verdict_id, s.state, s.stale, s.review) is distinct from (g.verdict, g.state, g.stale, g.review)
    returning s.claim_id as claim, s.verdict_id as verdict, s.state, s.stale`.execute(tx)
  const now = new Map(changed.map((state) => [state.claim, state]))
  const standing = new Set(ids)
  return before.filter(({ claim }) => standing.has(claim)).map((state) => now.get(state.claim) ?? state)
}

interface VerdictNow {
  id: number
  decision: VerdictDecision
  stale: boolean
}

async function readVerdicts(tx: ActionTransaction, claimIds: readonly number[]): Promise<Map<number, VerdictNow>> {
  // The last of a claim is the one of its latest version; one that takes the last back leaves none in force.
  const { rows } = await sql<{ claim: number; id: number; decision: VerdictDecision; basis: Basis }>`
    ${planOnce} select v.claim_id as claim, v.id, v.decision, v.basis
      from unnest(${intArray(claimIds)}::int[]) as given(id)
     cross join lateral (select id, claim_id, decision, basis from record.verdict where claim_id = given.id order by claim_version desc limit 1) v
     where v.decision <> 'withdrawn'`.execute(tx)
  const bases = await readBases(
    tx,
    rows.map(({ claim }) => claim),
  )
  return new Map(
    rows.map(({ claim, id, decision, basis }) => {
      const stale = basisChanges(basis, bases.get(claim) ?? emptyBasis).length > 0
      return [claim, { id, decision, stale }]
    }),
  )
}
