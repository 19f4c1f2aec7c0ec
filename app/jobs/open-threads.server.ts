import { availableParallelism } from 'node:os'
import { ThreadPool } from '../threads/thread-pool.server'

/** What each thread is told when it begins. */
export interface ThreadSetUp {
  /** The address of the role that the process itself works as. */
  databaseUrl: string
}

/** Two at least: one may be busy with something long. */
const threads = Math.max(2, Math.min(4, availableParallelism() - 1))

/** The threads of one process, for what would take long in it. The one place that knows where their module lies. */
export function openThreads(databaseUrl: () => string): ThreadPool {
  return new ThreadPool({
    file: new URL('./thread-worker.mjs', import.meta.url),
    setUp: (): ThreadSetUp => ({ databaseUrl: databaseUrl() }),
    threads,
  })
}
