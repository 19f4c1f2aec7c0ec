import { expect, test } from 'vitest'
import { readPastMoment } from './past-moment'

const read = (address: string) => readPastMoment(new URLSearchParams(address), 'Asia/Damascus')

test('a day is asked for up to its end, a time up to that minute, both by the clocks of the desk', () => {
  expect(read('day=2015-07-04')).toEqual({ day: '2015-07-04', time: '', at: '2015-07-04T21:00:00.000Z', unread: false })
  expect(read('day=2015-07-04&time=13:05')).toEqual({
    day: '2015-07-04',
    time: '13:05',
    at: '2015-07-04T10:05:00.000Z',
    unread: false,
  })
})

test('what cannot be read is said to be so, and an empty question is none', () => {
  expect(read('')).toEqual({ day: '', time: '', at: null, unread: false })
  for (const address of [
    'day=2015-02-30',
    'day=soon',
    'time=10:00',
    'day=2015-07-04&time=25:00',
    'day=2015-07-04&time=x',
  ])
    expect(read(address), address).toMatchObject({ at: null, unread: true })
})
