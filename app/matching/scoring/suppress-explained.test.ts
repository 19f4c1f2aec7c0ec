import { describe, expect, it } from 'vitest'
import type { Match, MatchKind } from './match'
import { suppressExplainedMatches } from './suppress-explained'

const pair = (left: string, right: string, kind: MatchKind, score = 0.9) => {
  const match: Match = { kind, score, longer: null, reasons: [] }
  return { left: { passage: left, report: left.charAt(0) }, right: { passage: right, report: right.charAt(0) }, match }
}
const kept = (pairs: ReturnType<typeof pair>[]): string[] =>
  suppressExplainedMatches(pairs).map(({ left, right }) => left.passage + right.passage)

describe('suppressExplainedMatches', () => {
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

  it('drops the neighbours of the two likeliest pairs of a passage in one report, but what differs there', () => {
    const scored = (right: string, score: number, kind: MatchKind = 'reworded') => pair('a1', right, kind, score)
    const likeliest = [scored('b1', 0.9), scored('b2', 0.8)]
    const others = [scored('c1', 0.4), scored('b5', 0.5, 'other-figures'), scored('b6', 0.4, 'denied')]
    expect(kept([scored('b3', 0.7), ...likeliest, scored('b4', 0.6), ...others])).toEqual(
      [...likeliest, ...others].map(({ left, right }) => left.passage + right.passage),
    )
  })

  it('keeps pairs of equal scores or drops them together, whatever their order', () => {
    const tied = [
      pair('a1', 'b1', 'reworded', 0.9),
      pair('a1', 'b2', 'reworded', 0.5),
      pair('a1', 'b3', 'reworded', 0.5),
    ]
    expect(kept(tied)).toHaveLength(3)
    const further = pair('a1', 'b4', 'reworded', 0.8)
    expect(kept([...tied, further])).toEqual(['a1b1', 'a1b4'])
    expect(kept([further, ...[...tied].reverse()]).sort()).toEqual(['a1b1', 'a1b4'])
  })
})
