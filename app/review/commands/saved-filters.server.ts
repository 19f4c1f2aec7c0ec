import { sql, type Kysely } from 'kysely'
import { z } from 'zod'
import type { DB } from '../../../db/schema'
import type { ReadDatabase } from '../../audit/action/action.server'
import { queueSearch } from '../rules/queue/queue-filters'
import { readQueueFilters } from '../rules/queue/read-queue-filters.server'
import { oneLine } from '../../text/characters/incoming-text'

export const filterName = z.string().overwrite(oneLine).trim().min(1).max(60)

const mostViews = 30

export interface SavedFilter {
  id: number
  name: string
  search: string
}

export async function readSavedFilters(db: ReadDatabase, personId: number): Promise<SavedFilter[]> {
  return db
    .selectFrom('working.saved_view')
    .select(['id', 'name', 'search'])
    .where('person_id', '=', personId)
    .orderBy(sql`name collate "C"`)
    .limit(mostViews)
    .execute()
}

/** Keeps these filters under a name. Returns false where the person keeps others under it: they are not overwritten. */
export async function saveFilter(db: Kysely<DB>, personId: number, name: string, search: string): Promise<boolean> {
  const kept = queueSearch(readQueueFilters(new URLSearchParams(search)))
  await db
    .insertInto('working.saved_view')
    .values({ person_id: personId, name, search: kept })
    .onConflict((conflict) => conflict.columns(['person_id', 'name']).doNothing())
    .execute()
  const { search: standing } = await db
    .selectFrom('working.saved_view')
    .select('search')
    .where('person_id', '=', personId)
    .where('name', '=', name)
    .executeTakeFirstOrThrow()
  return standing === kept
}

export async function deleteFilter(db: Kysely<DB>, personId: number, id: number): Promise<void> {
  await db.deleteFrom('working.saved_view').where('person_id', '=', personId).where('id', '=', id).execute()
}
