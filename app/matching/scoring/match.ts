/** How two passages stand to each other. */
export type MatchKind = 'identical' | 'near-identical' | 'extends' | 'reworded' | 'other-figures'

export type ReasonCode =
  | 'identical-text'
  | 'shared-words'
  | 'few-shared-words'
  | 'same-section'
  | 'other-section'
  | 'same-day'
  | 'days-apart'
  | 'same-place'
  | 'place-by-context'
  | 'other-place'
  | 'tells-more'
  | 'same-event'
  | 'other-event'
  | 'same-actor'
  | 'other-actor'
  | 'same-figure'
  | 'other-figure'
  | 'figure-on-one-side'
  | 'denied'

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
  /** For `extends` which side tells more; null for every other kind. */
  longer: 'left' | 'right' | null
  /** The strongest first, those for before those against. */
  reasons: Reason[]
}
