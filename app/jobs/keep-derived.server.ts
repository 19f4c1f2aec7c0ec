import { setTimeout as wait } from 'node:timers/promises'
import { sql, type Kysely } from 'kysely'
import type { DB } from '../../db/schema'
import { keyReports } from '../intake/report/report-keys.server'
import { readOutdated, rereadMarked } from '../matching/store/reread.server'
import { hasOutdatedScores, rescoreOpen } from '../review/projections/rescore-open.server'
import { refreshReport } from '../review/projections/refresh-report.server'

const seconds = 5

/** Brings what is computed up to date once; `outdated` reads what another version of the engine read, too. */
export async function updateDerived(db: Kysely<DB>, { outdated }: { outdated: boolean }): Promise<void> {
  if (outdated) {
    await keyReports(db)
    await readOutdated(db)
  }
  await rereadMarked(db, refreshReport)
  await rescoreOpen(db)
}

/**
 * Keeps what is computed in step with places that were added and with the version of the engine, until `signal`, by `update`
 * where there is something to do. An error is told and tried again: nothing that people decided depends on it.
 */
export async function keepDerived(
  db: Kysely<DB>,
  signal: AbortSignal,
  update: (input: { outdated: boolean }) => Promise<unknown>,
  onError: (error: unknown) => void,
): Promise<void> {
  const stopped = () => signal.aborted
  let outdated = true
  while (!stopped()) {
    try {
      // Once: a process of another version beside this one would read all of it back again.
      if (outdated || (await isBehind(db))) await update({ outdated })
      outdated = false
    } catch (error) {
      if (!stopped()) onError(error)
    }
    await wait(seconds * 1000, undefined, { signal }).catch(() => undefined)
  }
}

async function isBehind(db: Kysely<DB>): Promise<boolean> {
  const { rows } = await sql`select report_id from derived.reread limit 1`.execute(db)
  return rows.length > 0 || (await hasOutdatedScores(db))
}
