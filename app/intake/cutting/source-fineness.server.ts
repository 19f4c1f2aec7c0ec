import { sql, type Kysely } from 'kysely'
import type { DB } from '../../../db/schema'
import type { ReadDatabase } from '../../audit/action/action.server'
import type { Fineness } from '../../text/segment/fineness'
import { sourceKey } from '../../text/source-name'

/** How finely the texts of sources are cut, where somebody chose it: by the source's id. */
export async function finenessById(db: ReadDatabase): Promise<Map<number, Fineness>> {
  const rows = await db.selectFrom('working.source_fineness').selectAll().execute()
  return new Map(rows.map((row) => [row.source_id, row.fineness]))
}

/** The same by the key of the source's name, or of the name of one that was merged into it. */
export async function finenessByName(db: ReadDatabase): Promise<Map<string, Fineness>> {
  const { rows } = await sql<{ name: string; fineness: Fineness }>`
    select s.name, c.fineness
      from working.source_fineness c
      join record.source s on s.id = c.source_id
        or s.id in (select m.source_id from record.current_source_merge m where m.into_source_id = c.source_id)`.execute(
    db,
  )
  return new Map(rows.map((row) => [sourceKey(row.name), row.fineness]))
}

/** Keeps a choice for the next import from these sources. */
export async function rememberFineness(
  db: Kysely<DB>,
  sourceIds: readonly number[],
  fineness: Fineness,
): Promise<void> {
  if (sourceIds.length === 0) return
  await db
    .insertInto('working.source_fineness')
    // In one order, so that two imports never wait for each other in a circle.
    .values([...new Set(sourceIds)].sort((a, b) => a - b).map((source_id) => ({ source_id, fineness })))
    .onConflict((conflict) => conflict.column('source_id').doUpdateSet({ fineness }))
    .execute()
}
