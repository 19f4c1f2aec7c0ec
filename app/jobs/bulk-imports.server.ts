import type { Kysely } from 'kysely'
import type { DB } from '../../db/schema'
import { NoLiveSession } from '../audit/action/action.server'
import { claimBulk, runBulk, TakenOver, type BulkRun, type Claim } from '../intake/bulk/bulk-run.server'
import { isTaskFailed } from '../threads/task-errors'
import type { ThreadPool } from '../threads/thread-pool.server'

/** The bulk imports of one web process: one after the other, so that two share neither its cores nor its memory. */
export interface BulkImports {
  /** Takes an import over, and runs it in the name of this session once those before it have ended. */
  start(id: string, token: string): Promise<void>
  /** Ends what is under way, which the database rolls back; what is left can be gone on with. */
  close(): Promise<void>
}

/**
 * Runs imports in a thread. Nothing but a live session can write the record, and the database keeps no token: what a stopped
 * process left undone waits for its person to say "go on".
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
      const claim = await claimBulk(run)
      if (claim) last = runBulk(run, claim, last, (own, of) => inThread(threads, own, of)).catch(onError)
    },
    async close() {
      stopping.abort()
      await threads.close()
      await last
    },
  }
}

async function inThread(threads: ThreadPool, { id, token, timeZone }: BulkRun, claim: Claim): Promise<void> {
  try {
    await threads.run('import-waiting', { id, token, timeZone, claim }, { timeLimit: Infinity })
  } catch (error) {
    if (!isTaskFailed(error)) throw error
    if (error.error.name === 'NoLiveSession') throw new NoLiveSession(error.message, { cause: error })
    throw error.error.name === 'TakenOver' ? new TakenOver(error.message, { cause: error }) : error
  }
}
