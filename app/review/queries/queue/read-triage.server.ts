import { sql } from 'kysely'
import type { TriageDecision } from '../../../../db/schema'
import type { ReadDatabase } from '../../../audit/action/action.server'
import { sealedWork } from '../../../audit/history/sealed.server'
import type { TriageableClaim } from '../../rules/queue/triage-plan'

/** A claim's triage as its page shows it. */
export interface ClaimTriage {
  claim: TriageableClaim
  /** Who decided what when, and why; null where nobody did. */
  decided: {
    decision: TriageDecision
    reason: string
    proposal: string
    at: string
    /** Names the action that set it, for undo. */
    request: string
    person: { id: number; name: string } | null
    /** It is the work of a first reviewer whose review is sealed from the reader: neither who nor why is told. */
    sealed: boolean
  } | null
}

/** The triage of a claim as `viewer` may see it; null where there is no such claim. */
export async function readClaimTriage(db: ReadDatabase, claimId: number, viewer: number): Promise<ClaimTriage | null> {
  const row = await db
    .selectFrom('derived.claim_state as s')
    .innerJoin('record.claim as c', 'c.id', 's.claim_id')
    .leftJoin('record.triage as t', 't.id', 's.triage_id')
    .leftJoin('record.person as p', 'p.id', 't.person_id')
    .select(triageColumns)
    .select(['t.decision', 't.reason', 't.proposal as proposed', 't.created_at', 't.request', 't.person_id', 'p.name'])
    .select(sealedWork('t', sql.ref('s.claim_id'), viewer).as('sealed'))
    .where('s.claim_id', '=', claimId)
    .executeTakeFirst()
  if (!row) return null
  const { decision, reason, proposed, created_at, request, person_id, name } = row
  const sealed = Boolean(row.sealed)
  return {
    claim: triageable(row),
    decided:
      decision === null || decision === 'withdrawn' || created_at === null
        ? null
        : {
            decision,
            reason: sealed ? '' : (reason ?? ''),
            proposal: proposed ?? '',
            at: created_at.toISOString(),
            request: request ?? '',
            person: person_id === null || sealed ? null : { id: person_id, name: name ?? '' },
            sealed,
          },
  }
}

/** What a plan asks of a claim: columns of `s`, its state, and `c`, the claim. */
export const triageColumns = [
  's.claim_id as id',
  'c.version',
  's.state',
  's.review',
  's.triage',
  's.triage_id',
  's.returned',
  's.proposal',
] as const

export function triageable(row: {
  id: number
  version: number
  state: TriageableClaim['state']
  review: string
  triage: TriageableClaim['triage']
  triage_id: number | null
  returned: string
  proposal: string
}): TriageableClaim {
  const { id, version, state, review, triage, triage_id, returned, proposal } = row
  return { id, version, state, review: review !== '', triage, triageId: triage_id ?? 0, returned, proposal }
}
