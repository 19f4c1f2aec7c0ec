import { sql } from 'kysely'
import type { ReadDatabase } from '../action/action.server'

/** Bulk imports by the archive of the first file that they take, or by the file itself: what is left out is its person's alone. */
export async function importNames(db: ReadDatabase, wanted: readonly string[]): Promise<Map<string, string>> {
  if (wanted.length === 0) return new Map()
  const rows = await db
    .selectFrom('working.bulk_file')
    .distinctOn('import_id')
    .select(['import_id', sql<string>`coalesce(nullif(archive, ''), name)`.as('name')])
    .where('import_id', 'in', [...new Set(wanted)])
    .where('decision', '=', 'take')
    .orderBy('import_id')
    .orderBy('position')
    .execute()
  return new Map(rows.map((row) => [row.import_id, row.name]))
}
