import type { Features } from '../features/features'
import { isSuggested, probability } from './score'
import type { Weights } from './weights'
import { WEIGHTS } from './weights'

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
  const rows = judged.map(({ features, related }) => ({
    values: [1, ...names.map((name) => features[name])],
    target: related ? 1 : 0,
  }))
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
  return summary(judged.map((pair) => ({ pair, suggested: suggests(pair, weights) })))
}

const FOLDS = 5

/**
 * What learning is worth on pairs it has not seen: each fifth of the judgements is measured with the weights learnt from
 * the other four. `order` puts a pair into its fifth, the same in every run.
 */
export function measureLearning(
  judged: readonly JudgedPair[],
  order: (pair: JudgedPair, at: number) => number,
): Measure {
  const folds = judged.map((pair, at) => order(pair, at) % FOLDS)
  const kept: { pair: JudgedPair; suggested: boolean }[] = []
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const weights = reweigh(judged.filter((_, at) => folds[at] !== fold))
    judged.forEach((pair, at) => {
      if (folds[at] === fold) kept.push({ pair, suggested: suggests(pair, weights) })
    })
  }
  return summary(kept)
}

function suggests({ features }: JudgedPair, weights: Weights): boolean {
  return isSuggested(features, probability(features, weights))
}

function summary(pairs: readonly { pair: JudgedPair; suggested: boolean }[]): Measure {
  const suggested = pairs.filter((one) => one.suggested)
  const right = suggested.filter((one) => one.pair.related).length
  const related = pairs.filter((one) => one.pair.related).length
  return {
    pairs: pairs.length,
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
