import { withOnePlan } from '../../../db/plan-once'
import type { VerdictDecision } from '../../../db/schema'
import type { ActionTransaction } from '../../audit/action/action.server'
import { asksForSecond } from '../lookups/claims/claim-risk.server'
import { evidenceNeeds, missingEvidence, moreCautious } from '../rules/verdicts/policy'
import { readPolicy } from '../lookups/reviewing/policy.server'
import { weighEvidence, type EvidenceWeights } from '../rules/verdicts/evidence-weight'
import { readWeighedEvidence, weighablePassage } from '../lookups/evidence/read-claim-evidence.server'
import { readDossierPassages } from '../lookups/claims/read-claim-passages.server'
import { Refusal } from '../rules/refusal'
import { awaited, readRound, type Round } from '../lookups/reviewing/review-round.server'
import { insertReview, insertVerdict, lastVerdict, lockClaim, resolveClaim } from './write-verdict.server'

export interface Deciding {
  claimId: number
  /** The claim’s version as the reviewer had it on screen. */
  seenVersion: number
  decision: VerdictDecision
  /** 1 (confirmed by other sources) to 6 (cannot be judged), the Admiralty scale. */
  credibility: number
  rationale: string
  personId: number | null
}

/** What came of it: a verdict that holds, or a review that waits for a second one or for a lead. */
export type Decided =
  | { outcome: 'holds'; verdict: number }
  | { outcome: 'agreed'; verdict: number }
  | { outcome: 'awaits-second'; review: number }
  | { outcome: 'disagreement'; review: number }

/**
 * Records what a reviewer decided on the version of the claim that was on screen: a verdict, or the first or the second review
 * where the desk's policy asks for two. Throws `Refusal` if the claim changed meanwhile, waits for a lead, or has not enough
 * evidence in the verdict's direction.
 *
 * @example
 * const decided = await runAction(db, { actor, kind: 'decide' }, (tx) =>
 *   decide(tx, { claimId, seenVersion, decision: 'confirmed', credibility: 2, rationale: 'شاهدان مستقلان', personId }),
 * )
 * decided.outcome // 'holds', or 'awaits-second' where the policy asks for a second reviewer
 */
export function decide(tx: ActionTransaction, deciding: Deciding): Promise<Decided> {
  return withOnePlan(tx, () => decideOnce(tx, deciding))
}

async function decideOnce(tx: ActionTransaction, deciding: Deciding): Promise<Decided> {
  const { claimId } = deciding
  await lockClaim(tx, claimId, deciding.seenVersion)
  const policy = await readPolicy(tx)
  const needs = evidenceNeeds(policy)
  const weights = await readWeights(tx, deciding)
  requireEvidence(weights.known, needs, deciding.decision)
  const round = await readRound(tx, claimId)
  if (round?.second) throw new Refusal('awaits-lead')
  const open = round?.lapsed.length === 0 ? round : null
  if (open && open.first.person_id !== deciding.personId)
    return giveSecond(tx, open, deciding, missingEvidence(weights.unsealed, needs, deciding.decision) === null)
  // One's own review that waits goes on waiting, whatever the policy has become since.
  if (open || (await asksForSecond(tx, policy, claimId)))
    return giveFirst(tx, deciding, open ? open.first.blind : policy.blind)
  requireEvidence(weights.unsealed, needs, deciding.decision)
  const verdict = await insertVerdict(tx, deciding, null)
  await resolveClaim(tx, claimId)
  return { outcome: 'holds', verdict }
}

/** A lead's word on two reviews that disagree. Throws `Refusal`, also to one of the two. */
export async function resolveDisagreement(tx: ActionTransaction, deciding: Deciding): Promise<number> {
  await lockClaim(tx, deciding.claimId, deciding.seenVersion)
  const round = await readRound(tx, deciding.claimId)
  if (!round?.second) throw new Refusal('nothing-to-settle')
  if ([round.first.person_id, round.second.person_id].includes(deciding.personId)) throw new Refusal('own-review')
  const { unsealed } = await readWeights(tx, deciding)
  requireEvidence(unsealed, evidenceNeeds(await readPolicy(tx)), deciding.decision)
  const review = await insertReview(tx, deciding, { kind: 'settlement', answers: round.first.id, blind: false })
  const verdict = await insertVerdict(tx, deciding, review)
  await resolveClaim(tx, deciding.claimId)
  return verdict
}

/**
 * Takes the verdict in force back: the one before it holds again, or none; `to` names an earlier one of the claim that is
 * to hold, null for none. What two people decided is taken back by one of them or by a lead, never by a third alone. Throws `Refusal`, also where another verdict is in force or a review waits.
 */
