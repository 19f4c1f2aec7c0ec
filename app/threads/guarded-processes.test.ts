import { expect, test } from 'vitest'
import { GuardedProcesses } from './guarded-processes.server'

const megabyte = 1024 * 1024
const processes = new GuardedProcesses({
  file: new URL('./guarded-tasks-for-tests.mjs', import.meta.url),
  heap: 64,
  mostGrowth: 1024 * megabyte,
  replaceAfter: 3,
  givenUp: ({ fields }) => fields.issue === 'far',
})
const run = (name: string, { timeLimit = Infinity, mostMemory = 256 * megabyte } = {}) =>
  processes.run({ name, input: null, timeLimit, mostMemory })

test('a task that takes too much is stopped with its process, whatever it does, and the next is done', async () => {
  const plenty = { mostMemory: 1024 * megabyte }
  const stopped = (reason: string) => expect.objectContaining({ name: 'TaskStopped', reason }) as unknown
  const ends = [run('hoard'), run('fill', plenty), run('forever', { timeLimit: 200 }), run('crash')]
  const reasons = ['memory', 'memory', 'time', 'crash'].map(stopped)
  expect(await Promise.all(ends.map((end) => end.catch((error: unknown) => error)))).toEqual(reasons)
  expect(await run('process')).toBeGreaterThan(0)
})

test('a process is used again, until it is replaced; tasks beside each other have one each; none knows the database', async () => {
  process.env.DATABASE_URL = 'postgres://secret@localhost/desk'
  const [one, other] = await Promise.all([run('process'), run('process')])
  expect(one).not.toBe(other)
  const later = [await run('process'), await run('process'), await run('process'), await run('process')]
  expect([one, other]).toContain(later[0])
  expect(new Set(later).size).toBe(2)
  expect(await run('environment')).toBe('none')
  const last = await run('process')
  await expect(run('throws')).rejects.toMatchObject({ error: { name: 'RangeError', fields: { issue: 'far' } } })
  // What was given up may still be going on where it was.
  expect(await run('process')).not.toBe(last)
})
