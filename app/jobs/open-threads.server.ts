import { availableParallelism } from 'node:os'
import { ThreadPool, type ThreadPoolOptions } from '../threads/thread-pool.server'

/** What each thread is given when it begins. */
export interface ThreadSetUp {
  /** The address of the role that the process itself works as. */
  databaseUrl: string
}

const allTasks = new URL('./thread-worker.mjs', import.meta.url)

/** Two at least: one may be busy with something long. */
const threads = Math.max(2, Math.min(4, availableParallelism() - 1))

/** In MB: an import keeps the passages that it has just compared. */
const importMemory = 640

/** The threads of one process, for what would take long in it. The one place that knows where their module lies. */
export function openThreads(databaseUrl: () => string): ThreadPool {
  return openPool(databaseUrl, { file: allTasks, threads })
}

/** A thread that reads the texts of an import of the command line: storing them takes longer than reading. It does nothing else. */
export function openReadingThread(databaseUrl: () => string): ThreadPool {
  const file = new URL('./reading-worker.mjs', import.meta.url)
  return openPool(databaseUrl, { file, threads: 1, youngMemory: 12 })
}

/** A thread each for bulk imports, text recognition, what is computed anew and pages of documents that are looked at: none takes one from those who wait for a page. */
export function openBackgroundThreads(databaseUrl: () => string): ThreadPool {
  return openPool(databaseUrl, { file: allTasks, threads: 4, memory: importMemory })
}

function openPool(databaseUrl: () => string, options: Omit<ThreadPoolOptions, 'setUp'>): ThreadPool {
  return new ThreadPool({ setUp: (): ThreadSetUp => ({ databaseUrl: databaseUrl() }), ...options })
}
