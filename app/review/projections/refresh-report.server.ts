import type { DerivedTransaction } from '../../matching/store/derived-transaction.server'
import { refreshReportOverlaps } from './overlap-status.server'
import { proposeForRepeatedWords, refreshProposals } from './proposals.server'
import { refreshQueue, refreshQueueOfReports } from './queue-refresh.server'
import { refreshSearchEntries } from './search-entries.server'
import { readTouchedClaims } from './touched-claims.server'
import { refreshTriage } from './triage-states.server'

/** Where a report's suggestions stand, and what waits at its passages, after they were found anew. */
export async function refreshReport(tx: DerivedTransaction, reportId: number): Promise<void> {
  await refreshReportOverlaps(tx, [reportId])
  const claims = await claimsOfReport(tx, reportId)
  await refreshSearchEntries(tx, await readTouchedClaims(tx, claims))
  await refreshProposals(tx, claims)
  await refreshQueue(tx, await refreshTriage(tx, claims))
  await refreshQueueOfReports(tx, [reportId])
  await proposeForRepeatedWords(tx, await passagesOfReport(tx, reportId))
}

async function passagesOfReport(tx: DerivedTransaction, reportId: number): Promise<number[]> {
  const rows = await tx
    .selectFrom('record.passage')
    .select('id')
    .where('report_id', '=', reportId)
    .where('retired', '=', false)
    .execute()
  return rows.map((row) => row.id)
}

async function claimsOfReport(tx: DerivedTransaction, reportId: number): Promise<number[]> {
  const rows = await tx
    .selectFrom('record.passage')
    .select('claim_id')
    .distinct()
    .where('report_id', '=', reportId)
    .where('retired', '=', false)
    .execute()
  return rows.map((row) => row.claim_id)
}
