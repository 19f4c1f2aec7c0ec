import type { ReadDatabase } from '../../audit/action/action.server'

/** The texts of these reports by their ids, each read once. */
export async function readReportTexts(db: ReadDatabase, reportIds: readonly number[]): Promise<Map<number, string>> {
  if (reportIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('record.report')
    .select(['id', 'text'])
    .where('id', 'in', [...new Set(reportIds)])
    .execute()
  return new Map(rows.map((row) => [row.id, row.text]))
}
