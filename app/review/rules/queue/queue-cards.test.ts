import { expect, it } from 'vitest'
import { cardsOf, type QueueRow } from './queue-cards'

const pair = (left: number, right: number): QueueRow => ({
  subject: `pair:${left}-${right}`,
  kind: 'overlap',
  claim: left,
  left,
  right,
})
const claim = (id: number): QueueRow => ({ subject: `claim:${id}`, kind: 'claim', claim: id, left: null, right: null })
const link = (left: number, right: number, score = 0.8) => ({ left, right, score })
const cards = (
  rows: QueueRow[],
  groups: number[][],
  links: ReturnType<typeof link>[],
  unitOf = (id: number) => String(id),
) =>
  cardsOf({ rows, groups: groups.map((passages) => ({ passages })), links, unitOf, passagesOf: (id) => [id] }).map(
    ({ card, passages }) => `${card} ${passages.join(' ')}`,
  )

it('shows an event once, where its most pressing pair stands', () => {
  expect(cards([claim(9), pair(1, 2), pair(2, 3), claim(1)], [[1, 2, 3]], [link(1, 2), link(2, 3)])).toEqual([
    'claim:9 9',
    'event:1 1 2 3',
    'claim:1 1',
  ])
})

it('shows what stands between two events once, by its likeliest pair', () => {
  expect(
    cards(
      [pair(1, 3), pair(2, 3), pair(2, 4)],
      [
        [1, 2],
        [3, 4],
      ],
      [link(1, 3, 0.3), link(2, 3, 0.5), link(2, 4, 0.4)],
    ),
  ).toEqual(['pair:2-3 2 3'])
})

it('takes all passages of a post for one', () => {
  expect(cards([pair(1, 2), pair(11, 12)], [[1, 2]], [link(1, 2), link(11, 12)], (id) => String(id % 10))).toEqual([
    'event:1 1 2',
  ])
})

it('leaves out pairs that are no longer among the few of a passage', () => {
  expect(cards([pair(1, 2), pair(1, 3)], [], [link(1, 2)])).toEqual(['pair:1-2 1 2'])
})
