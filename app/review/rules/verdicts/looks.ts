import type { ReviewKind, VerdictDecision } from '../../../../db/schema'

/** What a reviewer gave of a verdict by two. */
export interface ReviewGiven {
  kind: ReviewKind
  decision: VerdictDecision | 'withdrawn'
  credibility: number | null
  rationale: string
  /** It was given without seeing the other. */
  blind: boolean
  person: string | null
  at: string
}

/** A verdict's row with the reviews that made it; `undoes` names the verdict that it took back. */
export interface VerdictGiven extends Omit<ReviewGiven, 'kind' | 'blind'> {
  id: number
  undoes: number | null
  mergedClaim: number | null
  reviews: readonly ReviewGiven[]
}

/** One look of one person at a claim, with what it came to. */
export interface Look extends Omit<ReviewGiven, 'kind'> {
  what: 'verdict' | ReviewKind | 'taken-back'
  /** The verdict that this look gave, or took back; null for a review that gave none by itself. */
  verdict: number | null
  /** What became of the verdict that it gave; null where it gave none. */
  standing: 'holds' | 'replaced' | 'taken-back' | null
  mergedClaim: number | null
}

/**
 * Who looked at a claim, oldest first: each verdict by one person, each review of a verdict by two, and each time that
 * a verdict was taken back. A verdict that holds again because a later one was taken back is the look that gave it
 * first.
 *
 * @param verdicts all verdicts of the claim, and of those merged into it
 * @param inForce the one that holds now
 */
export function looksAtClaim(verdicts: readonly VerdictGiven[], inForce: VerdictGiven | null): Look[] {
  const holding = inForce && originalOf(inForce, verdicts)
  const takenBack = new Set(verdicts.map(({ undoes }) => undoes))
  const standing = ({ id }: VerdictGiven) =>
    id === holding?.id ? 'holds' : takenBack.has(id) ? 'taken-back' : 'replaced'
  return [...verdicts].sort((one, other) => one.id - other.id).flatMap((verdict) => looksOf(verdict, standing(verdict)))
}

function looksOf(verdict: VerdictGiven, standing: Look['standing']): Look[] {
  const { id, undoes, mergedClaim, reviews, decision, credibility, rationale, person, at } = verdict
  const own = { decision, credibility, rationale, person, at, blind: false, mergedClaim }
  if (undoes !== null) return [{ ...own, what: 'taken-back', verdict: undoes, standing: null }]
  if (reviews.length === 0) return [{ ...own, what: 'verdict', verdict: id, standing }]
  return reviews.map(({ kind, ...review }, at) => {
    const last = at === reviews.length - 1
    return { ...review, what: kind, mergedClaim, verdict: last ? id : null, standing: last ? standing : null }
  })
}

/** The verdict that a reviewer gave, where `verdict` is one that holds again: taking a later one back repeats its row. */
function originalOf(verdict: VerdictGiven, verdicts: readonly VerdictGiven[]): VerdictGiven {
  if (verdict.undoes === null) return verdict
  const { undoes } = verdict
  const alike = verdicts.filter(
    (earlier) =>
      earlier.id < undoes &&
      earlier.undoes === null &&
      earlier.decision === verdict.decision &&
      earlier.rationale === verdict.rationale &&
      earlier.credibility === verdict.credibility,
  )
  return alike.sort((one, other) => other.id - one.id)[0] ?? verdict
}
