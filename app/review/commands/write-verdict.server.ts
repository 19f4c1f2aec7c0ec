import { planOnce } from '../../../db/plan-once'
import type { ReviewKind, VerdictDecision } from '../../../db/schema'
import type { ActionTransaction } from '../../audit/action/action.server'
import { refreshClaims, type RecordTable } from '../projections/refresh-claims.server'
import { bumpVersions } from './reconnect-claims.server'
import { readBases } from '../lookups/claims/read-basis.server'
import { Refusal } from '../rules/refusal'

/** What somebody decided on a claim, as both verdicts and reviews keep it. */
interface Decision {
  claimId: number
  seenVersion: number
  decision: VerdictDecision
  credibility: number
  rationale: string
  personId: number | null
}

/** Locks a claim that stands, on the version that was seen where one is given. Throws `Refusal`. */
export async function lockClaim(
  tx: ActionTransaction,
  claimId: number,
  seenVersion?: number,
): Promise<{ version: number }> {
  const claim = await tx
    .selectFrom('record.claim')
    .select(['version', 'merged_into_claim_id'])
    .where('id', '=', claimId)
    .forUpdate()
    .modifyEnd(planOnce)
    .executeTakeFirst()
  if (!claim) throw new Refusal('not-found')
  if (claim.merged_into_claim_id !== null || (seenVersion !== undefined && claim.version !== seenVersion))
    throw new Refusal('claim-changed')
  return claim
}

/** A verdict that holds from here on, through the review `reviewId` where two people made it. */
export async function insertVerdict(
  tx: ActionTransaction,
  { claimId, seenVersion, decision, credibility, rationale, personId }: Decision,
  reviewId: number | null,
): Promise<number> {
  const { id } = await tx
    .insertInto('record.verdict')
    .values({
      claim_id: claimId,
      claim_version: seenVersion,
      decision,
      credibility,
      rationale,
      basis: await basisOf(tx, claimId),
      supersedes: await lastVerdict(tx, claimId),
      undoes: null,
      person_id: personId,
      review_id: reviewId,
    })
    .returning('id')
    .modifyEnd(planOnce)
    .executeTakeFirstOrThrow()
  return id
}

export async function insertReview(
  tx: ActionTransaction,
  { claimId, seenVersion, decision, credibility, rationale, personId }: Decision,
  { kind, answers, blind }: { kind: ReviewKind; answers: number | null; blind: boolean },
): Promise<number> {
  const { id } = await tx
    .insertInto('record.review')
    .values({
      claim_id: claimId,
      claim_version: seenVersion,
      kind,
      answers,
      decision,
      credibility,
      rationale,
      basis: await basisOf(tx, claimId),
      blind,
      supersedes: kind === 'first' ? await lastFirst(tx, claimId) : null,
      person_id: personId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The last row of the chain of verdicts on a claim, also where it takes one back. */
export async function lastVerdict(tx: ActionTransaction, claimId: number): Promise<number | null> {
  const row = await tx
    .selectFrom('record.verdict')
    .select('id')
    .where('claim_id', '=', claimId)
    .orderBy('claim_version', 'desc')
    .limit(1)
    .modifyEnd(planOnce)
    .executeTakeFirst()
  return row?.id ?? null
}

/** The last first review on a claim, which the next one supersedes. */
async function lastFirst(tx: ActionTransaction, claimId: number): Promise<number | null> {
  const row = await tx
    .selectFrom('record.review')
    .select('id')
    .where('claim_id', '=', claimId)
    .where('kind', '=', 'first')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? null
}

/** Whoever decides on the version before is told, and lists show what holds. */
export async function resolveClaim(
  tx: ActionTransaction,
  claimId: number,
  changed: readonly RecordTable[] = ['record.verdict', 'record.review'],
): Promise<void> {
  await bumpVersions(tx, [claimId])
  await refreshClaims(tx, [claimId], changed)
}

async function basisOf(tx: ActionTransaction, claimId: number): Promise<string> {
  const bases = await readBases(tx, [claimId])
  return JSON.stringify(bases.get(claimId))
}
