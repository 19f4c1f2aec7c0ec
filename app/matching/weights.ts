import type { Features } from './features'

/** Names the scorer and its weights; stored with every suggestion, and with what a reviewer was shown. */
export const ENGINE_VERSION = '1.0.0'

export interface Weights {
  bias: -7.5,
  features: Features
}

/** Log-odds that each feature adds, fitted by logistic regression on pairs labelled by hand. */
export const WEIGHTS: Weights = {
  bias: -7.5,
  features: {
    identical: 3,
    words: 3.2,
    contained: 2.6,
    pairs: 0.7,
    characters: 3.6,
    amount: 8,
    sameSection: 0.3,
    otherSection: -2.9,
    oneDayApart: -2,
    daysApart: -4,
    samePlace: 1,
    placeByContext: 0.5,
    otherPlace: -1.5,
    sameEvent: 1,
    otherEvent: -0.5,
    sameActor: 0.3,
    otherActor: -0.5,
    agreeingFigure: 1,
    differingFigure: 0,
    denied: -1,
    sameHappening: 1.5,
  },
}

/** Below this a pair is not suggested: one in two such pairs would be wrong. */
export const SUGGEST_FROM = 0.5
