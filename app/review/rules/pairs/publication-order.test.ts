import { describe, expect, it } from 'vitest'
import { comparePublication, knownOrder, publicationOrderKnown, type Publication } from './publication-order'

function publication(day: string | null, at: string | null = null, received = '2015-07-09T00:00:00Z'): Publication {
  return { published_day: day, published_at: at === null ? null : new Date(at), received_at: new Date(received) }
}

describe('comparePublication', () => {
  it('goes by the day as written, whatever the hour says in UTC', () => {
    expect(
      comparePublication(
        publication('2015-07-03', '2015-07-04T01:00:00Z'),
        publication('2015-07-04', '2015-07-03T22:00:00Z'),
      ),
    ).toBeLessThan(0)
  })

  it('goes by the hour within a day', () => {
    expect(
      comparePublication(
        publication('2015-07-04', '2015-07-04T22:00:00Z'),
        publication('2015-07-04', '2015-07-04T14:00:00Z'),
      ),
    ).toBeGreaterThan(0)
  })

  it('goes by when they were received where one has no hour or no day', () => {
    const early = publication('2015-07-04', '2015-07-04T22:00:00Z', '2015-07-09T00:00:00Z')
    expect(comparePublication(early, publication('2015-07-04', null, '2015-07-10T00:00:00Z'))).toBeLessThan(0)
    expect(comparePublication(early, publication(null, null, '2015-07-08T00:00:00Z'))).toBeGreaterThan(0)
  })
})

describe('publicationOrderKnown', () => {
  it.each([
    ['two days', publication('2015-07-03'), publication('2015-07-04'), true],
    [
      'two hours of one day',
      publication('2015-07-04', '2015-07-04T14:00:00Z'),
      publication('2015-07-04', '2015-07-04T22:00:00Z'),
      true,
    ],
    ['one day, one hour missing', publication('2015-07-04', '2015-07-04T14:00:00Z'), publication('2015-07-04'), false],
    [
      'one moment',
      publication('2015-07-04', '2015-07-04T14:00:00Z'),
      publication('2015-07-04', '2015-07-04T14:00:00Z'),
      false,
    ],
    ['a day missing', publication('2015-07-04'), publication(null), false],
  ])('%s', (_, left, right, known) => {
    expect(publicationOrderKnown(left, right)).toBe(known)
    expect(publicationOrderKnown(right, left)).toBe(known)
  })
})

it('an order is known by the times of publication, or by whoever looks, who may turn it', () => {
  const [early, late] = [publication('2015-07-04'), publication('2015-07-05')]
  expect(knownOrder(early, late, false)).toBe('published')
  expect(knownOrder(early, late, true)).toBe('published')
  expect(knownOrder(late, early, true)).toBe('chosen')
  expect(knownOrder(early, publication(null), false)).toBe('unknown')
  expect(knownOrder(early, publication(null), true)).toBe('chosen')
})
