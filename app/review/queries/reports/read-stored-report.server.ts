import type { ReadDatabase } from '../../../audit/action/action.server'

/** A report with its text and where its sections and passages stand in it, as programs read it; null where there is none of this number. */
export async function readStoredReport(db: ReadDatabase, reportId: number) {
  const row = await db
    .selectFrom('record.report as r')
    .innerJoin('record.source as s', 's.id', 'r.source_id')
    .selectAll('r')
    .select('s.name as source_name')
    .where('r.id', '=', reportId)
    .executeTakeFirst()
  if (!row) return null
  const [sections, passages] = await Promise.all([
    db
      .selectFrom('record.section')
      .select(['title', 'start_offset as start', 'end_offset as end'])
      .where('report_id', '=', reportId)
      .orderBy('start_offset')
      .execute(),
    db
      .selectFrom('record.passage')
      .select(['id', 'claim_id as claim', 'start_offset as start', 'end_offset as end'])
      .where('report_id', '=', reportId)
      .where('retired', '=', false)
      .orderBy('start_offset')
      .execute(),
  ])
  return { ...row, sections, passages }
}

/** The standing passages of a report after the one of the number `after`, in the order of their numbers. */
export function readPassageIds(
  db: ReadDatabase,
  reportId: number,
  after: number,
  limit: number,
): Promise<{ id: number }[]> {
  return db
    .selectFrom('record.passage')
    .select('id')
    .where('report_id', '=', reportId)
    .where('retired', '=', false)
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute()
}
