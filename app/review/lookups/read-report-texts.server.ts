import { planOnce } from '../../../db/plan-once'
import type { ReadDatabase } from '../../audit/action/action.server'
import { anyOf } from '../../matching/store/any-of'

/** The texts of these reports by their ids, each read once. */
export async function readReportTexts(db: ReadDatabase, reportIds: readonly number[]): Promise<Map<number, string>> {
  if (reportIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('record.report')
    .select(['id', 'text'])
    .where('id', '=', anyOf([...new Set(reportIds)]))
    .modifyEnd(planOnce)
    .execute()
  return new Map(rows.map((row) => [row.id, row.text]))
}
