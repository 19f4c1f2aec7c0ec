import type { ReadDatabase } from '../audit/action.server'
import { readRounds } from './review-round.server'

/** A claim that waits for somebody beside its first reviewer. */
export interface OpenReview {
  claim: number
  headline: string
  waits: 'second' | 'disagreement'
  /** When it began to wait: the moment of the last review, and nothing of what it says. */
  since: string
}

/**
 * What waits for `viewer`, the longest wait first: claims whose second review
 * this person may give, and, where `maySettle`, disagreements of two others.
 */
export async function listOpenReviews(db: ReadDatabase, viewer: { personId: number; maySettle: boolean }, limit = 50): Promise<OpenReview[]> {
  const states = await db.selectFrom('derived.claim_state').select(['claim_id', 'headline', 'review']).where('review', '<>', '').orderBy('claim_id', 'desc').limit(1000).execute()
  const rounds = await readRounds(db, states.map((state) => state.claim_id))
  const found = states.flatMap(({ claim_id: claim, headline, review }): OpenReview[] => {
    const round = rounds.get(claim)
    if (!round || review === '') return []
    const involved = [round.first, round.second].some((given) => given?.person_id === viewer.personId)
    if (involved || (review === 'disagreement' && !viewer.maySettle)) return []
    return [{ claim, headline, waits: review, since: (round.second ?? round.first).created_at.toISOString() }]
  })
  return found.sort((a, b) => (a.since < b.since ? -1 : 1)).slice(0, limit)
}
