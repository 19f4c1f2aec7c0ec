import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pairCards, type CardPlace } from './pair-cards'

interface Link {
  left: number
  right: number
  score: number
}
const link = (left: number, right: number, score = 0.8): Link => ({ left, right, score })
const orderOf = ({ left, right }: Link) => `${left} ${right}`
const alone = (id: number): CardPlace => ({ place: `passage ${id}`, onEventCard: false })
const shown = (links: readonly Link[], placeOf: (id: number) => CardPlace = alone) =>
  pairCards({ links, placeOf, orderOf }).map(({ left, right }) => [left, right])

describe('pairCards', () => {
  it('leaves out what an event’s card shows, and keeps the pair of an event of two', () => {
    const event = (onEventCard: boolean) => () => ({ place: 'event 1', onEventCard })
    expect(shown([link(1, 2)], event(true))).toEqual([])
    expect(shown([link(1, 2)], event(false))).toEqual([[1, 2]])
  })

  it('shows what stands between two events once, by its likeliest pair', () => {
    const placeOf = (id: number): CardPlace => ({ place: id < 3 ? 'event 1' : 'event 3', onEventCard: true })
    expect(shown([link(1, 3, 0.3), link(2, 3, 0.5), link(2, 4, 0.4)], placeOf)).toEqual([[2, 3]])
  })

  it('shows at most three suggestions of a passage at once, the likeliest', () => {
    expect(shown([link(1, 2, 0.5), link(1, 3, 0.9), link(1, 4, 0.6), link(1, 5, 0.7)])).toEqual([
      [1, 3],
      [1, 5],
      [1, 4],
    ])
  })

  it('lets what touches a settled claim come before the likelier', () => {
    const given = [link(1, 2, 0.5), link(1, 3, 0.9), link(1, 4, 0.6), link(1, 5, 0.7)]
    const isFirst = ({ right }: Link) => right === 2
    expect(pairCards({ links: given, placeOf: alone, isFirst, orderOf })[0]).toEqual(given[0])
  })

  const links = fc.uniqueArray(
    fc
      .tuple(fc.nat(9), fc.nat(9), fc.integer({ min: 1, max: 99 }))
      .filter(([one, two]) => one !== two)
      .map(([one, two, score]) => link(Math.min(one, two), Math.max(one, two), score / 100)),
    { selector: orderOf, maxLength: 45 },
  )
  it('never shows a passage more than three, whatever the suggestions, and the same in any order', () => {
    fc.assert(
      fc.property(links, (given) => {
        const pairs = shown(given)
        for (let id = 0; id < 10; id++) expect(pairs.filter((pair) => pair.includes(id)).length).toBeLessThanOrEqual(3)
        expect(shown([...given].reverse())).toEqual(pairs)
      }),
    )
  })

  it('comes to every suggestion when what is shown is decided again and again', () => {
    fc.assert(
      fc.property(links, (given) => {
        let open = [...given]
        for (let pairs = shown(open); pairs.length > 0; pairs = shown(open))
          open = open.filter(({ left, right }) => !pairs.some(([one, two]) => one === left && two === right))
        expect(open).toEqual([])
      }),
    )
  })
})
