import { hash32 } from '../hash'

/** A passage's distinct terms as numbers in rising order, each with its weight. Two terms may, very rarely, have one number. */
export interface Outline {
  numbers: Uint32Array
  weights: Float64Array
}

export function outlineOf(terms: ReadonlyMap<string, number>): Outline {
  const numbers = new Uint32Array(terms.size)
  const weights = new Float64Array(terms.size)
  let filled = 0
  for (const [term, weight] of terms) {
    const number = hash32(term)
    let at = filled
    for (; at > 0 && (numbers[at - 1] ?? 0) > number; at -= 1) {
      numbers[at] = numbers[at - 1] ?? 0
      weights[at] = weights[at - 1] ?? 0
    }
    numbers[at] = number
    weights[at] = weight
    filled += 1
  }
  return { numbers, weights }
}

/** The weight of the terms that both have: never below it, and above it only where two terms have one number. */
export function commonAtMost(
  { numbers: left, weights: leftWeights }: Outline,
  { numbers: right, weights: rightWeights }: Outline,
): number {
  let common = 0
  let l = 0
  let r = 0
  while (l < left.length && r < right.length) {
    const one = left[l] as number
    const other = right[r] as number
    if (one === other) common += Math.max(leftWeights[l] as number, rightWeights[r] as number)
    if (one <= other) l += 1
    if (other <= one) r += 1
  }
  return common
}
