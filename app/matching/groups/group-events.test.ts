import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupEvents, type DecidedPair, type GroupInput, type GroupLink } from './group-events'

const posts = (count: number) =>
  Array.from({ length: count }, (_, id) => ({ id, key: `post ${String(id).padStart(2, '0')}`, unit: `post ${id}` }))
const groups = (input: Partial<GroupInput>) =>
  groupEvents({ passages: posts(8), links: [], joined: [], apart: [], ...input }).map(({ passages }) => passages)
const link = (left: number, right: number, score = 0.9): GroupLink => ({ left, right, score })

describe('groupEvents', () => {
  it('gathers what suggestions tie together', () => {
    expect(groups({ links: [link(0, 1), link(1, 2), link(0, 2), link(4, 5)] })).toEqual([
      [0, 1, 2],
      [4, 5],
    ])
  })

  it('chains nothing by a weak link', () => {
    expect(groups({ links: [link(0, 1), link(2, 3), link(1, 2, 0.5)] })).toEqual([
      [0, 1],
      [2, 3],
    ])
  })

  it('takes all passages of one post for one event, those of a bulletin one by one', () => {
    const passages = [...posts(4), { id: 8, key: 'post 00 later', unit: 'post 0' }]
    expect(
      groups({ passages, links: [link(0, 1, 0.99), link(8, 1, 0.99), link(8, 2, 0.99), link(1, 2, 0.8)] }),
    ).toEqual([[0, 8, 1, 2]])
    const bulletin = passages.map((passage) => ({ ...passage, unit: `passage ${passage.id}` }))
    expect(groups({ passages: bulletin, links: [link(0, 1), link(8, 2)] })).toEqual([
      [0, 1],
      [8, 2],
    ])
  })

  it('keeps together what was judged one, and apart what was judged different', () => {
    expect(groups({ joined: [[3, 6]] })).toEqual([[3, 6]])
    expect(groups({ links: [link(0, 1), link(0, 2), link(1, 2)], apart: [[0, 2]] })).toEqual([[0, 1]])
    expect(
      groups({
        joined: [
          [0, 1],
          [1, 2],
        ],
        apart: [[0, 2]],
      }),
    ).toEqual([[0, 1]])
  })

  it('lets a post stand in two parts where one of its passages was rejected', () => {
    const passages = [...posts(4), { id: 8, key: 'post 00 later', unit: 'post 0' }]
    expect(groups({ passages, links: [link(0, 1), link(8, 2)], apart: [[8, 1]] })).toEqual([
      [0, 1],
      [8, 2],
    ])
  })
})

const id = fc.nat({ max: 7 })
const pairOf = fc.tuple(id, id).filter(([one, two]) => one !== two)
/** Passages of some posts: several may be of one. */
const passages = fc
  .array(fc.nat({ max: 5 }), { minLength: 8, maxLength: 8 })
  .map((units) => posts(8).map((post, at) => ({ ...post, unit: `post ${units[at]}` })))
const input: fc.Arbitrary<GroupInput> = fc.record({
  passages,
  links: fc.uniqueArray(
    fc
      .tuple(pairOf, fc.integer({ min: 1, max: 99 }))
      .map(([[left, right], score]) => link(Math.min(left, right), Math.max(left, right), score / 100)),
    { selector: ({ left, right }) => `${left} ${right}`, maxLength: 20 },
  ),
  joined: fc.array(pairOf, { maxLength: 3 }),
  apart: fc.array(pairOf, { maxLength: 3 }),
})

describe('event groups, whatever the suggestions', () => {
  it('hold no pair that was rejected', () => {
    fc.assert(
      fc.property(input, (given) => {
        const found = groupEvents(given)
        for (const [one, two] of given.apart)
          expect(found.some(({ passages }) => passages.includes(one) && passages.includes(two))).toBe(false)
      }),
      { numRuns: 300 },
    )
  })

  it('do not depend on the order of arrival, nor on ids', () => {
    fc.assert(
      fc.property(input, fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 8 }), (given, renamed) => {
        const to = (one: number): number => renamed[one] ?? 0
        const turn = (pairs: readonly DecidedPair[]): DecidedPair[] =>
          pairs.map(([one, two]): DecidedPair => [to(two), to(one)]).reverse()
        const other = groupEvents({
          passages: [...given.passages].reverse().map((passage) => ({ ...passage, id: to(passage.id) })),
          links: [...given.links]
            .reverse()
            .map(({ left, right, score }) => ({ left: to(right), right: to(left), score })),
          joined: turn(given.joined),
          apart: turn(given.apart),
        })
        expect(other.map(({ passages }) => passages)).toEqual(
          groupEvents(given).map(({ passages }) => passages.map(to)),
        )
      }),
      { numRuns: 300 },
    )
  })

  it('hold each passage once', () => {
    fc.assert(
      fc.property(input, (given) => {
        const all = groupEvents(given).flatMap(({ passages }) => passages)
        expect(new Set(all).size).toBe(all.length)
      }),
    )
  })
})
