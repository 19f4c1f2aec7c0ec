import type { Reliability, VerdictDecision } from '../../../../db/schema'

/** A stretch of time in which a source had one rating, with the verdicts that were given then on what it told. */
export interface RatingPeriod extends Record<VerdictDecision, number> {
  reliability: Reliability
  /** ISO 8601; the beginning of the first one is the source's own. */
  from: string
}

/** Verdicts of one kind that were given in the period of this number, counted from 1; 0 is before the first. */
export interface CountedVerdicts {
  period: number
  decision: VerdictDecision
  count: number
}

/** A source's ratings as periods without verdicts yet, the oldest first. */
export function ratingPeriods(
  first: { reliability: Reliability; at: string },
  changes: readonly { reliability: Reliability; at: string }[],
): RatingPeriod[] {
  const starts = [first, ...[...changes].sort((a, b) => (a.at < b.at ? -1 : 1))]
  return starts.map(({ reliability, at }) => ({ reliability, from: at, confirmed: 0, disputed: 0, unverifiable: 0 }))
}

/**
 * How a source's claims fared under each of its ratings, the newest first: whether a rating was earned shows beside it.
 * A verdict from before the source was named here (its reports were moved to it later) counts under the first rating.
 */
export function recordByRating(periods: readonly RatingPeriod[], counted: readonly CountedVerdicts[]): RatingPeriod[] {
  const record = periods.map((period) => ({ ...period }))
  for (const { period, decision, count } of counted) {
    const row = record[Math.max(0, period - 1)]
    if (row) row[decision] += count
  }
  return record.reverse()
}
