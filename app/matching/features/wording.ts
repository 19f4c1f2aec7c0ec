import { shareOfGrams } from './grams'
import type { Side } from './side'

/** How alike two passages are worded; every number is in 0 to 1 and does not change when the sides are swapped. */
export interface Wording {
  /** Weight of the shared terms by that of all terms (Jaccard). */
  words: number
  /** Weight of the shared terms by that of the side that has less. */
  contained: number
  /** Shared neighbouring terms by those of the side that has fewer. */
  pairs: number
  /** Shared four-letter runs by all (Jaccard): sees what inflection hides from the terms. */
  characters: number
  /** How much was shared at all, saturating: two common words are no agreement, ten rare ones are. */
  amount: number
  /** How many distinctive terms are shared, reaching 1 at `MANY_DISTINCTIVE`: what standing phrases never have. */
  distinctive: number
}

/** Weight at which the amount shared reaches 1 - 1/e. */
const MUCH = 14

/** Terms of this weight are on no list of frequent words. */
const DISTINCTIVE_WEIGHT = 3.5
const FEW_DISTINCTIVE = 2
const MANY_DISTINCTIVE = 8

/** Compares the words of two passages. */
export function compareWording(left: Side, right: Side): Wording {
  let common = 0
  let distinctive = 0
  for (const [term, weight] of left.weights) {
    if (!right.weights.has(term)) continue
    common += weight
    if (weight >= DISTINCTIVE_WEIGHT) distinctive += 1
  }
  const [l, r] = [left.weight, right.weight]
  return {
    words: ratio(common, l + r - common),
    contained: ratio(common, Math.min(l, r)),
    pairs: ratio(meet(left.pairs, right.pairs), Math.min(left.pairs.size, right.pairs.size)),
    characters: shareOfGrams(left.grams, right.grams),
    amount: amountOf(common),
    distinctive: distinctiveShare(distinctive),
  }
}

/** The terms that both have, the most distinctive first. */
export function sharedTerms(left: Side, right: Side): string[] {
  const shared = [...left.weights].filter(([term]) => right.weights.has(term))
  shared.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return shared.map(([term]) => term)
}

export function amountOf(common: number): number {
  return 1 - Math.exp(-common / MUCH)
}

function distinctiveShare(terms: number): number {
  return Math.max(0, Math.min(1, (terms - FEW_DISTINCTIVE) / (MANY_DISTINCTIVE - FEW_DISTINCTIVE)))
}

/** The most that `distinctive` can be where the shared terms weigh so much. */
export function distinctiveAtMost(common: number): number {
  return distinctiveShare(common / DISTINCTIVE_WEIGHT)
}

export function ratio(part: number, whole: number): number {
  return whole > 0 ? Math.min(1, part / whole) : 0
}

function meet(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const [small, large] = left.size <= right.size ? [left, right] : [right, left]
  let count = 0
  for (const item of small) if (large.has(item)) count += 1
  return count
}
