import { expect, test } from 'vitest'
import { behindFirst, MOST_HOLDERS, type Holder } from './crowded-keys'

const holdersOf = (report: string, count: number, from: number): Holder[] =>
  Array.from({ length: count }, (_, at) => ({ id: from + at, report, start: at }))

test('a key that few hold leaves nobody out', () => {
  expect(behindFirst(holdersOf('a', MOST_HOLDERS, 0))).toEqual([])
})

test('the first passages of each report come before the second of any, in any order', () => {
  const holders = [...holdersOf('a', MOST_HOLDERS * 3, 0), ...holdersOf('b', 3, 1000), ...holdersOf('c', 1, 2000)]
  const leftOut = behindFirst(holders)
  expect(leftOut.map(({ id }) => id)).toEqual(
    Array.from({ length: MOST_HOLDERS * 2 + 4 }, (_, at) => MOST_HOLDERS - 4 + at),
  )
  expect(behindFirst([...holders].reverse())).toEqual(leftOut)
})

test('those that are kept and others give the same as all of them', () => {
  const reports = Array.from({ length: MOST_HOLDERS }, (_, at) => holdersOf(`report ${at}`, 3, at * 10))
  const [early, late] = [0, 1].map((odd) => reports.filter((_, at) => at % 2 === odd).flat()) as [Holder[], Holder[]]
  const out = new Set(behindFirst(early).map(({ id }) => id))
  const kept = early.filter(({ id }) => !out.has(id))
  const later = behindFirst([...kept, ...late]).map(({ id }) => id)
  expect(new Set([...out, ...later])).toEqual(new Set(behindFirst(reports.flat()).map(({ id }) => id)))
})
