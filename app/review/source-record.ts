import type { Reliability, VerdictDecision } from '../../db/schema'

/** A stretch of time in which a source had one rating, with the verdicts that were given then on what it told. */
export interface RatingPeriod extends Record<VerdictDecision, number> {
  reliability: Reliability
  /** ISO 8601; the beginning of the first one is the source's own. */
  from: string
}

/** How a source's claims fared under each of its ratings, the newest first: whether a rating was earned shows beside it. */
export function recordByRating(
  first: { reliability: Reliability; at: string },
  ratings: readonly { reliability: Reliability; at: string }[],
  verdicts: readonly { decision: VerdictDecision; at: string }[],
): RatingPeriod[] {
  const starts = [first, ...[...ratings].sort((a, b) => (a.at < b.at ? -1 : 1))]
  return starts
    .map(({ reliability, at }, index): RatingPeriod => {
      const end = starts[index + 1]?.at
      // A verdict from before the source was named here (its reports moved to it later) counts under the first rating.
      const within = verdicts.filter((verdict) => (index === 0 || verdict.at >= at) && (end === undefined || verdict.at < end))
      const count = (decision: VerdictDecision) => within.filter((verdict) => verdict.decision === decision).length
      return { reliability, from: at, confirmed: count('confirmed'), disputed: count('disputed'), unverifiable: count('unverifiable') }
    })
    .reverse()
}
