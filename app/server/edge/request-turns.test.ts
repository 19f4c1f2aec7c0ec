import { EventEmitter } from 'node:events'
import type { Server } from 'node:http'
import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { requestTurns } from './request-turns'

test('a few requests begin in each turn of the event loop once no new connection comes, or after a while where they never stop coming', async () => {
  const server = new EventEmitter()
  const next = requestTurns(server as Server)
  let begun = 0
  const all = Array.from({ length: 6 }, () => next().then(() => (begun += 1)))
  for (let each = 0; each < 20; each += 1) {
    server.emit('connection')
    await turn()
    expect(begun).toBe(0)
  }
  await turn()
  await turn()
  expect(begun).toBeLessThan(6)
  await Promise.all(all)
  let ended = false
  const late = next().then(() => (ended = true))
  while (!ended) {
    server.emit('connection')
    await turn()
  }
  await late
})
