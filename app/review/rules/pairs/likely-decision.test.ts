import { describe, expect, it } from 'vitest'
import type { Consequence } from './consequences'
import { likelyDecision } from './likely-decision'

const free = ['same', 'update', 'conflict', 'different', 'unsure'].map(
  (decision) =>
    ({
      decision,
      hindrance: null,
      merge: null,
      split: null,
      link: null,
      stale: [],
      ended: [],
      closes: 0,
    }) as Consequence,
)

describe('likelyDecision', () => {
  it.each([
    ['identical', 1, 'same'],
    ['near-identical', 0.93, 'same'],
    ['near-identical', 0.7, null],
    ['reworded', 0.99, null],
    ['extends', 0.99, null],
    ['other-figures', 1, null],
  ])('for %s with score %d is %s', (kind, score, decision) => {
    expect(likelyDecision({ kind, score }, free)).toBe(decision)
  })

  it('is none for a pair chosen by hand, and none that would be refused', () => {
    expect(likelyDecision(null, free)).toBeNull()
    const hindered = free.map((consequence) => ({
      ...consequence,
      hindrance: { code: 'one-claim' as const, claim: 1 },
    }))
    expect(likelyDecision({ kind: 'identical', score: 1 }, hindered)).toBeNull()
  })
})
