import type { Kysely } from 'kysely'
import type { DB } from '../../db/schema'
import { claimBulk, runBulk } from '../intake/bulk/bulk-run.server'

/** The bulk imports of one web process: one after the other, so that two share neither its cores nor its memory. */
export interface BulkImports {
  /** Takes an import over, and runs it in the name of this session once those before it have ended. */
  start(id: string, token: string): Promise<void>
  /** Ends after the action under way; what is left can be gone on with. */
  close(): Promise<void>
}

/**
 * Nothing but a live session can write the record, and the database keeps no token: what a stopped process left undone waits
 * for its person to say "go on".
 */
export function createBulkImports(db: Kysely<DB>, timeZone: string, onError: (error: unknown) => void): BulkImports {
  const stopping = new AbortController()
  let last = Promise.resolve()
  return {
    async start(id, token) {
      const run = { db, id, token, timeZone, signal: stopping.signal }
      const claim = await claimBulk(run)
      if (claim) last = runBulk(run, claim, last).catch(onError)
    },
    async close() {
      stopping.abort()
      await last
    },
  }
}
