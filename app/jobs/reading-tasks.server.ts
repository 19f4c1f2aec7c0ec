import type { Kysely } from 'kysely'
import type { DB } from '../../db/schema'
import { readTogether, type ReportText } from '../intake/report/read-reports.server'

/** What a thread does that only reads texts: it loads nothing of what other threads do, and so takes half of their memory. */
export const readingTasks = {
  'read-reports': (db: Kysely<DB>, { reports }: { reports: ReportText[] }) => readTogether(db, reports),
}
