import { logitUpperBound } from './score-upper-bound'
import type { Features } from '../features/features'
import { comparePassages } from '../features/features'
import { kindOf } from './kind'
import type { Match } from './match'
import { reasonsOf } from './reasons'
import type { Side } from '../features/side'
import { standsFirst, mirrorMatch } from './mirror-match'
import type { Weights } from './weights'
import { SUGGEST_FROM, SUGGEST_UNDATED_FROM, WEIGHTS } from './weights'
import { sharedTerms } from '../features/wording'

/** Rounding up to four digits may lift a score to the limit. */
const logitOf = (score: number): number => Math.log((score - 0.0001) / (1 - score + 0.0001))
const SUGGEST_LOGIT = logitOf(SUGGEST_FROM)
const SUGGEST_UNDATED_LOGIT = logitOf(SUGGEST_UNDATED_FROM)

/**
 * Whether two passages speak of the same thing, or null where that is not worth a reviewer's glance. Passages of one
 * report are never suggested to each other. Pure: the answer depends on the two sides and the weights alone. Swapping
 * the sides turns the answer round, as `mirrorMatch` does, and changes nothing else.
 */
export function scorePair(left: Side, right: Side, weights: Weights = WEIGHTS): Match | null {
  if (left.reportId === right.reportId) return null
  if (left.weights.size === 0 || right.weights.size === 0) return null
  if (
    logitUpperBound(left, right, weights) <
    (left.days === null || right.days === null ? SUGGEST_UNDATED_LOGIT : SUGGEST_LOGIT)
  )
    return null
  if (standsFirst(left, right)) return describe(left, right, weights)
  const match = describe(right, left, weights)
  return match && mirrorMatch(match)
}

function describe(left: Side, right: Side, weights: Weights): Match | null {
  const comparison = comparePassages(left, right)
  const score = probability(comparison.features, weights)
  if (!isSuggested(comparison.features, score)) return null
  const kind = kindOf(left, right, comparison)
  return { ...kind, score, reasons: reasonsOf(comparison, kind, sharedTerms(left, right)) }
}

/** Whether a pair is worth a reviewer's glance. */
export function isSuggested(features: Features, score: number): boolean {
  return score >= (features.dayUnknown === 1 ? SUGGEST_UNDATED_FROM : SUGGEST_FROM)
}

/** The share of pairs with these features that speak of the same thing: a logistic model, rounded to four digits. */
export function probability(features: Features, weights: Weights = WEIGHTS): number {
  return Math.round(10_000 / (1 + Math.exp(-logOdds(features, weights)))) / 10_000
}

export function logOdds(features: Features, weights: Weights): number {
  let logit = weights.bias
  for (const name of Object.keys(weights.features) as (keyof Features)[])
    logit += weights.features[name] * features[name]
  return logit
}
