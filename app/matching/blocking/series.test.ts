import { expect, test } from 'vitest'
import { MOST_COMPARED } from './most-compared'
import { restOfSeries, seriesKey, seriesOrder } from './series'

const day = 16_000
const post = 'انقطع التيار عن بلدة تسيل 3 ساعات، منذ 14:05'

test.each([
  ['other numbers', 'انقطع التيار عن بلدة تسيل 12 ساعات، منذ 7:30', day, true],
  ['other digits and marks', '🔴 انقطع التيّار عن بلدة تسيل: ٣ ساعات منذ ١٤٫٠٥ !', day, true],
  ['another town', 'انقطع التيار عن بلدة نوى 3 ساعات، منذ 14:05', day, false],
  ['another day', post, day + 1, false],
  ['no day', post, null, false],
])('a passage with %s', (_, text, other, isSame) => {
  expect(seriesKey(text, other) === seriesKey(post, day)).toBe(isSame)
})

test('numbers alone are of no series', () => {
  expect(seriesKey('14:05, 3.', day)).toBe(0)
})

test('the first of each series are compared, whatever order they come in', () => {
  const large = Array.from({ length: MOST_COMPARED + 2 }, (_, at) => ({
    id: at,
    series: 7,
    order: seriesOrder('a', at),
  }))
  const others = large.map(({ id, order }) => ({ id: id + 1000, series: 0, order }))
  const small = [{ id: 5000, series: 8, order: seriesOrder('z', 0) }]
  expect([...restOfSeries([...large, ...others, ...small].reverse())].sort()).toEqual([
    MOST_COMPARED,
    MOST_COMPARED + 1,
  ])
})
