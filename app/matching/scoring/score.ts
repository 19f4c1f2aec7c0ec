import { logitUpperBound } from './score-upper-bound'
import { daysApart } from '../features/circumstances'
import type { Features } from '../features/features'
import { comparePassages } from '../features/features'
import { kindOf } from './kind'
import type { Match, Reason } from './match'
import { reasonsOf } from './reasons'
import type { Side } from '../features/side'
import { standsFirst, mirrorMatch } from './mirror-match'
import type { Weights } from './weights'
import { ECHO, SUGGEST_FROM, SUGGEST_UNDATED_FROM, WEIGHTS } from './weights'
import { fillOneTemplate } from '../features/template'
import { tellOfOtherPersons } from '../features/other-persons'
import { sharedTerms } from '../features/wording'

/** The log-odds of a score, less the most that rounding to four digits can add. */
const logitOf = (score: number): number => Math.log((score - 0.0001) / (1 - score + 0.0001))
const SUGGEST_LOGIT = logitOf(SUGGEST_FROM)
const SUGGEST_UNDATED_LOGIT = logitOf(SUGGEST_UNDATED_FROM)

/**
 * Scores how likely two passages describe the same event: a logistic model over the features of the pair. Pure: the result
 * depends only on the sides and the weights. Swapping the sides mirrors the result (see `mirrorMatch`) and changes
 * nothing else.
 *
 * @returns the score in 0 to 1 with the kind and the reasons, or null below the suggestion threshold, if a passage has no
 *   words, or if both belong to one report
 * @example
 *   const match = scorePair(sideOf('قصف حي جوبر بعشرين غارة'), sideOf('عشرون غارة على جوبر'))
 *   match?.kind // 'reworded'
 */
export function scorePair(left: Side, right: Side, weights: Weights = WEIGHTS): Match | null {
  if (left.reportId === right.reportId) return null
  if (left.weights.size === 0 || right.weights.size === 0) return null
  if (logitUpperBound(left, right, weights) < (daysApart(left, right) === null ? SUGGEST_UNDATED_LOGIT : SUGGEST_LOGIT))
    return null
  if (fillOneTemplate(left, right) || tellOfOtherPersons(left, right)) return null
  if (standsFirst(left, right)) return describe(left, right, weights)
  const match = describe(right, left, weights)
  return match && mirrorMatch(match)
}

/** The match of a pair whose score follows from something else than its own features, which `because` names. */
export function matchAs(left: Side, right: Side, score: number, because: Reason): Match {
  if (!standsFirst(left, right)) return mirrorMatch(matchAs(right, left, score, because))
  const comparison = comparePassages(left, right)
  const kind = kindOf(left, right, comparison)
  return { ...kind, score, reasons: [because, ...reasonsOf(comparison, kind, sharedTerms(left, right))] }
}

function describe(left: Side, right: Side, weights: Weights): Match | null {
  const comparison = comparePassages(left, right)
  const score = probability(comparison.features, weights)
  if (!isSuggested(comparison.features, score)) return null
  const kind = kindOf(left, right, comparison)
  return { ...kind, score, reasons: reasonsOf(comparison, kind, sharedTerms(left, right)) }
}

/** Whether a pair is suggested to reviewers; without two known days the threshold is higher. */
export function isSuggested(features: Features, score: number): boolean {
  return score >= (features.dayUnknown === 1 ? SUGGEST_UNDATED_FROM : SUGGEST_FROM)
}

/** The estimated share of pairs with these features that describe the same event, in 0 to 1, rounded to four digits. */
export function probability(features: Features, weights: Weights = WEIGHTS): number {
  const logit = logOdds(features, weights)
  const echoed = features.articles === 1 ? echo(logit, features.dayUnknown === 1 || features.dayFromText === 1) : logit
  return Math.round(10_000 / (1 + Math.exp(-echoed))) / 10_000
}

/** What these log-odds say for two articles; `doubtful` where a day is not that of publication. */
function echo(logit: number, doubtful: boolean): number {
  const slope = doubtful ? ECHO.doubtful : ECHO.slope
  if (logit <= ECHO.from) return logit
  const echoed = ECHO.from + (logit - ECHO.from) * slope
  return echoed <= ECHO.level ? echoed : ECHO.level + (echoed - ECHO.level) * ECHO.above
}

export function logOdds(features: Features, weights: Weights): number {
  let logit = weights.bias
  for (const name of Object.keys(weights.features) as (keyof Features)[])
    logit += weights.features[name] * features[name]
  return logit
}
