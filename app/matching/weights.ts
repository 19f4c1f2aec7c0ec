import type { Features } from './features'

/** Names the scorer and its weights; stored with every suggestion, and with what a reviewer was shown. */
export const ENGINE_VERSION = '1.2.0'

export interface Weights {
  bias: number
  features: Features
}

/** Log-odds that each feature adds: a logistic model fitted to two sets of pairs labelled by hand, its slope set so that a score is the share that is right. */
export const WEIGHTS: Weights = {
  bias: -9.26,
  features: {
    identical: 0.86,
    words: 2.44,
    contained: 2.47,
    pairs: 1.37,
    characters: 2.24,
    amount: 12.53,
    otherScript: 1.65,
    sameSection: 1.86,
    otherSection: -2.2,
    oneDayApart: -8.36,
    dayBefore: -0.58,
    daysApart: -6.3,
    samePlace: 0.14,
    halfPlace: 1.6,
    contextPlace: 2.23,
    samePlaceOfMatter: -0.06,
    otherPlace: -3.98,
    otherContext: -3.65,
    events: 1.91,
    otherEvent: -0.28,
    laterStage: -5,
    sameActor: 0.53,
    otherActor: 0,
    sameCount: 1.5,
    differingFigure: 0.28,
    denied: -0.14,
    happening: 3.53,
    happeningByContext: 1.3,
    happeningOfMatter: 0.1,
    happeningAbroad: 2.49,
  },
}

/** Below this a pair is not suggested. */
export const SUGGEST_FROM = 0.3
