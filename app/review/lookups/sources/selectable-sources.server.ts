import { sql } from 'kysely'
import type { ReadDatabase } from '../../../audit/action/action.server'

/** The sources that can be chosen, by name in the order of code points: those that were merged into another are not among them. */
export async function selectableSources(db: ReadDatabase): Promise<{ id: number; name: string }[]> {
  return db
    .selectFrom('record.source')
    .select(['id', 'name'])
    .where('id', 'not in', (eb) => eb.selectFrom('record.current_source_merge').select('source_id'))
    .orderBy(sql`name collate "C"`)
    .execute()
}
