import { sql } from 'kysely'
import type { ReadDatabase } from '../../audit/action/action.server'
import { firstLine } from '../cutting/first-line'

/** Of the beginning of a text, in characters, as far as lists read it. */
const beginning = 1_000

/** This person's drafts, the last one changed first. */
export async function listDrafts(db: ReadDatabase, personId: number) {
  // Texts and plans may be large: the list reads what it shows of them.
  const rows = await db
    .selectFrom('working.draft')
    .select((eb) => [
      'id',
      'file_name',
      'changed_at',
      eb.fn<string>('left', ['text', eb.val(beginning)]).as('beginning'),
      sql<string | null>`details -> '0' ->> 'title'`.as('title'),
      sql<number>`jsonb_array_length(plan -> 'reports')`.as('reports'),
    ])
    .where('person_id', '=', personId)
    .orderBy('changed_at', 'desc')
    .limit(50)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    fileName: row.file_name,
    changedAt: row.changed_at,
    title: row.title || firstLine(row.beginning),
    reports: row.reports,
  }))
}
