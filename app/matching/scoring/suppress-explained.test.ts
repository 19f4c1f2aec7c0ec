import { describe, expect, it } from 'vitest'
import type { Match, MatchKind } from './match'
import { suppressExplainedMatches } from './suppress-explained'

const pair = (left: string, right: string, kind: MatchKind, score = 0.9) => {
  const match: Match = { kind, score, longer: null, reasons: [] }
  return { left: { passage: left, report: left.charAt(0) }, right: { passage: right, report: right.charAt(0) }, match }
}
const kept = (pairs: ReturnType<typeof pair>[]): string[] =>
  suppressExplainedMatches(pairs).map(({ left, right }) => left.passage + right.passage)

describe('settleMatches', () => {
  it('drops a further pair of a passage that has its counterpart in that report', () => {
    expect(
      kept([pair('a1', 'b1', 'identical'), pair('a1', 'b2', 'reworded'), pair('a2', 'b1', 'other-figures')]),
    ).toEqual(['a1b1'])
  })

  it('keeps pairs with other reports, several counterparts, and pairs of passages without one', () => {
    const pairs = [
      pair('a1', 'b1', 'near-identical'),
      pair('a1', 'b2', 'extends'),
      pair('a1', 'c1', 'reworded'),
      pair('a3', 'b3', 'reworded'),
    ]
    expect(suppressExplainedMatches(pairs)).toEqual(pairs)
  })

  it('does not rely on an unsure counterpart', () => {
    expect(kept([pair('a1', 'b1', 'near-identical', 0.5), pair('a1', 'b2', 'reworded')])).toHaveLength(2)
  })
})
