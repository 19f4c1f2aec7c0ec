import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planEvent, type EventPlanInput } from './event-plan'
import type { Proposal, ProposedDecision } from './event-proposals'

const link = (left: number, right: number, score: number, decision: ProposedDecision = 'same'): Proposal => ({
  left,
  right,
  score,
  kind: 'reworded',
  decision,
  fields: [],
})
const input = (more: Partial<EventPlanInput>): EventPlanInput => ({
  claimOf: new Map(Array.from({ length: 8 }, (_, id) => [id + 1, id + 1])),
  proposals: [],
  marked: [],
  rejected: [],
  linked: [],
  out: new Set(),
  ...more,
})
const written = (...args: Parameters<typeof planEvent>) =>
  planEvent(...args).map(({ left, right, decision }) => `${left}-${right} ${decision}`)

describe('planEvent', () => {
  const triangle = [link(1, 2, 0.9), link(2, 3, 0.8), link(1, 3, 0.7)]

  it('joins claims by as few judgements as say it, the likeliest', () => {
    expect(written('proposed', input({ proposals: triangle }))).toEqual(['1-2 same', '2-3 same'])
    expect(written('one-claim', input({ proposals: triangle }))).toEqual(['1-2 same', '2-3 same'])
  })

  it('links what conflicts once, and keeps it out of the claim even where another suggestion would join it', () => {
    const proposals = [link(1, 2, 0.9), link(2, 3, 0.8), link(1, 3, 0.7, 'conflict')]
    expect(written('proposed', input({ proposals }))).toEqual(['1-2 same', '1-3 conflict'])
    expect(written('one-claim', input({ proposals }))).toEqual(['1-2 same', '2-3 same'])
  })

  it('records a field that the reviewer marked as a conflict, suggested or not', () => {
    const proposals = [link(1, 2, 0.9), link(2, 3, 0.8)]
    expect(written('proposed', input({ proposals, marked: [link(1, 3, 0, 'conflict')] }))).toEqual([
      '1-2 same',
      '1-3 conflict',
    ])
  })

  it('takes out what the reviewer selected, once for each claim that it meets', () => {
    const out = new Set([3])
    expect(written('take-out', input({ proposals: triangle, out }))).toEqual(['2-3 different', '1-3 different'])
    expect(written('proposed', input({ proposals: triangle, out }))).toEqual(['1-2 same', '2-3 different'])
  })

  it('leaves what is selected together, so that it parts from the rest as an event of its own', () => {
    const proposals = [link(1, 2, 0.9), link(3, 4, 0.9), link(2, 3, 0.5)]
    expect(written('take-out', input({ proposals, out: new Set([3, 4]) }))).toEqual(['2-3 different'])
  })

  it('rejects and doubts every suggestion', () => {
    expect(written('different', input({ proposals: triangle }))).toEqual([
      '1-2 different',
      '2-3 different',
      '1-3 different',
    ])
    expect(written('unsure', input({ proposals: triangle }))).toHaveLength(3)
  })

  it('never joins across a rejection', () => {
    expect(written('one-claim', input({ proposals: triangle, rejected: [[1, 3]] }))).toEqual(['1-2 same'])
  })

  const pair = fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 })).filter(([a, b]) => a < b)
  const proposals = fc.uniqueArray(
    fc
      .tuple(pair, fc.integer({ min: 1, max: 99 }), fc.constantFrom<ProposedDecision>('same', 'update', 'conflict'))
      .map(([[left, right], score, decision]) => link(left, right, score / 100, decision)),
    { selector: ({ left, right }) => `${left} ${right}`, maxLength: 20 },
  )

  it('leaves no suggestion open whose claims it neither joined nor set into relation', () => {
    fc.assert(
      fc.property(proposals, fc.array(pair, { maxLength: 3 }), (given, rejected) => {
        const planned = planEvent('proposed', input({ proposals: given, rejected }))
        const claim = new Map(Array.from({ length: 8 }, (_, id) => [id + 1, id + 1]))
        const merge = (one: number, two: number) => {
          for (const [id, of] of claim) if (of === one) claim.set(id, two)
        }
        for (const { left, right, decision } of planned)
          if (decision === 'same') merge(claim.get(left) ?? 0, claim.get(right) ?? 0)
        const related = [
          ...planned.filter(({ decision }) => decision !== 'same').map(({ left, right }) => [left, right]),
          ...rejected,
        ]
        for (const { left, right } of given) {
          const ends = [claim.get(left), claim.get(right)]
          const settled =
            ends[0] === ends[1] ||
            related.some(([a = 0, b = 0]) => {
              const other = [claim.get(a), claim.get(b)]
              return ends.every((end) => other.includes(end)) && other[0] !== other[1]
            })
          expect(settled).toBe(true)
        }
        for (const [one, two] of rejected) expect(claim.get(one)).not.toBe(claim.get(two))
      }),
    )
  })
})
