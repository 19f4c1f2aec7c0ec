import { sql } from 'kysely'
import { planOnce } from '../../../db/plan-once'
import type { ClaimStateName } from '../../../db/schema'
import type { ActionTransaction } from '../../audit/action/action.server'
import { intArray } from '../../matching/store/array-parameters'
import { countOrigins } from '../../matching/origins/origins'
import { readBases } from '../lookups/claims/read-basis.server'
import { awaited, readRounds } from '../lookups/reviewing/review-round.server'
import { basisChanges, emptyBasis, type Basis } from '../rules/verdicts/basis'
import { originReports } from '../rules/claims/origin-reports'
import { headline } from '../rules/claims/headline'
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
    select claim_id as claim, verdict_id as verdict, state, stale from derived.claim_state
     where claim_id = any(${intArray(claimIds)}::int[]) order by claim_id for update`.execute(tx)
  return rows
}

/**
 * State, staleness, counts and headline of claims, as lists show them. Rows stay in place, so that their locks hold. Returns what the
 * rows of claims that stand say now.
 */
export async function refreshStates(
  tx: ActionTransaction,
  { ids, standing: claims }: TouchedClaims,
): Promise<VerdictState[]> {
  const gone = new Set(ids)
  for (const { id } of claims) gone.delete(id)
  if (gone.size > 0)
    await tx
      .deleteFrom('derived.claim_state')
      .where('claim_id', 'in', [...gone])
      .execute()
  if (claims.length === 0) return []
  const standing = claims.map((claim) => claim.id)
  const verdicts = await readVerdictStates(tx, standing)
  const links = await countLinks(tx, standing)
  const rounds = await readRounds(tx, standing)
  const rows = claims.map(({ id, wording, passages: own }) => {
    const verdict = verdicts.get(id)
    const state: ClaimStateName = own.length === 0 ? 'empty' : (verdict?.decision ?? 'open')
    return {
      claim_id: id,
      verdict_id: verdict?.id ?? null,
      state,
      stale: verdict?.stale ?? false,
      passages: own.length,
      reports: new Set(own.map((passage) => passage.report_id)).size,
      sources: new Set(own.map((passage) => passage.source_id)).size,
      origins: countOrigins(originReports(own)),
      conflicts: links.get(id)?.conflicts ?? 0,
      updates: links.get(id)?.updates ?? 0,
      headline: headline(wording ?? own[0]?.quote ?? ''),
      published_day:
        own
          .map((passage) => passage.published_day)
          .filter((day) => day !== null)
          .sort()[0] ?? null,
      review: own.length === 0 ? ('' as const) : awaited(rounds.get(id)),
    }
  })
  await tx
    .insertInto('derived.claim_state')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .column('claim_id')
        .doUpdateSet(({ ref }) => ({
          verdict_id: ref('excluded.verdict_id'),
          state: ref('excluded.state'),
          stale: ref('excluded.stale'),
          passages: ref('excluded.passages'),
          reports: ref('excluded.reports'),
          sources: ref('excluded.sources'),
          origins: ref('excluded.origins'),
          conflicts: ref('excluded.conflicts'),
          updates: ref('excluded.updates'),
          headline: ref('excluded.headline'),
          published_day: ref('excluded.published_day'),
          review: ref('excluded.review'),
        })),
    )
    .execute()
  return rows.map(({ claim_id: claim, verdict_id: verdict, state, stale }) => ({ claim, verdict, state, stale }))
}

async function readVerdictStates(tx: ActionTransaction, claimIds: number[]) {
  const verdicts = await tx
    .selectFrom('record.current_verdict')
    .select(['id', 'claim_id', 'decision', 'basis'])
    .where('claim_id', 'in', claimIds)
    .execute()
  const bases = await readBases(
    tx,
    verdicts.map((verdict) => verdict.claim_id),
  )
  return new Map(
    verdicts.map((verdict) => {
      const now = bases.get(verdict.claim_id) ?? emptyBasis
      return [
        verdict.claim_id,
        { id: verdict.id, decision: verdict.decision, stale: basisChanges(verdict.basis as Basis, now).length > 0 },
      ]
    }),
  )
}

async function countLinks(
  tx: ActionTransaction,
  claimIds: number[],
): Promise<Map<number, { conflicts: number; updates: number }>> {
  const { rows } = await sql<{ claim_id: number; conflicts: number; updates: number }>`
    ${planOnce} select own.claim_id, count(distinct other.claim_id) filter (where j.decision = 'conflict')::int as conflicts,
           count(distinct other.claim_id) filter (where j.decision = 'update')::int as updates
      from record.passage own
      join record.current_judgement j on own.id in (j.left_passage_id, j.right_passage_id) and j.decision in ('conflict', 'update')
      join record.passage other on other.id in (j.left_passage_id, j.right_passage_id) and other.id <> own.id
     where own.claim_id = any(${claimIds}::int[]) and not own.retired and not other.retired and other.claim_id <> own.claim_id
     group by own.claim_id`.execute(tx)
  return new Map(rows.map((row) => [row.claim_id, row]))
}
