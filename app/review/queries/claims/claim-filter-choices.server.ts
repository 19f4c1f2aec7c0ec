import { sql } from 'kysely'
import type { ReadDatabase } from '../../../audit/action/action.server'

/** What the filters offer: every source, and the newest reports with the chosen one. */
export async function claimFilterChoices(db: ReadDatabase, chosenReports: readonly number[] = []) {
  const [sources, reports] = await Promise.all([
    db
      .selectFrom('record.source')
      .select(['id', 'name'])
      .where('id', 'not in', (eb) => eb.selectFrom('record.current_source_merge').select('source_id'))
      .orderBy(sql`name collate "C"`)
      .limit(1000)
      .execute(),
    db
      .selectFrom('record.report')
      .select(['id', 'title'])
      .where('cut_at', 'is', null)
      .where('withdrawn_at', 'is', null)
      .orderBy(sql`id = any(${chosenReports}::int[])`, 'desc')
      .orderBy('received_at', 'desc')
      .orderBy('id', 'desc')
      .limit(200)
      .execute(),
  ])
  return { sources, reports }
}
