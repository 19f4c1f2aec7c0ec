import type { Features } from './features'
import { probability } from './score'
import type { Weights } from './weights'
import { SUGGEST_FROM, WEIGHTS } from './weights'

/** A pair that was judged, with the features it was suggested by. */
export interface JudgedPair {
  features: Features
  /** It was judged to speak of the same thing (same, update or conflict), not of different ones. */
  related: boolean
}

/** How suggestions held up against judgements; precision is null where nothing is suggested, recall where nothing is related. */
export interface Measure {
  pairs: number
  suggested: number
  precision: number | null
  recall: number | null
}

/** So many judgements weigh as much as the shipped weights. */
const TRUST = 40
const STEPS = 400

/**
 * Weights that follow a desk's judgements: the logistic model is fitted anew, held to the weights it starts from as by a
 * Gaussian prior, so that few judgements change little. A weight never changes its sign, so every reason keeps its
 * meaning. Deterministic; the order of the pairs makes no difference beyond rounding.
 */
export function reweigh(judged: readonly JudgedPair[], from: Weights = WEIGHTS): Weights {
  if (judged.length === 0) return from
  const names = Object.keys(from.features) as (keyof Features)[]
  const start = [from.bias, ...names.map((name) => from.features[name])]
  const rows = judged.map(({ features, related }) => ({ values: [1, ...names.map((name) => features[name])], target: related ? 1 : 0 }))
  // The curvature of the loss is at most a quarter of the squared length of a row.
  const rate = 1 / ((judged.length * start.length) / 4 + TRUST)
  let weights = start
  for (let step = 0; step < STEPS; step += 1) {
    const slope = weights.map((weight, at) => TRUST * (weight - (start[at] ?? 0)))
    for (const { values, target } of rows) {
      const error = chance(values, weights) - target
      values.forEach((value, at) => (slope[at] = (slope[at] ?? 0) + error * value))
    }
    weights = weights.map((weight, at) => {
      const next = weight - rate * (slope[at] ?? 0)
      return at === 0 ? next : keepSign(next, start[at] ?? 0)
    })
  }
  const [bias = from.bias, ...learnt] = weights.map((weight) => Math.round(weight * 1000) / 1000)
  return { bias, features: Object.fromEntries(names.map((name, at) => [name, learnt[at]])) as unknown as Features }
}

/** Precision and recall of what would be suggested of judged pairs. */
export function measure(judged: readonly JudgedPair[], weights: Weights = WEIGHTS): Measure {
  const suggested = judged.filter((pair) => probability(pair.features, weights) >= SUGGEST_FROM)
  const right = suggested.filter((pair) => pair.related).length
  const related = judged.filter((pair) => pair.related).length
  return {
    pairs: judged.length,
    suggested: suggested.length,
    precision: suggested.length > 0 ? right / suggested.length : null,
    recall: related > 0 ? right / related : null,
  }
}

function chance(values: readonly number[], weights: readonly number[]): number {
  let logit = 0
  values.forEach((value, at) => (logit += value * (weights[at] ?? 0)))
  return 1 / (1 + Math.exp(-logit))
}

function keepSign(weight: number, before: number): number {
  if (before === 0) return weight
  return before > 0 ? Math.max(0, weight) : Math.min(0, weight)
}
