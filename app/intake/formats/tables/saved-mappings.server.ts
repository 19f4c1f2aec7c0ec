import { sql, type Kysely } from 'kysely'
import type { DB } from '../../../../db/schema'
import type { ReadDatabase } from '../../../audit/action/action.server'
import { guessMapping, ourColumns, placesOf, tableMapping, type TableMapping } from './mapping'

export interface SavedMapping {
  name: string
  mapping: TableMapping
}

/** The most that are kept; a desk has a few partners whose tables it knows. */
const mostSaved = 200

/** The mappings that the desk saved, by their names. */
export async function listMappings(db: ReadDatabase): Promise<SavedMapping[]> {
  const rows = await db
    .selectFrom('working.table_mapping')
    .select(['name', 'mapping'])
    .orderBy('saved_at', 'desc')
    .limit(mostSaved)
    .execute()
  return rows.flatMap(({ name, mapping }) => {
    const read = tableMapping.safeParse(mapping)
    return read.success ? [{ name, mapping: read.data }] : []
  })
}

/** Keeps a mapping under a name. Another one of that name stays unless `replace` is said; returns whether this one is kept. */
export async function saveMapping(
  db: Kysely<DB>,
  { name, mapping, personId, replace }: SavedMapping & { personId: number | null; replace: boolean },
): Promise<boolean> {
  const values = { mapping: JSON.stringify(mapping), person_id: personId, saved_at: new Date() }
  const kept = await db
    .insertInto('working.table_mapping')
    .values({ name, ...values })
    .onConflict((conflict) =>
      conflict
        .column('name')
        .doUpdateSet(values)
        .where(sql<boolean>`${replace} or table_mapping.mapping = excluded.mapping`),
    )
    .returning('name')
    .executeTakeFirst()
  return kept !== undefined
}

/** What to propose for a table: the saved mapping whose columns it has all of, the one with the most first, else what its heads say. */
export function proposeMapping(
  heads: readonly string[],
  saved: readonly SavedMapping[],
): { mapping: Partial<TableMapping>; name: string } {
  const fitting = saved
    .map((one) => ({ ...one, columns: ourColumns.filter((column) => one.mapping[column] !== undefined) }))
    .filter(({ mapping, columns }) => Object.keys(placesOf(mapping, heads)).length === columns.length)
    .toSorted((a, b) => b.columns.length - a.columns.length)
  return fitting[0] ?? { mapping: guessMapping(heads), name: '' }
}
