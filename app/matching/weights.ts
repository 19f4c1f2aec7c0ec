import type { Features } from './features'

/** Names the scorer and its weights; stored with every suggestion, and with what a reviewer was shown. */
export const ENGINE_VERSION = '1.0.0'

export interface Weights {
  bias: -8.37,
  features: Features
}

/** Log-odds that each feature adds, fitted by logistic regression on pairs labelled by hand. */
export const WEIGHTS: Weights = {
  bias: -8.37,
  features: {
    identical: 0.78,
    words: 1.92,
    contained: 2.1,
    pairs: 0.94,
    characters: 1.43,
    amount: 8.73,
    otherScript: 1.32,
    sameSection: 1.68,
    otherSection: 0,
    oneDayApart: -5.17,
    dayBefore: 0,
    daysApart: -4.15,
    samePlace: 0.12,
    halfPlace: 1.31,
    contextPlace: 1.29,
    samePlaceOfMatter: 0.43,
    otherPlace: -3.34,
    otherContext: -2.58,
    events: 1.63,
    otherEvent: -0.49,
    sameActor: 0.38,
    otherActor: -0.19,
    sameCount: 1.11,
    differingFigure: -0.11,
    denied: -0.25,
    happening: 2.44,
    happeningByContext: 0.06,
    happeningOfMatter: 2.56,
    happeningAbroad: 2.67,
  },
}

/** Below this a pair is not suggested. */
export const SUGGEST_FROM = 0.3
