import { z } from 'zod'

export type Pair = [left: number, right: number]

/** So many pairs are judged in one step at most: what undoes them must fit into one message. */
export const mostPairsAtOnce = 200

/** Pairs of passages as forms and addresses carry them: `3-9,4-10`. */
export const writtenPairs = z
  .string()
  .max(mostPairsAtOnce * 20)
  .regex(/^\d{1,9}-\d{1,9}(,\d{1,9}-\d{1,9})*$/)
  .transform((written) => written.split(',').map((pair) => pair.split('-').map(Number) as Pair))
  .refine((pairs) => pairs.length <= mostPairsAtOnce)

export function writePairs(pairs: readonly (readonly [number, number])[]): string {
  return pairs.map((pair) => pair.join('-')).join(',')
}
