import { z } from 'zod'

/** Pairs of passages as forms and addresses carry them: `3-9,4-10`. */
export const writtenPairs = z
  .string()
  .regex(/^\d{1,9}-\d{1,9}(,\d{1,9}-\d{1,9})*$/)
  .transform((written) => written.split(',').map((pair) => pair.split('-').map(Number) as [number, number]))

export function writePairs(pairs: readonly (readonly [number, number])[]): string {
  return pairs.map((pair) => pair.join('-')).join(',')
}
