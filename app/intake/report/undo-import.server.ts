import { sql } from 'kysely'
import type { ActionTransaction } from '../../audit/action/action.server'
import { deriveReports } from '../../matching/store/derive.server'
import { reconnectClaims } from '../../review/commands/reconnect-claims.server'
import { workersOnReports, workOnReports } from '../../review/lookups/work-on-reports.server'
import { refreshReports } from '../../review/projections/refresh-report.server'
import { Refusal } from '../../review/rules/refusal'

/** So many passages are withdrawn with one action. */
const mostPassages = 20_000

/**
 * Undoes the import of these reports: they are withdrawn with their passages, stay in the record, and may come in again.
 * Throws `Refusal` where somebody has worked on them, and says who and on what. Returns how many reports were withdrawn.
 */
export async function undoImport(tx: ActionTransaction, asked: readonly number[]): Promise<number> {
  const reports = await lockReports(tx, asked)
  if (reports.length === 0) throw new Refusal('nothing-to-undo')
  const standing = await lockPassages(tx, reports)
  const passages = standing.map(({ id }) => id)
  const claims = [...new Set(standing.map(({ claim_id }) => claim_id))]
  const imported = { reports, passages, claims }
  const work = await workOnReports(tx, imported)
  if (Object.values(work).some((count) => count > 0)) {
    const who = await workersOnReports(tx, imported)
    throw new Refusal('worked-on', { ...work, named: who.length, who: who.join(' | ') })
  }
  await sql`update record.passage set retired = true where id = any(${passages}::int[])`.execute(tx)
  await sql`update record.report set withdrawn_at = now() where id = any(${reports}::int[])`.execute(tx)
  await deriveReports(tx, reports)
  // Neither search nor the look-up of texts that come in again finds them any more.
  await sql`delete from derived.search_entry where kind = 'report' and id = any(${reports}::int[])`.execute(tx)
  await sql`delete from derived.report_key where report_id = any(${reports}::int[])`.execute(tx)
  if (passages.length > 0) await reconnectClaims(tx, passages)
  await refreshReports(tx, reports)
  return reports.length
}

/** The reports that stand, with the parts that they were cut into. */
async function lockReports(tx: ActionTransaction, asked: readonly number[]): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    with recursive own(id) as (
      select id from record.report where id = any(${asked}::int[])
      union select r.id from record.report r join own on r.part_of_report_id = own.id
    )
    select r.id from record.report r where r.id in (select id from own) and r.withdrawn_at is null order by r.id for update`.execute(
    tx,
  )
  return rows.map(({ id }) => id)
}

/** Locks claims, then passages, as whoever judges them does: what is judged meanwhile is either seen or refused. */
async function lockPassages(
  tx: ActionTransaction,
  reports: readonly number[],
): Promise<{ id: number; claim_id: number }[]> {
  await sql`
    select id from record.claim where id in (select claim_id from record.passage where report_id = any(${reports}::int[]) and not retired)
     order by id for update`.execute(tx)
  const { rows } = await sql<{ id: number; claim_id: number }>`
    select id, claim_id from record.passage where report_id = any(${reports}::int[]) and not retired order by id for update`.execute(
    tx,
  )
  if (rows.length > mostPassages) throw new Refusal('import-too-large', { count: rows.length, most: mostPassages })
  return rows
}