export async function undoVerdict(
  tx: ActionTransaction,
  verdictId: number,
  personId: number | null,
  { lead = false, to }: { lead?: boolean; to?: number | null } = {},
): Promise<number> {
  const undone = await tx.selectFrom('record.verdict').selectAll().where('id', '=', verdictId).executeTakeFirst()
  if (!undone) throw new Refusal('not-found')
  const claim = await lockClaim(tx, undone.claim_id)
  if ((await lastVerdict(tx, undone.claim_id)) !== verdictId || undone.decision === 'withdrawn')
    throw new Refusal('cannot-undo')
  if (awaited(await readRound(tx, undone.claim_id)) !== '') throw new Refusal('review-open')
  if (undone.review_id !== null && !lead && !(await partiesTo(tx, undone.review_id)).includes(personId))
    throw new Refusal('two-reviewers')
  const earlier = to === undefined ? undone.supersedes : to
  const before =
    earlier === null
      ? undefined
      : await tx.selectFrom('record.verdict').selectAll().where('id', '=', earlier).executeTakeFirst()
  const restored = before ?? {
    decision: 'withdrawn' as const,
    credibility: null,
    rationale: undone.rationale,
    basis: undone.basis,
    review_id: null,
  }
  const { id } = await tx
    .insertInto('record.verdict')
    .values({
      claim_id: undone.claim_id,
      claim_version: claim.version,
      decision: restored.decision,
      credibility: restored.credibility,
      rationale: restored.rationale,
      basis: JSON.stringify(restored.basis),
      supersedes: verdictId,
      undoes: verdictId,
      person_id: personId,
      review_id: restored.review_id,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await resolveClaim(tx, undone.claim_id)
  return id
}

/** Whoever gave a review in the round that ended with this one. */
async function partiesTo(tx: ActionTransaction, reviewId: number): Promise<(number | null)[]> {
  const { answers } = await tx
    .selectFrom('record.review')
    .select('answers')
    .where('id', '=', reviewId)
    .executeTakeFirstOrThrow()
  const rows = await tx
    .selectFrom('record.review')
    .select('person_id')
    .where((eb) => eb.or([eb('id', '=', answers), eb('answers', '=', answers)]))
    .execute()
  return rows.map((row) => row.person_id)
}

async function giveFirst(tx: ActionTransaction, deciding: Deciding, blind: boolean): Promise<Decided> {
  const review = await insertReview(tx, deciding, { kind: 'first', answers: null, blind })
  await resolveClaim(tx, deciding.claimId)
  return { outcome: 'awaits-second', review }
}

/**
 * The second review opens the first. Evidence that was sealed until now counted for either direction: where it points the
 * other way, the two agree in words without the evidence that the desk asks for (not `enough`), and a lead looks at both.
 */
async function giveSecond(
  tx: ActionTransaction,
  { first }: Round,
  deciding: Deciding,
  enough: boolean,
): Promise<Decided> {
  const review = await insertReview(tx, deciding, { kind: 'second', answers: first.id, blind: first.blind })
  const agreed = first.decision === deciding.decision && enough
  const credibility = moreCautious(first.credibility ?? deciding.credibility, deciding.credibility)
  const verdict = agreed ? await insertVerdict(tx, { ...deciding, credibility }, review) : null
  await resolveClaim(tx, deciding.claimId)
  return verdict === null ? { outcome: 'disagreement', review } : { outcome: 'agreed', verdict }
}

/** A confirmation needs what supports, a dispute what refutes, and "unverifiable" something that was looked at. */
function requireEvidence(weights: EvidenceWeights, needs: EvidenceWeights, decision: VerdictDecision): void {
  const missing = missingEvidence(weights, needs, decision)
  if (missing === 'pieces') throw new Refusal('evidence-missing', { decision, needed: needs[decision] })
  if (missing === 'outside') throw new Refusal('outside-missing', { needed: needs.outside })
}

/** The claim's evidence as far as the person who decides may know it, and as it is. */
async function readWeights(
  tx: ActionTransaction,
  { claimId, personId }: Deciding,
): Promise<Record<'known' | 'unsealed', EvidenceWeights>> {
  const own = (await readDossierPassages(tx, { claims: [claimId] })).map(weighablePassage)
  const { known, unsealed } = await readWeighedEvidence(tx, claimId, personId)
  return { known: weighEvidence(known, own), unsealed: weighEvidence(unsealed, own) }
}
