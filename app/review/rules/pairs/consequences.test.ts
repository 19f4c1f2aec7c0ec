import { describe, expect, it } from 'vitest'
import type { Member } from '../claims/claim-components'
import { bulkConsequence, consequencesOf, type Consequence, type Ground } from './consequences'

function member(id: number, claim = id, retired = false): Member {
  return { id, claim_id: claim, home_claim_id: id, retired, replaced_by_passage_id: null }
}

function ground(given: Partial<Ground>): Ground {
  return {
    pair: [1, 2],
    members: [member(1), member(2)],
    edges: [],
    current: null,
    rejection: null,
    verdicts: [],
    evidence: [],
    suggestions: [],
    newer: 2,
    ...given,
  }
}

function of(decision: Consequence['decision'], given: Partial<Ground>): Consequence {
  return consequencesOf(ground(given)).find((found) => found.decision === decision) as Consequence
}

describe('consequencesOf', () => {
  it('merges the later claim into the earlier one, with all its passages and evidence', () => {
    const given = {
      members: [member(1), member(4, 1), member(2), member(3, 2)],
      edges: [
        [1, 4],
        [2, 3],
      ] as Ground['edges'],
      evidence: [
        { claim: 2, pieces: 3 },
        { claim: 1, pieces: 5 },
      ],
    }
    expect(of('same', given).merge).toEqual({ into: 1, from: [2], passages: 4, evidence: 3 })
  })

  it('merges nothing where other judgements have done so', () => {
    const given = {
      members: [member(1), member(2, 1), member(3, 1)],
      edges: [
        [1, 3],
        [2, 3],
      ] as Ground['edges'],
    }
    expect(of('same', given).merge).toBeNull()
    expect(of('same', given).hindrance).toBeNull()
  })

  it('tells which verdict goes stale and which ends with its claim', () => {
    const given = {
      verdicts: [
        { claim: 1, decision: 'confirmed' as const, stale: false },
        { claim: 2, decision: 'disputed' as const, stale: true },
      ],
    }
    expect(of('same', given)).toMatchObject({ stale: [1], ended: [2] })
    expect(of('conflict', given)).toMatchObject({ stale: [], ended: [] })
  })

  it('does not tell of a verdict that is stale already', () => {
    expect(of('same', { verdicts: [{ claim: 1, decision: 'confirmed', stale: true }] }).stale).toEqual([])
  })

  it('hinders a merge across a rejection, and nothing else', () => {
    const given = { rejection: { left: 5, right: 6 } }
    expect(of('same', given).hindrance).toEqual({ code: 'rejected-across', left: 5, right: 6 })
    expect(of('different', given).hindrance).toBeNull()
  })

  it('takes a merge back when its only judgement becomes another', () => {
    const given: Partial<Ground> = {
      members: [member(1), member(2, 1), member(3, 1)],
      edges: [
        [1, 2],
        [2, 3],
      ],
      current: 'same',
      verdicts: [{ claim: 1, decision: 'confirmed', stale: false }],
    }
    expect(of('update', given)).toMatchObject({
      split: {
        from: 1,
        into: [
          { claim: 1, passages: 1 },
          { claim: 2, passages: 2 },
        ],
      },
      link: { newer: 2, older: 1 },
      stale: [1],
    })
    expect(of('unsure', given).split).not.toBeNull()
  })

  it('hinders what would set apart passages that others hold together', () => {
    const given: Partial<Ground> = {
      members: [member(1), member(2, 1), member(3, 1)],
      edges: [
        [1, 2],
        [1, 3],
        [2, 3],
      ],
      current: 'same',
    }
    for (const decision of ['update', 'conflict', 'different'] as const)
      expect(of(decision, given).hindrance).toEqual({ code: 'one-claim', claim: 1 })
    expect(of('unsure', given).hindrance).toBeNull()
  })

  it('links the newer claim to the older, whichever side it stands on', () => {
    expect(of('update', { newer: 1 }).link).toEqual({ newer: 1, older: 2 })
    expect(of('update', { newer: 2 }).link).toEqual({ newer: 2, older: 1 })
    expect(of('different', {}).link).toBeNull()
  })

  it('counts the suggestions that close with it', () => {
    const given: Partial<Ground> = {
      members: [member(1), member(3, 1), member(2), member(4)],
      edges: [[1, 3]],
      suggestions: [
        { left: 2, right: 3 },
        { left: 2, right: 4 },
      ],
    }
    expect(of('same', given).closes).toBe(1)
    expect(of('different', given).closes).toBe(1)
    expect(of('conflict', given).closes).toBe(1)
    expect(of('unsure', given).closes).toBe(0)
  })

  it('leaves retired passages out of account', () => {
    expect(of('same', { members: [member(1), member(2), member(3, 2, true)] }).merge).toMatchObject({ passages: 2 })
  })
})

describe('bulkConsequence', () => {
  it('counts what becomes of all claims together', () => {
    const members = [1, 2, 3, 4, 5].map((id) => member(id))
    const verdicts = [
      { claim: 1, decision: 'confirmed' as const, stale: false },
      { claim: 3, decision: 'confirmed' as const, stale: false },
      { claim: 5, decision: 'disputed' as const, stale: false },
    ]
    expect(
      bulkConsequence({ members, edges: [], verdicts }, [
        [1, 2],
        [2, 3],
      ]),
    ).toEqual({ pairs: 2, claims: { now: 3, then: 1 }, stale: [1], ended: [3] })
  })
})
