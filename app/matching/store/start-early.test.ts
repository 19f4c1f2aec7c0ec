import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { startEarly } from './start-early'

test('a failure before anybody awaits it is no unhandled rejection, and is thrown to whoever awaits it', async () => {
  const unhandled: unknown[] = []
  const note = (reason: unknown) => unhandled.push(reason)
  process.on('unhandledRejection', note)
  try {
    const running = startEarly(() => Promise.reject(new Error('the connection was lost')))
    await wait(5)
    await expect(running).rejects.toThrow('the connection was lost')
    expect(unhandled).toEqual([])
  } finally {
    process.off('unhandledRejection', note)
  }
})
