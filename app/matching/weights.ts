import type { Features } from './features'

/** Names the scorer and its weights; stored with every suggestion, and with what a reviewer was shown. */
export const ENGINE_VERSION = '1.2.0'

export interface Weights {
  bias: number
  features: Features
}

/** Log-odds that each feature adds: a logistic model fitted to two sets of pairs labelled by hand, its slope set so that a score is the share that is right. */
export const WEIGHTS: Weights = {
  bias: -11.02,
  features: {
    identical: 0.87,
    words: 2.68,
    contained: 2.69,
    pairs: 1.47,
    characters: 2.38,
    amount: 12.9,
    otherScript: 1.38,
    sameSection: 2.11,
    otherSection: -0.9,
    oneDayApart: -8.27,
    dayBefore: -0.87,
    daysApart: -6.3,
    samePlace: 0.18,
    halfPlace: 2.05,
    contextPlace: 2.2,
    samePlaceOfMatter: 0,
    otherPlace: -4.4,
    otherContext: -3.72,
    events: 2.61,
    otherEvent: -0.47,
    sameActor: 0.62,
    otherActor: 0,
    sameCount: 1.36,
    differingFigure: 0.35,
    denied: -0.44,
    happening: 3.24,
    happeningByContext: 2.1,
    happeningOfMatter: 0.21,
    happeningAbroad: 2.73,
  },
}

/** Below this a pair is not suggested. */
export const SUGGEST_FROM = 0.3
