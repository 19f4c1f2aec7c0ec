import { sql, type Kysely } from 'kysely'
import type { DB } from '../../db/schema'
import { hasUnkeyedReports, keyReports } from '../intake/report/report-keys.server'
import { hasOutdatedReadings, readOutdated, rereadMarked } from '../matching/store/reread.server'
import { hasOutdatedScores, rescoreOpen } from '../review/projections/rescore-open.server'
import { refreshReports } from '../review/projections/refresh-report.server'

/**
 * Brings what is computed up to date: reads reports anew that hold a place that was added, and scores suggestions anew that
 * another version of the engine scored; `outdated` also reads what another version read. `onReport` is called with how many reports
 * were read. May be stopped anywhere and begun again.
 */
export async function updateDerived(
  db: Kysely<DB>,
  { outdated }: { outdated: boolean },
  onReport: (reports: number) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  let reports = 0
  const count = (read: number) => onReport((reports += read))
  if (outdated) {
    await keyReports(db)
    await readOutdated(db, () => count(1))
  }
  await rereadMarked(db, refreshReports, count)
  await rescoreOpen(db)
}

/** Whether there is something for `updateDerived` to do; with `outdated` also what another version read. */
export async function isBehind(db: Kysely<DB>, { outdated }: { outdated: boolean }): Promise<boolean> {
  const { rows } = await sql`select report_id from derived.reread limit 1`.execute(db)
  if (rows.length > 0 || (await hasOutdatedScores(db))) return true
  return outdated && ((await hasOutdatedReadings(db)) || (await hasUnkeyedReports(db)))
}
