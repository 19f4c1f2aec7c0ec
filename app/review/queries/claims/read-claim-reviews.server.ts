import type { AwaitedReview } from '../../../../db/schema'
import type { ReadDatabase } from '../../../audit/action/action.server'
import { asksForSecond } from '../../lookups/claims/claim-risk.server'
import { nameChanges, type NamedChange } from '../trail/name-changes.server'
import type { EvidenceWeights } from '../../rules/verdicts/evidence-weight'
import { evidenceNeeds } from '../../rules/verdicts/policy'
import { hasResolver } from '../../lookups/reviewing/resolvers.server'
import { readPolicy } from '../../lookups/reviewing/policy.server'
import { awaited, readRound } from '../../lookups/reviewing/review-round.server'
import type { ReviewGiven } from '../../rules/verdicts/looks'

export interface DossierReview extends ReviewGiven {
  id: number
}

export interface ClaimReviews {
  awaits: AwaitedReview
  /** The first review is the reader's own. */
  own: boolean
  /** Nobody but its author reads the first review until the second is in. */
  blind: boolean
  /** The reviews of the open round that the reader may see. */
  reviews: DossierReview[]
  /** What changed under a first review that counts no more. */
  lapsed: NamedChange[]
  /** The reader gave one of the two that disagree. */
  party: boolean
  /** Somebody today could resolve what two disagree on; true where nobody disagrees. */
  resolvable: boolean
  /** What a verdict on this claim becomes by the desk's policy: one that holds, or the first of two. */
  next: 'holds' | 'first'
  /** Separate pieces of evidence that each verdict needs. */
  needs: EvidenceWeights
}

/** What waits on a claim beside its verdict, as far as `viewer` may know it; null for a reader who gave nothing. */
export async function readClaimReviews(
  db: ReadDatabase,
  claimId: number,
  viewer: number | null,
): Promise<ClaimReviews> {
  const [round, policy] = await Promise.all([readRound(db, claimId), readPolicy(db)])
  const own = round !== null && viewer !== null && round.first.person_id === viewer
  const sealed = round !== null && round.first.blind && round.second === null && !own
  const ids = round && !sealed ? [round.first.id, ...(round.second ? [round.second.id] : [])] : []
  return {
    awaits: awaited(round),
    own,
    blind: round?.first.blind ?? policy.blind,
    reviews: await readReviews(db, ids),
    lapsed: round ? await nameChanges(db, round.lapsed, viewer) : [],
    party: viewer !== null && round?.second != null && [round.first.person_id, round.second.person_id].includes(viewer),
    resolvable: round?.second == null || (await hasResolver(db, [round.first.person_id, round.second.person_id])),
    next: (await asksForSecond(db, policy, claimId)) ? 'first' : 'holds',
    needs: evidenceNeeds(policy),
  }
}

/** The reviews that each of these reviews ended with: itself and those it answers, oldest first. Only for rounds that are over. */
export async function readEndedRounds(
  db: ReadDatabase,
  reviewIds: readonly number[],
): Promise<Map<number, DossierReview[]>> {
  if (reviewIds.length === 0) return new Map()
  const last = await db.selectFrom('record.review').select(['id', 'answers']).where('id', 'in', reviewIds).execute()
  const firsts = last.map((review) => review.answers).filter((id) => id !== null)
  if (firsts.length === 0) return new Map()
  const rows = await db
    .selectFrom('record.review')
    .select(['id', 'answers'])
    .where((eb) => eb.or([eb('id', 'in', firsts), eb('answers', 'in', firsts)]))
    .execute()
  const reviews = await readReviews(
    db,
    rows.map((row) => row.id),
  )
  return new Map(
    last.map(({ id, answers }) => [
      id,
      reviews.filter(
        (review) => review.id === answers || rows.some((row) => row.id === review.id && row.answers === answers),
      ),
    ]),
  )
}

async function readReviews(db: ReadDatabase, ids: readonly number[]): Promise<DossierReview[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('record.review as r')
    .leftJoin('record.person as w', 'w.id', 'r.person_id')
    .selectAll('r')
    .select('w.name as person')
    .where('r.id', 'in', ids)
    .orderBy('r.id')
    .execute()
  return rows.map(({ id, kind, decision, credibility, rationale, blind, person, created_at }) => ({
    id,
    kind,
    decision,
    credibility,
    rationale,
    blind,
    person,
    at: created_at.toISOString(),
  }))
}
