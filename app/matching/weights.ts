import type { Features } from './features'

/** Names the scorer and its weights; stored with every suggestion, and with what a reviewer was shown. */
export const ENGINE_VERSION = '1.0.0'

export interface Weights {
  bias: number
  features: Features
}

/** Log-odds that each feature adds, fitted by logistic regression on pairs labelled by hand. */
export const WEIGHTS: Weights = {
  bias: -7.95,
  features: {
    identical: 0.68,
    words: 1.89,
    contained: 1.82,
    pairs: 1.04,
    characters: 1.73,
    amount: 8.48,
    otherScript: 0.73,
    sameSection: 1.52,
    otherSection: -0.5,
    oneDayApart: -5.45,
    dayBefore: -0.6,
    daysApart: -4.2,
    samePlace: 0.14,
    halfPlace: 1.23,
    contextPlace: 1.48,
    samePlaceOfMatter: 0.06,
    otherPlace: -2.93,
    otherContext: -2.45,
    events: 1.86,
    otherEvent: -0.35,
    sameActor: 0.57,
    otherActor: 0,
    sameCount: 1.02,
    differingFigure: 0,
    denied: -0.47,
    happening: 1.99,
    happeningByContext: 1.4,
    happeningOfMatter: 0.22,
    happeningAbroad: 1.75,
  },
}

/** Below this a pair is not suggested. */
export const SUGGEST_FROM = 0.3
