import type { DerivedTransaction } from '../../matching/store/derived-transaction.server'
import { refreshReportOverlaps } from './overlap-status.server'
import { refreshQueueOfReports } from './queue-refresh.server'

/** Where a report's suggestions stand, and what waits at its passages, after they were found anew. */
export async function refreshReport(tx: DerivedTransaction, reportId: number): Promise<void> {
  await refreshReportOverlaps(tx, [reportId])
  await refreshQueueOfReports(tx, [reportId])
}
