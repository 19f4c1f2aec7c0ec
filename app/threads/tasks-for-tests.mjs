// Threads of the pool's tests: plain JavaScript, so that they start at once.
import { parentPort, threadId } from 'node:worker_threads'

const tasks = {
  thread: () => threadId,
  double: (number) => number * 2,
  throws: () => {
    throw Object.assign(new RangeError('beyond'), { code: 'far', connection: () => undefined })
  },
  forever: () => {
    for (;;) Math.sqrt(2)
  },
  hoard: () => {
    const kept = []
    for (;;) kept.push(new Array(100_000).fill(kept.length))
  },
}

// The same as in `task-errors.ts`, whose TypeScript a plain thread does not read.
const serializeError = ({ name, message, stack, code }) => ({ name, message, stack, fields: { code } })

parentPort?.on('message', ({ id, name, input }) => {
  try {
    parentPort?.postMessage({ id, value: tasks[name](input) })
  } catch (error) {
    parentPort?.postMessage({ id, error: serializeError(error) })
  }
})
