import type { Kysely } from 'kysely'
import type { DB } from '../../db/schema'
import { importWaiting } from '../intake/bulk/bulk-run.server'
import type { BulkRun, BulkLease } from '../intake/bulk/bulk-lease.server'
import { readTogether, type ReportText } from '../intake/report/read-reports.server'
import { updateDerived } from './keep-derived.server'

/** What threads do that nobody waits for with an open page. */
export const backgroundTasks = {
  'import-waiting': (db: Kysely<DB>, { lease, ...run }: Omit<BulkRun, 'db' | 'signal'> & { lease: BulkLease }) =>
    importWaiting({ ...run, db }, lease),
  'read-reports': (db: Kysely<DB>, { reports }: { reports: ReportText[] }) => readTogether(db, reports),
  'update-derived': updateDerived,
}
