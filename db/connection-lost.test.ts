import { expect, test } from 'vitest'
import { TaskFailed } from '../app/threads/task-errors'
import { isConnectionLost } from './connection-lost'

const coded = (code: string) => Object.assign(new Error('x'), { code })

test.each([
  ['a server that is down', coded('ECONNREFUSED')],
  ['one that is ended by an administrator', coded('57P01')],
  ['a connection that broke', new Error('Connection terminated unexpectedly')],
  ['one that did not come about in time', new Error('timeout expired')],
  ['a pool whose server does not answer', new Error('timeout exceeded when trying to connect')],
  ['several addresses that all refuse', new AggregateError([coded('ECONNREFUSED')])],
  ['what another error was caused by', new Error('x', { cause: coded('ECONNRESET') })],
  [
    'what a thread met',
    new TaskFailed({ name: 'Error', message: 'Connection terminated unexpectedly', stack: '', fields: {} }),
  ],
  [
    'what a thread met, by its code',
    new TaskFailed({ name: 'error', message: 'x', stack: '', fields: { code: '57P02' } }),
  ],
])('the server went away: %s', (_name, error) => {
  expect(isConnectionLost(error)).toBe(true)
})

test('a refused statement is no lost server', () => {
  expect(isConnectionLost(coded('23505'))).toBe(false)
  expect(isConnectionLost('Connection terminated')).toBe(false)
})
