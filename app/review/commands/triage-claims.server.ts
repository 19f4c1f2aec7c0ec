import { sql } from 'kysely'
import type { TriageDecision } from '../../../db/schema'
import type { ActionTransaction } from '../../audit/action/action.server'
import { intArray } from '../../matching/store/array-parameters'
import { jsonRows } from '../../matching/store/json-rows'
import { readTriageBases } from '../lookups/claims/triage-basis.server'
import { refreshClaims } from '../projections/refresh-claims.server'
import { Refusal } from '../rules/refusal'
import { mostTriaged, type TriageBasis } from '../rules/queue/triage'

export interface ClaimToTriage {
  id: number
  decision: TriageDecision
  /** The claim's version and the triage on it (0 for none) as the person had them on screen; absent where no screen was. */
  seen?: { version: number; triage: number }
}

export interface Triaging {
  claims: readonly ClaimToTriage[]
  /** In the person's words; may be empty. */
  reason: string
  personId: number | null
}

interface Row {
  id: number
  version: number
  merged: boolean
  state: string | null
  review: string | null
  proposal: string | null
  /** The last row of its chain, 0 for none, and what that says; `current` is 0 where that takes one back. */
  last: number
  current: number | null
  decision: string | null
  reason: string | null
  returned: string | null
}

/**
 * Records whether these claims are worth checking; returns how many it wrote. What holds already is passed over. Throws
 * `Refusal` for all where one changed meanwhile, has a verdict, or waits for a second review.
 */
export async function triageClaims(tx: ActionTransaction, { claims, reason, personId }: Triaging): Promise<number> {
  if (claims.length > mostTriaged) throw new Refusal('too-many-claims', { count: claims.length, most: mostTriaged })
  const rows = await lockClaims(
    tx,
    claims.map((claim) => claim.id),
  )
  const wanted = claims.filter((claim) => {
    const row = rows.get(claim.id)
    if (!row) throw new Refusal('not-found')
    requireOpen(claim, row)
    return row.decision !== claim.decision || row.returned !== '' || (reason !== '' && row.reason !== reason)
  })
  if (wanted.length === 0) throw new Refusal('nothing-changed')
  const ids = wanted.map((claim) => claim.id)
  const bases = await readTriageBases(tx, ids)
  await insertTriage(
    tx,
    wanted.map(({ id, decision }) => {
      const { last, proposal } = rows.get(id) as Row
      const basis = bases.get(id) ?? nothing
      return { claim: id, decision, reason, proposal: proposal ?? '', basis, supersedes: last || null, undoes: null }
    }),
    personId,
  )
  await refreshClaims(tx, ids, ['record.triage'])
  return ids.length
}

const nothing: TriageBasis = { origins: 0, conflicts: [], settled: [] }

function requireOpen({ id, seen }: ClaimToTriage, { version, merged, state, review, current }: Row): void {
  if (seen && seen.triage !== (current ?? 0)) throw new Refusal('triaged-meanwhile', { claim: id })
  if (merged || (seen && seen.version !== version) || state === 'empty') throw new Refusal('claim-changed')
  if (review !== '' && review !== null) throw new Refusal('review-waits', { claim: id })
  if (state !== 'open') throw new Refusal('has-verdict', { claim: id })
}

/**
 * Locks the claims in one order, so that two who triage the same ones wait for each other. What they hold is read by a
 * statement of its own: one that waits for a lock still reads all other tables as they were before it waited.
 */
async function lockClaims(tx: ActionTransaction, ids: readonly number[]): Promise<Map<number, Row>> {
  await sql`select from record.claim where id = any(${intArray(ids)}::int[]) order by id for update`.execute(tx)
  const { rows } = await sql<Row>`
    select c.id, c.version, c.merged_into_claim_id is not null as merged, s.state, s.review, s.proposal, s.returned, coalesce(t.id, 0) as last, case when t.decision <> 'withdrawn' then t.id else 0 end as current, t.decision, t.reason
      from record.claim c
      left join derived.claim_state s on s.claim_id = c.id
      left join lateral (select id, decision, reason from record.triage where claim_id = c.id order by id desc limit 1) t on true
     where c.id = any(${intArray(ids)}::int[])`.execute(tx)
  return new Map(rows.map((row) => [row.id, row]))
}

export interface NewTriage {
  claim: number
  decision: TriageDecision | 'withdrawn'
  reason: string
  proposal: string
  basis: unknown
  supersedes: number | null
  undoes: number | null
}

/** One statement, whatever the number of rows. */
export async function insertTriage(
  tx: ActionTransaction,
  rows: readonly NewTriage[],
  personId: number | null,
): Promise<void> {
  await sql`
    insert into record.triage (claim_id, decision, reason, proposal, basis, supersedes, undoes, person_id)
    select claim, decision, reason, proposal, basis, supersedes, undoes, ${personId}::int
      from json_to_recordset(${jsonRows(rows)}::json) as t(claim int, decision text, reason text, proposal text, basis jsonb, supersedes int, undoes int)
     order by claim`.execute(tx)
}
