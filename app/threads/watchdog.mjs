// Ends its own process once that holds too much memory or works too long, also while its other thread never comes back from a
// loop. Plain JavaScript, so that it starts at once. Memory counts as the system sees it: buffers and pictures lie outside
// the heap, and no limit of the heap holds them.
import { workerData } from 'node:worker_threads'

const everyMs = 20
const { limits, signals } = workerData

setInterval(() => {
  const [mostMemory, deadline] = [Atomics.load(limits, 0), Atomics.load(limits, 1)]
  if (BigInt(process.memoryUsage.rss()) > mostMemory) process.kill(process.pid, signals.memory)
  else if (deadline > 0n && process.hrtime.bigint() > deadline) process.kill(process.pid, signals.time)
}, everyMs)
