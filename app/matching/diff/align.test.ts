import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AlignedRow } from './align'
import { alignReports } from './align'

const score = (left: string, right: string) => {
  if (left === right) return { score: 1, identical: true }
  return right.startsWith(left.charAt(0)) ? { score: 0.7, identical: false } : null
}
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
    const rows = alignReports(['a', 'b', 'c1', 'd'], ['a', 'x', 'c2', 'y', 'd'], score)
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
    expect(drawn(alignReports(['a', 'b', 'c'], ['c', 'a', 'b'], score))).toEqual(['a|a', 'b|b', 'c|c moved'])
  })

  it('prefers the identical passage, then the nearest', () => {
    expect(drawn(alignReports(['a1', 'a2'], ['a2', 'a3'], score))).toContain('a2|a2 moved')
    expect(drawn(alignReports(['a', 'q', 'a'], ['a', 'q', 'a'], score))).toEqual(['a|a', 'q|q', 'a|a'])
  })

  it('answers empty reports', () => {
    expect(alignReports([], [], score)).toEqual([])
    expect(drawn(alignReports([], ['a'], score))).toEqual(['-|a'])
  })

  it('shows every passage of both sides exactly once, the left ones in order', () => {
    const report = fc.array(fc.constantFrom('a1', 'a2', 'b1', 'b2', 'c', 'd'), { maxLength: 12 })
    fc.assert(
      fc.property(report, report, (left, right) => {
        const rows = alignReports(left, right, score)
        expect(rows.flatMap((row) => row.left ?? [])).toEqual(left)
        expect(rows.flatMap((row) => row.right ?? []).sort()).toEqual([...right].sort())
        const inOrder = rows.filter((row) => row.right !== null && !row.moved).map((row) => row.right)
        expect(isWithin(inOrder, right)).toBe(true)
      }),
    )
  })
})
