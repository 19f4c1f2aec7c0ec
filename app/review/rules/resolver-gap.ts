/** Somebody who may give a review; `resolves` where they may also resolve a disagreement of two others. */
export interface Decider {
  name: string
  resolves: boolean
}

/**
 * What a desk lacks people for that asks for two reviewers: nobody could give the second review; whoever disagrees, nobody
 * is left to resolve it; or nobody is left once `names` have given a review.
 */
export type ResolverGap = { kind: 'no-second' } | { kind: 'nobody' } | { kind: 'if-they-review'; names: string[] }

/**
 * A disagreement is resolved by a lead who gave neither review: with two leads or fewer both reviews may be theirs.
 *
 * @example resolverGap([{ name: 'Salma', resolves: true }, { name: 'Nizar', resolves: false }]) // { kind: 'nobody' }
 */
export function resolverGap(deciders: readonly Decider[]): ResolverGap | null {
  const names = deciders.filter(({ resolves }) => resolves).map(({ name }) => name)
  if (deciders.length < 2) return { kind: 'no-second' }
  if (deciders.length === 2 || names.length === 0) return { kind: 'nobody' }
  return names.length <= 2 ? { kind: 'if-they-review', names } : null
}
