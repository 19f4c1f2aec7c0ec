import { getEventListeners } from 'node:events'
import { afterEach, expect, test } from 'vitest'
import { serializeError, TaskStopped } from './task-errors'
import { ThreadPool, type ThreadPoolOptions } from './thread-pool.server'

let pool: ThreadPool | undefined

function open(options: Partial<ThreadPoolOptions> = {}): ThreadPool {
  pool = new ThreadPool({
    file: new URL('./tasks-for-tests.mjs', import.meta.url),
    setUp: () => null,
    threads: 2,
    ...options,
  })
  return pool
}

afterEach(() => pool?.close())

const stopped = (reason: string) => expect.objectContaining({ name: 'TaskStopped', reason }) as unknown

test('tasks are answered, each with its own answer, by no more threads than allowed', async () => {
  const { run } = bound(open())
  expect(await Promise.all([1, 2, 3, 4, 5].map((number) => run('double', number)))).toEqual([2, 4, 6, 8, 10])
  const threads = await Promise.all(Array.from({ length: 6 }, () => run('thread', null)))
  expect(new Set(threads).size).toBeLessThanOrEqual(2)
})

test('what a task throws is told with its name and its code', async () => {
  await expect(open().run('throws', null)).rejects.toMatchObject({
    name: 'TaskFailed',
    error: { name: 'RangeError', message: 'beyond', fields: { code: 'far' } },
  })
})

test('a task that takes too long is stopped, and the next is done', async () => {
  const { run } = bound(open({ threads: 1 }))
  const long = run('forever', null, { timeLimit: 200 })
  const next = run('double', 4)
  await expect(long).rejects.toEqual(stopped('time'))
  expect(await next).toBe(8)
})

test('a task that takes too much memory is stopped, and the next is done', async () => {
  const { run } = bound(open({ threads: 1, memory: 24 }))
  await expect(run('hoard', null)).rejects.toEqual(stopped('memory'))
  expect(await run('double', 4)).toBe(8)
})

test('more tasks than may wait are refused at once', async () => {
  const { run } = bound(open({ threads: 1, waiting: 1 }))
  const [busy, waits] = [run('forever', null, { timeLimit: 300 }), run('double', 1)]
  await expect(run('double', 2)).rejects.toEqual(stopped('busy'))
  await expect(busy).rejects.toEqual(stopped('time'))
  expect(await waits).toBe(2)
})

test('more tasks of one owner than allowed are refused, those of others are not', async () => {
  const { run } = bound(open({ threads: 2, perOwner: 2 }))
  const mine = [0, 1].map(() => run('forever', null, { owner: 'me', timeLimit: 400 }).catch((error: unknown) => error))
  await expect(run('double', 1, { owner: 'me' })).rejects.toEqual(stopped('own'))
  expect(await run('double', 2, { owner: 'you' })).toBe(4)
  expect(await Promise.all(mine)).toEqual([stopped('time'), stopped('time')])
  expect(await run('double', 3, { owner: 'me' })).toBe(6)
})

test('one owner never has all threads: another waits for no task of theirs', async () => {
  const { run } = bound(open({ threads: 2 }))
  const stoppedOnes: number[] = []
  const mine = [0, 1, 2].map((at) => run('forever', null, { owner: 'me' }).catch(() => stoppedOnes.push(at)))
  expect(await run('double', 1, { owner: 'you' })).toBe(2)
  expect(stoppedOnes).toEqual([])
  await pool?.close()
  await Promise.all(mine)
})

test('the tasks of one owner take turns in the order in which they came', async () => {
  const { run } = bound(open({ threads: 2 }))
  const order: number[] = []
  const limits = { owner: 'me', timeLimit: 50 }
  await Promise.all([0, 1, 2].map((at) => run('forever', null, limits).catch(() => order.push(at))))
  expect(order).toEqual([0, 1, 2])
})

test('a pool that closes stops what runs and what waits', async () => {
  const own = open({ threads: 1 })
  const tasks = [own.run('forever', null), own.run('double', 1)].map((task) => task.catch((error: unknown) => error))
  await own.close()
  expect(await Promise.all(tasks)).toEqual([stopped('closed'), stopped('closed')])
  await expect(own.run('double', 1)).rejects.toBeInstanceOf(TaskStopped)
})

test('an error is described by what can be sent', () => {
  expect(serializeError(Object.assign(new Error('no'), { code: 7, open: () => 1 })).fields).toEqual({ code: 7 })
  expect(serializeError('said')).toMatchObject({ name: 'Error', message: 'said' })
})

function bound(own: ThreadPool) {
  return { run: own.run.bind(own) }
}

test('tasks of one signal are stopped by it, and done ones hold nothing of it', async () => {
  const { run } = bound(open({ threads: 1 }))
  const signal = new AbortController()
  for (const number of [1, 2]) await run('double', number, { signal: signal.signal })
  expect(getEventListeners(signal.signal, 'abort')).toHaveLength(0)
  const both = [run('forever', null, { signal: signal.signal }), run('double', 3, { signal: signal.signal })]
  signal.abort()
  expect(await Promise.allSettled(both)).toMatchObject(both.map(() => ({ reason: stopped('aborted') })))
})
