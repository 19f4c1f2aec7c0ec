import type { ActionTransaction } from '../../audit/action/action.server'
import { Refusal } from '../rules/refusal'
import { readRound } from '../lookups/reviewing/review-round.server'
import { lockClaim, resolveClaim } from './write-verdict.server'

/** Takes one's own first review back while it waits; nobody else has read it, and nobody will before a later round ends. Throws `Refusal`. */
export async function withdrawReview(tx: ActionTransaction, reviewId: number, personId: number | null): Promise<void> {
  const review = await tx.selectFrom('record.review').select('claim_id').where('id', '=', reviewId).executeTakeFirst()
  if (!review) throw new Refusal('not-found')
  const { version } = await lockClaim(tx, review.claim_id)
  const round = await readRound(tx, review.claim_id)
  if (round?.first.id !== reviewId || round.second || round.first.person_id !== personId)
    throw new Refusal('cannot-undo')
  const { basis, blind } = round.first
  await tx
    .insertInto('record.review')
    .values({
      claim_id: review.claim_id,
      claim_version: version,
      kind: 'first',
      answers: null,
      decision: 'withdrawn',
      credibility: null,
      rationale: '',
      basis: JSON.stringify(basis),
      blind,
      supersedes: reviewId,
      person_id: personId,
    })
    .execute()
  await resolveClaim(tx, review.claim_id)
}
