import { once } from 'node:events'
import { setPriority } from 'node:os'
import { Worker } from 'node:worker_threads'
import { serializeError, type SerializedError } from './task-errors'

/** What a guarded process is asked. */
export interface GuardedTask {
  name: string
  input: unknown
  /** Of the whole process, in bytes. */
  mostMemory: number
  /** In milliseconds; Infinity for none. */
  timeLimit: number
}

/** What it answers, and by how many bytes its memory has grown since it began. */
export type GuardedAnswer = ({ value: unknown } | { error: SerializedError }) & { grown: number }

/** By which signal a process ends itself: whoever started it learns the reason from that. */
export const signals = { memory: 'SIGKILL', time: 'SIGTERM' } as const

/** Does the tasks that come to this process, one at a time, while a thread beside them watches its memory and time. */
export function serveTasks(tasks: Partial<Record<string, (input: never) => Promise<unknown>>>): void {
  if (process.platform === 'linux') setPriority(10)
  const limits = new BigInt64Array(new SharedArrayBuffer(16))
  limits[0] = BigInt(Number.MAX_SAFE_INTEGER)
  const watchdog = new Worker(new URL('./watchdog.mjs', import.meta.url), { workerData: { limits, signals } })
  const watching = once(watchdog, 'online')
  watchdog.unref()

  const atStart = process.memoryUsage.rss()
  const grown = () => process.memoryUsage.rss() - atStart
  const answer = async ({ name, input, mostMemory, timeLimit }: GuardedTask): Promise<GuardedAnswer> => {
    await watching
    Atomics.store(limits, 0, BigInt(mostMemory))
    if (Number.isFinite(timeLimit))
      Atomics.store(limits, 1, process.hrtime.bigint() + BigInt(Math.ceil(timeLimit * 1e6)))
    try {
      const task = tasks[name]
      if (!task) throw new Error(`no task is called ${name}`)
      return { value: await task(input as never), grown: grown() }
    } catch (error) {
      return { error: serializeError(error), grown: grown() }
    } finally {
      Atomics.store(limits, 1, 0n)
    }
  }
  process.on('message', (task: GuardedTask) => void answer(task).then((answered) => process.send?.(answered)))
  // Whoever asked is gone.
  process.on('disconnect', () => process.exit())
}
