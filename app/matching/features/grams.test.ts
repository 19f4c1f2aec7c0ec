import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gramsOf, shareOfGrams } from './grams'

function runs(line: string): Set<string> {
  return new Set(Array.from({ length: Math.max(0, line.length - 3) }, (_, at) => line.slice(at, at + 4)))
}

test('shares what the sets of runs share, whatever the letters', () => {
  const line = fc.oneof(
    fc.string({ unit: fc.constantFrom('ق', 'ص', 'ف', ' ', 'a', '\ud83d', '\ude00'), maxLength: 30 }),
    fc.string({ unit: 'binary' }),
  )
  fc.assert(
    fc.property(line, line, (left, right) => {
      const [one, two] = [runs(left), runs(right)]
      const shared = [...one].filter((run) => two.has(run)).length
      const all = one.size + two.size - shared
      expect(shareOfGrams(gramsOf(left), gramsOf(right))).toBe(all > 0 ? shared / all : 0)
    }),
    { numRuns: 1000 },
  )
})
