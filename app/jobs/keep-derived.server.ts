import { setTimeout as wait } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import type { DB } from '../../db/schema'
import { readOutdated, rereadMarked } from '../matching/store/reread.server'
import { rescoreOpen } from '../review/projections/rescore-open.server'
import { refreshReport } from '../review/projections/refresh-report.server'

const seconds = 5

/**
 * Keeps what is computed in step with places that were added and with the version of the engine, until `signal`. An error
 * is told and tried again: nothing that people decided depends on it.
 */
export async function keepDerived(
  db: Kysely<DB>,
  signal: AbortSignal,
  onError: (error: unknown) => void,
): Promise<void> {
  const stopped = () => signal.aborted
  let outdated = true
  while (!stopped()) {
    try {
      // Once: a process of another version beside this one would read all of it back again.
      if (outdated) await readOutdated(db, signal)
      outdated = false
      await rereadMarked(db, refreshReport, signal)
      await rescoreOpen(db, undefined, signal)
    } catch (error) {
      if (!stopped()) onError(error)
    }
    await wait(seconds * 1000, undefined, { signal }).catch(() => undefined)
  }
}
