import { describe, expect, it } from 'vitest'
import type { Figure, FigureKind, Precision } from '../../text/facts/types'
import { compareFigures } from './figures'

const count = (
  kind: FigureKind,
  low: number | null,
  precision: Precision = 'exact',
  high = low,
  noun: string | null = null,
): Figure => ({ start: 0, end: 1, kind, noun, low, high, precision })
const outcome = (left: Figure[], right: Figure[]): [number, number] => {
  const found = compareFigures(left, right)
  return [found.agreeing.length, found.differing.length]
}

describe('compareFigures', () => {
  it.each<[string, Figure, Figure, [number, number]]>([
    ['equal counts', count('killed', 3), count('killed', 3), [1, 0]],
    ['other counts', count('killed', 3), count('killed', 5), [0, 1]],
    ['"about 20" and 18', count('raids', 20, 'approximate'), count('raids', 18), [1, 0]],
    ['"about 20" and 40', count('raids', 20, 'approximate'), count('raids', 40), [0, 1]],
    ['70 and "more than 100"', count('barrels', 70), count('barrels', 100, 'at-least', null), [0, 1]],
    ['120 and "more than 100"', count('barrels', 120), count('barrels', 100, 'at-least', null), [1, 0]],
    ['"up to 10" and 30', count('wounded', null, 'at-most', 10), count('wounded', 30), [0, 1]],
    ['a range and a count in it', count('shells', 10, 'range', 15), count('shells', 12), [1, 0]],
    ['"dozens" and any count', count('wounded', null, 'uncounted'), count('wounded', 40), [1, 0]],
    ['counts of other things', count('killed', 3), count('wounded', 5), [0, 0]],
    ['other nouns', count('other', 3, 'exact', 3, 'كرسي'), count('other', 5, 'exact', 5, 'باب'), [0, 0]],
  ])('compares %s', (_, left, right, expected) => {
    expect(outcome([left], [right])).toEqual(expected)
    expect(outcome([right], [left])).toEqual(expected)
  })

  it('pairs several counts of one kind so that most agree', () => {
    expect(outcome([count('killed', 2), count('killed', 7)], [count('killed', 7), count('killed', 2)])).toEqual([2, 0])
    expect(outcome([count('killed', 2), count('killed', 7)], [count('killed', 7), count('killed', 9)])).toEqual([1, 1])
  })

  it('keeps what only one side counts', () => {
    const found = compareFigures([count('tanks', 1)], [count('raids', 4)])
    expect([found.onlyLeft.length, found.onlyRight.length]).toEqual([1, 1])
  })
})
