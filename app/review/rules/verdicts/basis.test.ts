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

  it('names the pieces that count as one since, or apart again, and none that came or left or of which nothing is known', () => {
    const shows = (...pictures: (string | undefined)[]): Basis => ({
      ...basis,
      evidence: pictures.map((picture, at) => ({ id: at + 1, stance: 'supports', ...(picture && { picture }) })),
    })
    const pieces = (then: Basis, now: Basis) =>
      basisChanges(then, now).filter(({ what }) => what === 'evidence-picture')
    expect(pieces(shows('a', 'b', 'c'), shows('a', 'a', 'c'))).toEqual([
      { what: 'evidence-picture', id: 2, same: true },
    ])
    expect(pieces(shows('a', 'a'), shows('a', 'b'))).toEqual([{ what: 'evidence-picture', id: 2, same: false }])
    // Another file stands for both: they are as they were.
    expect(pieces(shows('a', 'a'), shows('0', '0'))).toEqual([])
    expect(pieces(shows('a'), shows('a', 'a'))).toEqual([])
    expect(pieces(shows(undefined, undefined), shows('a', 'a'))).toEqual([])
  })
})
