/**
 * How two passages stand to each other. `other-figures`: counts of the same thing differ on both sides; `adds-figure`: one
 * counts what the other mentions without a count; `denied`: one denies what the other asserts.
 */
export type MatchKind =
  | 'identical'
  | 'near-identical'
  | 'extends'
  | 'reworded'
  | 'other-figures'
  | 'adds-figure'
  | 'denied'

export type ReasonCode =
  | 'identical-text'
  | 'shared-words'
  | 'few-shared-words'
  | 'same-section'
  | 'other-section'
  | 'same-governorate'
  | 'other-governorate'
  | 'same-day'
  | 'days-apart'
  | 'day-unknown'
  | 'same-weekday'
  | 'other-weekday'
  | 'same-place'
  | 'place-by-context'
  | 'quarter-of-town'
  | 'other-place'
  | 'says-more'
  /** What `says-more` was called. Judgements keep the reasons that their reviewer was shown, so it is read and never written. */
  | 'tells-more'
  | 'same-event'
  | 'other-event'
  | 'same-actor'
  | 'other-actor'
  | 'same-figure'
  | 'other-figure'
  | 'figure-on-one-side'
  | 'toll-of-event'
  | 'denied'

/** How likely a suggestion is to be right, in a word: what a score says to a reader. */
export type Likelihood = 'certain' | 'likely' | 'possible'

/** The word for a score: nine in ten, six in ten, fewer. */
export function likelihoodOf(score: number): Likelihood {
  if (score >= 0.9) return 'certain'
  return score >= 0.6 ? 'likely' : 'possible'
}

/** One reason, for the interface to put into words; `values` fills its gaps. */
export interface Reason {
  code: ReasonCode
  for: boolean
  values?: Record<string, string | number>
}

/** A suggestion; `score` is the share of such pairs that speak of the same thing, in 0 to 1. */
export interface Match {
  kind: MatchKind
  score: number
  /** For `extends` which side says more; null for every other kind. */
  longer: 'left' | 'right' | null
  /** The strongest first, those for before those against. */
  reasons: Reason[]
}
