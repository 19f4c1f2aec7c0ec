import { sql } from 'kysely'
import { planOnce } from '../../../db/plan-once'
import type { ActionTransaction } from '../../audit/action/action.server'
import type { HookEvent } from '../rules/hook-events'
import type { VerdictState } from './claim-states.server'
import { notifyHooks } from './notify-hooks.server'

interface Change {
  before: VerdictState
  after: VerdictState
}

/** Notifies web hooks of verdicts that were given, went stale or correct what was published. Claims that are new cause no message. */
export async function notifyOfChangedStates(
  tx: ActionTransaction,
  before: readonly VerdictState[],
  after: readonly VerdictState[],
): Promise<void> {
  const now = new Map(after.map((state) => [state.claim, state]))
  const stayed = before.flatMap((state) => {
    const same = now.get(state.claim)
    return same && (same.verdict !== state.verdict || same.stale !== state.stale)
      ? [{ before: state, after: same }]
      : []
  })
  const merged = before.filter(({ claim, verdict }) => verdict !== null && !now.has(claim))
  if (stayed.length + merged.length === 0 || !(await isAnyHookOn(tx))) return
  const given = await lastVerdicts(tx, stayed.filter(givesVerdict))
  const events = stayed.flatMap((change) => eventsOf(change, given))
  await notifyHooks(tx, [...events, ...(await correctionsOf(tx, [...stayed, ...(await followMerged(tx, merged))]))])
}

function givesVerdict({ before, after }: Change): boolean {
  return before.verdict !== after.verdict && after.state !== 'empty'
}

function eventsOf(change: Change, given: ReadonlyMap<number, number>): HookEvent[] {
  const { before, after } = change
  const verdict = given.get(after.claim)
  if (verdict !== undefined) return [{ event: 'verdict.given', about: { claim: after.claim, verdict } }]
  if (after.verdict === null || before.stale || !after.stale) return []
  return [{ event: 'verdict.stale', about: { claim: after.claim, verdict: after.verdict } }]
}

async function isAnyHookOn(tx: ActionTransaction): Promise<boolean> {
  const { rows } = await sql`${planOnce} select from record.web_hook where state = 'on' limit 1`.execute(tx)
  return rows.length > 0
}

/** The last row of the chain of verdicts on each claim: where none holds any more, the row that took it back. */
async function lastVerdicts(tx: ActionTransaction, changes: readonly Change[]): Promise<Map<number, number>> {
  if (changes.length === 0) return new Map()
  const rows = await tx
    .selectFrom('record.verdict')
    .select(['claim_id', (eb) => eb.fn.max('id').as('id')])
    .where(
      'claim_id',
      'in',
      changes.map(({ after }) => after.claim),
    )
    .groupBy('claim_id')
    .execute()
  return new Map(rows.map(({ claim_id, id }) => [claim_id, id]))
}

/** A claim that was merged goes on as the one that it is part of. */
async function followMerged(tx: ActionTransaction, merged: readonly VerdictState[]): Promise<Change[]> {
  if (merged.length === 0) return []
  const rows = await tx
    .selectFrom('record.claim as c')
    .innerJoin('derived.claim_state as s', 's.claim_id', 'c.merged_into_claim_id')
    .select(['c.id', 's.claim_id as claim', 's.verdict_id as verdict', 's.state', 's.stale'])
    .where(
      'c.id',
      'in',
      merged.map(({ claim }) => claim),
    )
    .execute()
  const into = new Map(rows.map(({ id, ...after }) => [id, after]))
  return merged.flatMap((before) => {
    const after = into.get(before.claim)
    return after ? [{ before, after }] : []
  })
}

/** Of what is public: another outcome than the one that was published. What had none before is decided, not corrected. */
async function correctionsOf(tx: ActionTransaction, changes: readonly Change[]): Promise<HookEvent[]> {
  const other = changes.filter(
    ({ before, after }) => before.state !== after.state && before.state !== 'open' && before.state !== 'empty',
  )
  const published = await publicClaims(
    tx,
    other.map(({ before }) => before.claim),
  )
  const last = await lastVerdicts(tx, other)
  const corrected = new Map<number, HookEvent>()
  for (const { before, after } of other) {
    const verdict = last.get(after.claim)
    if (!published.has(before.claim) || verdict === undefined || before.state === 'empty' || after.state === 'empty')
      continue
    const about = { claim: after.claim, verdict, from: before.state, to: after.state }
    corrected.set(after.claim, { event: 'correction.made', about })
  }
  return [...corrected.values()]
}

/** Those of these claims that readers find now, by themselves or in an edition, or claims that were merged into them. */
async function publicClaims(tx: ActionTransaction, claims: readonly number[]): Promise<Set<number>> {
  if (claims.length === 0) return new Set()
  const { rows } = await sql<{ claim: number }>`
    with recursive part(claim, id) as (
      select id, id from unnest(${claims}::int[]) as given(id)
      union all
      select p.claim, c.id from part p join record.claim c on c.merged_into_claim_id = p.id
    ), shown as (
      select * from (
        select distinct on (claim_id, edition_id) claim_id, step, content from record.publication
         where step <> 'proposed' order by claim_id, edition_id, id desc
      ) last where step = 'published'
    )
    select distinct p.claim from part p join shown s on s.claim_id = p.id
        or (s.claim_id is null and left(s.content, 1) = '{'
            and s.content::jsonb -> 'claims' @> jsonb_build_array(jsonb_build_object('claim', p.id)))`.execute(tx)
  return new Set(rows.map(({ claim }) => claim))
}
