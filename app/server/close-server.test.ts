import { Agent, createServer, get, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { closeServer } from './close-server'

test('a running request may finish, and its connection does not hold the server up afterwards', async () => {
  let running: ServerResponse | undefined
  const server = createServer((_request, response) => {
    response.write('begun')
    running = response
  })
  server.keepAliveTimeout = 60_000
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const agent = new Agent({ keepAlive: true })
  onTestFinished(() => agent.destroy())
  const { port } = server.address() as AddressInfo
  const heard = new Promise<string>((resolve) => {
    get({ port, agent }, (answer) => {
      let text = ''
      answer.on('data', (chunk: Buffer) => (text += chunk.toString()))
      answer.on('end', () => resolve(text))
    })
  })
  while (!running) await new Promise(setImmediate)
  const from = performance.now()
  const closed = closeServer(server)
  running.end(' and ended')
  expect(await heard).toBe('begun and ended')
  await closed
  expect(performance.now() - from).toBeLessThan(5_000)
})
