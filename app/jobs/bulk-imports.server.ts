import type { Kysely } from 'kysely'
import type { DB } from '../../db/schema'
import { NoLiveSession } from '../audit/action/action.server'
import { runBulk } from '../intake/bulk/bulk-run.server'
import { acquireBulk, LeaseLost, type BulkRun, type BulkLease } from '../intake/bulk/bulk-lease.server'
import { isTaskFailed } from '../threads/task-errors'
import type { ThreadPool } from '../threads/thread-pool.server'

/** The bulk imports of one web process. They run one after the other, so that two do not compete for processor and memory. */
export interface BulkImports {
  /** Acquires the lease of an import and runs it, after those started before, in the name of this session. */
  start(id: string, token: string): Promise<void>
  /** Stops the running import; the action under way is rolled back, and the import can be resumed later. */
  close(): Promise<void>
}

/**
 * Runs imports in a thread. Only a live session can write the record, and the database stores no token: an import that a
 * stopped process left unfinished waits until its person resumes it.
 */
export function createBulkImports(
  db: Kysely<DB>,
  timeZone: string,
  threads: ThreadPool,
  onError: (error: unknown) => void,
): BulkImports {
  const stopping = new AbortController()
  let last = Promise.resolve()
  return {
    async start(id, token) {
      const run = { db, id, token, timeZone, signal: stopping.signal }
      const lease = await acquireBulk(run)
      if (lease) last = runBulk(run, lease, last, (own, of) => inThread(threads, own, of)).catch(onError)
    },
    async close() {
      stopping.abort()
      await threads.close()
      await last
    },
  }
}

async function inThread(threads: ThreadPool, { id, token, timeZone }: BulkRun, lease: BulkLease): Promise<void> {
  try {
    await threads.run('import-waiting', { id, token, timeZone, lease }, { timeLimit: Infinity })
  } catch (error) {
    if (!isTaskFailed(error)) throw error
    if (error.error.name === 'NoLiveSession') throw new NoLiveSession(error.message, { cause: error })
    throw error.error.name === 'LeaseLost' ? new LeaseLost(error.message, { cause: error }) : error
  }
}
