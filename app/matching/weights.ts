import type { Features } from './features'

/** Names the scorer and its weights; stored with every suggestion, and with what a reviewer was shown. */
export const ENGINE_VERSION = '1.2.0'

export interface Weights {
  bias: number
  features: Features
}

/** Log-odds that each feature adds: a logistic model fitted to two sets of pairs labelled by hand, its slope set so that a score is the share that is right. */
export const WEIGHTS: Weights = {
  bias: -9.34,
  features: {
    identical: 0.86,
    words: 2.43,
    contained: 2.46,
    pairs: 1.35,
    characters: 2.22,
    amount: 12.51,
    otherScript: 1.65,
    sameSection: 1.92,
    otherSection: -0.47,
    oneDayApart: -8.35,
    dayBefore: -0.58,
    daysApart: -6.3,
    samePlace: 0.16,
    halfPlace: 1.61,
    contextPlace: 2.24,
    samePlaceOfMatter: -0.05,
    otherPlace: -4.03,
    otherContext: -3.67,
    events: 1.89,
    otherEvent: -0.27,
    laterStage: -5,
    sameActor: 0.51,
    otherActor: 0,
    sameCount: 1.5,
    differingFigure: 0.28,
    denied: -0.13,
    happening: 3.53,
    happeningByContext: 1.31,
    happeningOfMatter: 0.1,
    happeningAbroad: 2.49,
  },
}

/** Below this a pair is not suggested. */
export const SUGGEST_FROM = 0.3
