import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Reliability } from '../../db/schema'
import { recordByRating } from './source-record'

const at = (day: number) => new Date(Date.UTC(2016, 0, day)).toISOString()

test('a verdict counts under the rating that the source had when it was given', () => {
  const record = recordByRating({ reliability: 'F', at: at(1) }, [{ reliability: 'B', at: at(20) }, { reliability: 'C', at: at(10) }], [
    { decision: 'confirmed', at: at(3) },
    { decision: 'disputed', at: at(10) },
    { decision: 'confirmed', at: at(25) },
  ])
  expect(record.map(({ reliability, confirmed, disputed }) => [reliability, confirmed, disputed])).toEqual([['B', 1, 0], ['C', 0, 1], ['F', 1, 0]])
})

test('every verdict counts once, whatever the ratings', () => {
  const letters = fc.constantFrom<Reliability>('A', 'B', 'C', 'D', 'E', 'F')
  const day = fc.integer({ min: 1, max: 400 }).map(at)
  fc.assert(
    fc.property(fc.array(fc.record({ reliability: letters, at: day })), fc.array(fc.record({ decision: fc.constantFrom('confirmed' as const, 'disputed' as const, 'unverifiable' as const), at: day })), (ratings, verdicts) => {
      const counted = recordByRating({ reliability: 'F', at: at(1) }, ratings, verdicts).reduce((sum, row) => sum + row.confirmed + row.disputed + row.unverifiable, 0)
      expect(counted).toBe(verdicts.length)
    }),
  )
})
