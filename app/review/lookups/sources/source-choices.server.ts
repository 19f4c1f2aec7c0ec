import { sql } from 'kysely'
import type { ReadDatabase } from '../../../audit/action/action.server'

/** The sources that a filter offers, by name, without those that were merged into another one. */
export function sourceChoices(db: ReadDatabase): Promise<{ id: number; name: string }[]> {
  return db
    .selectFrom('record.source')
    .select(['id', 'name'])
    .where('id', 'not in', (eb) => eb.selectFrom('record.current_source_merge').select('source_id'))
    .orderBy(sql`name collate "C"`)
    .limit(1000)
    .execute()
}
