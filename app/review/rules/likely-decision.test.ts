import { describe, expect, it } from 'vitest'
import type { Consequence } from './consequences'
import { likelyDecision } from './likely-decision'

const free = ['same', 'update', 'conflict', 'different', 'unsure'].map((decision) => ({ decision, hindrance: null, merge: null, split: null, link: null, stale: [], ended: [], closes: 0 }) as Consequence)

describe('likelyDecision', () => {
  it.each([
    ['identical', false, 'same'],
    ['reworded', true, 'same'],
    ['extends', false, 'update'],
    ['other-figures', true, 'update'],
    ['other-figures', false, 'conflict'],
  ])('for %s (one source: %s) is %s', (kind, sameSource, decision) => {
    expect(likelyDecision(kind, sameSource, free)).toBe(decision)
  })

  it('is none for a pair chosen by hand, and none that would be refused', () => {
    expect(likelyDecision(null, true, free)).toBeNull()
    const hindered = free.map((consequence) => ({ ...consequence, hindrance: { code: 'one-claim' as const, claim: 1 } }))
    expect(likelyDecision('identical', true, hindered)).toBeNull()
  })
})
