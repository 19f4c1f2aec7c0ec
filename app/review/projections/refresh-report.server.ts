import type { DerivedTransaction } from '../../matching/store/derived-transaction.server'
import { refreshReportOverlaps } from './overlap-status.server'
import { proposeForRepeatedWords, refreshProposals } from './proposals.server'
import { refreshQueue, refreshQueueOfReports } from './queue-refresh.server'
import { refreshSearchEntries } from './search-entries.server'
import { readTouchedClaims } from './touched-claims.server'
import { refreshTriage } from './triage-states.server'

/** Where the suggestions of these reports stand, and what waits at their passages, after they were found anew. */
export async function refreshReports(tx: DerivedTransaction, reportIds: readonly number[]): Promise<void> {
  if (reportIds.length === 0) return
  await refreshReportOverlaps(tx, reportIds)
  const claims = await claimsOfReports(tx, reportIds)
  await refreshSearchEntries(tx, await readTouchedClaims(tx, claims))
  await refreshProposals(tx, claims)
  await refreshQueue(tx, await refreshTriage(tx, claims))
  await refreshQueueOfReports(tx, reportIds)
  await proposeForRepeatedWords(tx, await passagesOfReports(tx, reportIds))
}

async function passagesOfReports(tx: DerivedTransaction, reportIds: readonly number[]): Promise<number[]> {
  const rows = await tx
    .selectFrom('record.passage')
    .select('id')
    .where('report_id', 'in', reportIds)
    .where('retired', '=', false)
    .execute()
  return rows.map((row) => row.id)
}

async function claimsOfReports(tx: DerivedTransaction, reportIds: readonly number[]): Promise<number[]> {
  const rows = await tx
    .selectFrom('record.passage')
    .select('claim_id')
    .distinct()
    .where('report_id', 'in', reportIds)
    .where('retired', '=', false)
    .execute()
  return rows.map((row) => row.claim_id)
}
