import { describe, expect, test } from 'vitest'
import { zonedInstant } from '../../text/facts/dates/zoned-instant'
import { parsePublished, PublishedError } from './published'

describe('a time of publication', () => {
  test.each([
    ['', null, null],
    ['  ', null, null],
    ['2015-07-04', '2015-07-04', null],
    ['2015-07-04T22:00:00+03:00', '2015-07-04', '2015-07-04T19:00:00.000Z'],
    ['2015-07-04T23:30:00Z', '2015-07-05', '2015-07-04T23:30:00.000Z'],
    ['2015-07-04T01:30', '2015-07-04', '2015-07-03T22:30:00.000Z'],
    ['2015-07-04 01:30', '2015-07-04', '2015-07-03T22:30:00.000Z'],
  ])('%j', (value, publishedDay, instant) => {
    const published = parsePublished(value, 'Asia/Damascus')
    expect(published.publishedDay).toBe(publishedDay)
    expect(published.publishedAt?.toISOString() ?? null).toBe(instant)
  })

  test.each(['yesterday', '2015-13-01', '2015-02-30', '04.07.2015', '2015-07-04T25:00', '2015-07-04T10'])(
    '%j is refused',
    (value) => {
      expect(() => parsePublished(value, 'Asia/Damascus')).toThrow(PublishedError)
    },
  )

  test('follows a change of the clocks', () => {
    expect(zonedInstant('2015-03-29', '12:00', 'Europe/Paris').toISOString()).toBe('2015-03-29T10:00:00.000Z')
    expect(zonedInstant('2015-03-28', '12:00', 'Europe/Paris').toISOString()).toBe('2015-03-28T11:00:00.000Z')
  })
})
