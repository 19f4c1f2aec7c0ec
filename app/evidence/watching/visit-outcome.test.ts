import { expect, test } from 'vitest'
import { nextVisit } from './intervals'
import { visitOutcome, type PageState } from './visit-outcome'

const page = (text: string | null, content = 'bytes', kind: PageState['kind'] = 'plain') => ({ kind, text, content })
const answered = { failure: null, status: 200 }

test.each([
  ['the first time', answered, page('a'), null, 'first'],
  ['the same text in other bytes', answered, page('a', 'new bytes'), page('a'), 'unchanged'],
  ['another text', answered, page('b'), page('a'), 'changed'],
  ['a text that is there now', answered, page('a'), page(null), 'changed'],
  ['no text, the same bytes', answered, page(null), page(null), 'unchanged'],
  ['no text, other bytes', answered, page(null, 'new'), page(null), 'changed'],
  ['the same bytes, shown in a browser now', answered, page('ab', 'bytes', 'rendered'), page('a'), 'unchanged'],
  ['404', { failure: 'error-page', status: 404 }, page('Not found'), page('a'), 'gone'],
  ['410', { failure: 'error-page', status: 410 }, page('Gone'), page('a'), 'gone'],
  ['an error page that calls itself a success', { failure: 'error-page', status: 200 }, page('x'), page('a'), 'gone'],
  ['an error of the server', { failure: 'error-page', status: 503 }, page('x'), page('a'), 'unreachable'],
  ['too many requests', { failure: 'error-page', status: 429 }, page('x'), page('a'), 'unreachable'],
  ['a log-in wall', { failure: 'login-wall', status: 200 }, page('x'), page('a'), 'unreachable'],
  ['no answer', { failure: 'timed-out', status: null }, page(null), page('a'), 'unreachable'],
] as const)('a visit that finds %s', (_what, captured, now, before, outcome) => {
  expect(visitOutcome({ ...captured }, now, before)).toBe(outcome)
})

test('visits that reach nothing come after twice the time, up to two weeks', () => {
  const from = new Date('2026-03-01T08:00:00Z')
  const next = (every: 'hour' | 'day' | 'week', missed: number) => nextVisit(every, missed, from).toISOString()
  expect([next('hour', 0), next('hour', 1), next('hour', 3)]).toEqual([
    '2026-03-01T09:00:00.000Z',
    '2026-03-01T10:00:00.000Z',
    '2026-03-01T16:00:00.000Z',
  ])
  expect(next('day', 2)).toBe('2026-03-05T08:00:00.000Z')
  expect([next('day', 30), next('week', 1), next('week', 9)]).toEqual(Array(3).fill('2026-03-15T08:00:00.000Z'))
})
