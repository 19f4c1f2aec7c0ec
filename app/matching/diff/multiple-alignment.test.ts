import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignReports } from './align'
import { alignMultiple, matchingOf, type AlignedLine } from './multiple-alignment'

/** Passages match by their first letter; the same digits after it make them identical. */
const score = (left: string, right: string) => {
  if (left === right) return { score: 1, identical: true }
  return right.startsWith(left.charAt(0))
    ? { score: 0.5 + 0.1 * Number(left.charAt(1) === right.charAt(1)), identical: false }
    : null
}
const matching = { keys: (passage: string) => [passage.charAt(0)], score }
const drawn = (lines: AlignedLine<string>[]) => lines.map((line) => line.map((cell) => cell?.passage ?? '-').join(' '))

describe('alignMultiple', () => {
  it('puts what belongs together on one line, and what stands alone after what it follows in its report', () => {
    expect(
      drawn(
        alignMultiple(
          [
            ['a1', 'b1'],
            ['a2', 'x1', 'b1'],
            ['y1', 'a1', 'x2'],
          ],
          matching,
        ),
      ),
    ).toEqual(['- - y1', 'a1 a2 a1', '- x1 x2', 'b1 b1 -'])
  })

  it('lays a passage over the earlier one that it matches best, of equally good ones the latest', () => {
    const [line] = alignMultiple([['a1'], ['a2'], ['a1'], ['a3']], matching)
    expect(line?.map((cell) => [cell?.base, cell?.identical])).toEqual([
      [null, false],
      [0, false],
      [0, true],
      [2, false],
    ])
  })

  it('joins a passage to its line through any report on it', () => {
    const chain = (left: string, right: string) =>
      Math.abs(Number(left) - Number(right)) === 1 ? { score: 0.6, identical: false } : null
    expect(drawn(alignMultiple([['1'], ['2'], ['3']], { keys: () => ['number'], score: chain }))).toEqual(['1 2 3'])
  })

  it('says what moved', () => {
    const lines = alignMultiple(
      [
        ['a1', 'b1', 'c1'],
        ['a1', 'b1', 'c1'],
        ['c1', 'a1', 'b1'],
      ],
      matching,
    )
    expect(
      lines
        .flat()
        .filter((cell) => cell?.moved)
        .map((cell) => cell?.passage),
    ).toEqual(['c1'])
  })

  it('answers no report, and reports without passages', () => {
    expect(alignMultiple([], matching)).toEqual([])
    expect(drawn(alignMultiple([[], ['a1'], []], matching))).toEqual(['- a1 -'])
  })

  const report = fc.array(fc.constantFrom('a1', 'a2', 'b1', 'b2', 'c1', 'd1'), { maxLength: 9 })

  it('shows every passage of every report exactly once, bases before their versions', () => {
    fc.assert(
      fc.property(fc.array(report, { maxLength: 5 }), (reports) => {
        const lines = alignMultiple(reports, matching)
        expect(lines.every((line) => line.length === reports.length)).toBe(true)
        reports.forEach((passages, at) =>
          expect(lines.flatMap((line) => line[at]?.passage ?? []).sort()).toEqual([...passages].sort()),
        )
        for (const line of lines) {
          const first = line.findIndex((cell) => cell !== null)
          line.forEach((cell, at) => {
            if (cell === null) return
            expect(cell.base === null).toBe(at === first)
            if (cell.base !== null) expect(cell.base < at && line[cell.base] !== null).toBe(true)
          })
        }
      }),
    )
  })

  it('lays two reports exactly as alignReports does', () => {
    fc.assert(
      fc.property(report, report, (left, right) => {
        expect(
          alignMultiple([left, right], matching).map(([one, two]) => [one?.passage ?? null, two?.passage ?? null]),
        ).toEqual(alignReports(left, right, matchingOf(matching)).map((row) => [row.left, row.right]))
      }),
    )
  })
})
