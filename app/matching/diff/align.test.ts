import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AlignedRow } from './align'
import { alignReports } from './align'

const score = (left: string, right: string) => {
  if (left === right) return { score: 1, identical: true }
  return right.startsWith(left.charAt(0)) ? { score: 0.7, identical: false } : null
}
const byLetter = (passage: string) => [passage.charAt(0)]
const matching = { leftKeys: byLetter, rightKeys: byLetter, score }
const drawn = (rows: AlignedRow<string, string>[]): string[] =>
  rows.map((row) => `${row.left ?? '-'}|${row.right ?? '-'}${row.moved ? ' moved' : ''}`)

/** Whether a list can be had from another by leaving items out. */
function isWithin(part: unknown[], whole: unknown[]): boolean {
  let reached = 0
  for (const item of whole) if (reached < part.length && part[reached] === item) reached += 1
  return reached === part.length
}

describe('alignReports', () => {
  it('pairs what matches and keeps the rest in reading order', () => {
    const rows = alignReports(['a', 'b', 'c1', 'd'], ['a', 'x', 'c2', 'y', 'd'], matching)
    expect(drawn(rows)).toEqual(['a|a', 'b|-', '-|x', 'c1|c2', '-|y', 'd|d'])
    expect(rows.map((row) => row.kind)).toEqual([
      'identical',
      'only-left',
      'only-right',
      'changed',
      'only-right',
      'identical',
    ])
  })

  it('shows a moved passage beside its match', () => {
    expect(drawn(alignReports(['a', 'b', 'c'], ['c', 'a', 'b'], matching))).toEqual(['a|a', 'b|b', 'c|c moved'])
  })

  it('prefers the identical passage, then the nearest', () => {
    expect(drawn(alignReports(['a1', 'a2'], ['a2', 'a3'], matching))).toContain('a2|a2 moved')
    expect(drawn(alignReports(['a', 'q', 'a'], ['a', 'q', 'a'], matching))).toEqual(['a|a', 'q|q', 'a|a'])
  })

  it('answers empty reports', () => {
    expect(alignReports([], [], matching)).toEqual([])
    expect(drawn(alignReports([], ['a'], matching))).toEqual(['-|a'])
  })

  it('shows every passage of both sides exactly once, the left ones in order', () => {
    const report = fc.array(fc.constantFrom('a1', 'a2', 'b1', 'b2', 'c', 'd'), { maxLength: 12 })
    fc.assert(
      fc.property(report, report, (left, right) => {
        const rows = alignReports(left, right, matching)
        expect(rows.flatMap((row) => row.left ?? [])).toEqual(left)
        expect(rows.flatMap((row) => row.right ?? []).sort()).toEqual([...right].sort())
        const inOrder = rows.filter((row) => row.right !== null && !row.moved).map((row) => row.right)
        expect(isWithin(inOrder, right)).toBe(true)
      }),
    )
  })

  it('takes as many for unmoved as can be: what has moved is not more than it must be', () => {
    const order = fc.uniqueArray(fc.nat({ max: 99 }), { maxLength: 40 })
    fc.assert(
      fc.property(order, (shuffled) => {
        const right = shuffled.map(String)
        const left = right.toSorted((a, b) => Number(a) - Number(b))
        const whole = (passage: string) => [passage]
        const rows = alignReports(left, right, { leftKeys: whole, rightKeys: whole, score })
        expect(rows.filter((row) => !row.moved)).toHaveLength(longestIncreasing(shuffled))
      }),
    )
  })

  it('pairs passages that say one thing thousands of times, in their order', () => {
    const left = new Array<string>(4_000).fill('a')
    const rows = alignReports(left, ['x', ...left, 'a', 'a'], matching)
    expect(rows.filter((row) => row.kind === 'identical')).toHaveLength(4_000)
    expect(rows.filter((row) => row.moved)).toEqual([])
  })

  it('scores only passages that share a key', () => {
    const many = Array.from({ length: 3_000 }, (_, at) => `passage ${at}`)
    let scored = 0
    const counting = (one: string, two: string) => {
      scored += 1
      return score(one, two)
    }
    const whole = (passage: string) => [passage]
    const rows = alignReports(many, many.toReversed(), { leftKeys: whole, rightKeys: whole, score: counting })
    expect(scored).toBe(3_000)
    expect(rows.filter((row) => row.moved)).toHaveLength(2_999)
  })
})

/** The obvious way, in time with the square of the length. */
function longestIncreasing(numbers: number[]): number {
  const lengths: number[] = []
  for (const [at, number] of numbers.entries())
    lengths.push(
      1 + Math.max(0, ...numbers.slice(0, at).flatMap((one, before) => (one < number ? (lengths[before] ?? 0) : []))),
    )
  return Math.max(0, ...lengths)
}
