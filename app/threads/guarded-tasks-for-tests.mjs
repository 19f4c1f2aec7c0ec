// A guarded process of the tests.
import { register } from 'tsx/esm/api'

register()
const { serveTasks } = await import('./serve-tasks.server.ts')

serveTasks({
  process: async () => process.pid,
  environment: async () => process.env.DATABASE_URL ?? 'none',
  throws: async () => {
    throw Object.assign(new RangeError('beyond'), { issue: 'far' })
  },
  forever: async () => {
    for (;;) Math.sqrt(2)
  },
  hoard: async () => {
    const kept = []
    for (;;) kept.push(Buffer.alloc(1024 * 1024, 1))
  },
  fill: async () => {
    const kept = []
    for (;;) kept.push(new Array(100_000).fill(kept.length))
  },
  crash: async () => process.kill(process.pid, 'SIGSEGV'),
})
