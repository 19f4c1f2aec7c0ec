import { expect, test } from 'vitest'
import { ratingPeriods, recordByRating } from './track-record'

const at = (day: number) => new Date(Date.UTC(2016, 0, day)).toISOString()

test('verdicts count under the rating of their period, those from before under the first', () => {
  const periods = ratingPeriods({ reliability: 'F', at: at(1) }, [
    { reliability: 'B', at: at(20) },
    { reliability: 'C', at: at(10) },
  ])
  expect(periods.map(({ reliability, from }) => [reliability, from])).toEqual([
    ['F', at(1)],
    ['C', at(10)],
    ['B', at(20)],
  ])
  const record = recordByRating(periods, [
    { period: 0, decision: 'confirmed', count: 2 },
    { period: 1, decision: 'confirmed', count: 1 },
    { period: 2, decision: 'disputed', count: 4 },
    { period: 3, decision: 'unverifiable', count: 5 },
  ])
  expect(
    record.map(({ reliability, confirmed, disputed, unverifiable }) => [
      reliability,
      confirmed,
      disputed,
      unverifiable,
    ]),
  ).toEqual([
    ['B', 0, 0, 5],
    ['C', 0, 4, 0],
    ['F', 3, 0, 0],
  ])
  expect(periods[0]?.confirmed).toBe(0)
})
