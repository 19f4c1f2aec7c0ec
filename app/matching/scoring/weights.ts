import type { Features } from '../features/features'

/** Names the scorer and its weights; stored with every suggestion, and with what a reviewer was shown. */
export const ENGINE_VERSION = '1.4.1'

export interface Weights {
  bias: number
  features: Features
}

/** Log-odds that each feature adds: a logistic model fitted to two sets of pairs labelled by hand, its slope set so that a score is the share that is right. */
export const WEIGHTS: Weights = {
  bias: -10.05,
  features: {
    identical: 0.86,
    words: 2.54,
    contained: 2.56,
    pairs: 1.41,
    characters: 2.3,
    amount: 12.66,
    otherScript: 1.54,
    sameSection: 1.95,
    otherSection: -2.2,
    oneDayApart: -8.33,
    dayBefore: -0.58,
    daysApart: -6.3,
    samePlace: 0.4,
    halfPlace: 2.2,
    contextPlace: 2.2,
    samePlaceOfMatter: -0.07,
    otherPlace: -4.11,
    namesakes: -8,
    otherContext: -3.65,
    events: 2.29,
    otherEvent: -0.41,
    laterStage: -5,
    sameActor: 0.53,
    otherActor: 0,
    sameCount: 1.49,
    differingFigure: 0.31,
    denied: -0.26,
    happening: 3.58,
    happeningByContext: 1.48,
    happeningOfMatter: 0.12,
    happeningAbroad: 2.61,
  },
}

/** Below this a pair is not suggested. */
export const SUGGEST_FROM = 0.3
