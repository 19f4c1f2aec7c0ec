import type { Features } from '../features/features'

/** Names the scorer and its weights; stored with every suggestion, and with what a reviewer was shown. */
export const ENGINE_VERSION = '1.22.1'

export interface Weights {
  bias: number
  features: Features
}

/**
 * Log-odds that each feature adds: a logistic model fitted to pairs of bulletins labelled by hand and to some hundred posts
 * of a public archive with and without their days, held to the weights before by a Gaussian prior. Days apart, namesakes and
 * later stages are set by hand: the labelled sets hold too few such pairs, and no wording may outweigh them.
 */
export const WEIGHTS: Weights = {
  bias: -4.52,
  features: {
    identical: 0.81,
    words: 0,
    contained: 0.14,
    pairs: 0.63,
    characters: 0.68,
    amount: 6.83,
    otherScript: 0.85,
    sameSection: 0,
    otherSection: -1.02,
    articles: 2.33,
    articlesOneDay: 1.4,
    specificPlace: 2.2,
    specificPlaceUndated: 0.7,
    widePlace: -1.5,
    widePlaceUndated: -1.2,
    sameSourceArticles: -1.2,
    oneDayApart: -6.5,
    dayBefore: -1.77,
    distinctiveDayApart: 6,
    daysApart: -6.3,
    weeksApart: -4,
    dayFromText: -1.5,
    dayUnknown: -3.6,
    sameWeekday: 1.6,
    otherWeekday: -1,
    amountUndated: -2.11,
    happeningUndated: 0,
    samePlace: 0,
    halfPlace: 1.17,
    contextPlace: 1.5,
    quarterOfTown: 0.8,
    samePlaceOfMatter: 0.56,
    otherPlace: -1.34,
    namesakes: -8,
    otherContext: -1.15,
    events: 0.41,
    otherEvent: -0.48,
    laterStage: -5,
    sameActor: 0,
    otherActor: -0.32,
    sameCount: 0.78,
    differingFigure: -0.49,
    denied: 0,
    happening: 3.61,
    happeningByContext: 1.6,
    happeningInQuarter: 1.2,
    happeningOfMatter: 0.74,
    crossScriptEvent: 2.48,
  },
}

/**
 * Articles and posts echo each other's words across events, so their agreement says less the more there is of it: above
 * these log-odds each further one counts for less than half, and where a day is unknown or read from a text for less still
 * (`doubtful`); above `level` hardly for anything. Read off several sets, so that a score says how often such
 * pairs are right; the order of the scores stays.
 */
export const ECHO = { from: 1, slope: 0.45, doubtful: 0.3, level: 2.2, above: 0.12 } as const

/** Below this a pair is not suggested. */
export const SUGGEST_FROM = 0.27

/**
 * Where the day of a side is unknown no pair is as likely, and nothing but a look can decide: pairs are suggested from here
 * on, the best few of a passage alone (`fewSuggestions`).
 */
export const SUGGEST_UNDATED_FROM = 0.06
