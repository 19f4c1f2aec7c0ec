import { describe, expect, it } from 'vitest'
import { basisChanges, type Basis } from './basis'

const basis: Basis = {
  passages: [
    { id: 1, sha256: 'a', source: 7 },
    { id: 4, sha256: 'b', source: 8 },
  ],
  evidence: [
    { id: 2, stance: 'supports' },
    { id: 3, stance: 'context' },
  ],
  ratings: [
    { source: 7, reliability: 'B' },
    { source: 8, reliability: 'C' },
  ],
}

describe('basisChanges', () => {
  it('finds nothing between a basis and itself', () => {
    expect(basisChanges(basis, structuredClone(basis))).toEqual([])
  })

  it('names the passages that came and went', () => {
    const now = {
      ...basis,
      passages: [
        { id: 1, sha256: 'a', source: 7 },
        { id: 9, sha256: 'c', source: 7 },
      ],
    }
    expect(basisChanges(basis, now)).toEqual([
      { what: 'passage-added', id: 9 },
      { what: 'passage-gone', id: 4 },
    ])
  })

  it('notices a passage whose report was put to another source', () => {
    const now = {
      ...basis,
      passages: [
        { id: 1, sha256: 'a', source: 8 },
        { id: 4, sha256: 'b', source: 8 },
      ],
      ratings: [{ source: 8, reliability: 'C' as const }],
    }
    expect(basisChanges(basis, now)).toEqual([{ what: 'passage-source', id: 1, from: 7, to: 8 }])
  })

  it('names evidence added, withdrawn and turned round', () => {
    const now: Basis = {
      ...basis,
      evidence: [
        { id: 3, stance: 'refutes' },
        { id: 5, stance: 'context' },
      ],
    }
    expect(basisChanges(basis, now)).toEqual([
      { what: 'evidence-turned', id: 3, from: 'context', to: 'refutes' },
      { what: 'evidence-added', id: 5 },
      { what: 'evidence-gone', id: 2 },
    ])
  })

  it('names a new rating, and leaves a source that left to its passage', () => {
    const now: Basis = { ...basis, ratings: [{ source: 7, reliability: 'D' }] }
    expect(basisChanges(basis, now)).toEqual([{ what: 'rating-changed', source: 7, from: 'B', to: 'D' }])
  })
})
