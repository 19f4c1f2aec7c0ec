import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { rememberFor } from './health-check'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('an examination is shared while it is fresh, stands in for a slow one, and not for ever', async () => {
  const started: { done: (result: number) => void; fail: (error: Error) => void }[] = []
  const ask = rememberFor(3_000, 10_000, () => new Promise<number>((done, fail) => started.push({ done, fail })))
  const first = [ask(), ask()]
  started[0]?.done(1)
  expect(await Promise.all(first)).toEqual([1, 1])
  vi.advanceTimersByTime(3_000)
  expect(await ask()).toBe(1)
  expect(started).toHaveLength(1)
  // Older than that it runs again, once, and meanwhile the last result answers.
  vi.advanceTimersByTime(1)
  expect(await Promise.all([ask(), ask()])).toEqual([1, 1])
  expect(started).toHaveLength(2)
  // A result that is too old answers nobody: they wait for the new one.
  vi.advanceTimersByTime(7_000)
  const waiting = ask()
  started[1]?.done(2)
  expect(await waiting).toBe(2)
  // One that fails is tried again by the next who asks, and said once no result is left.
  vi.advanceTimersByTime(10_001)
  const failing = ask()
  started[2]?.fail(new Error('the database is gone'))
  await expect(failing).rejects.toThrow('gone')
  const again = ask()
  started[3]?.done(4)
  expect(await again).toBe(4)
})
