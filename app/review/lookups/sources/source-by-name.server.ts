import type { ReadDatabase } from '../../../audit/action/action.server'

/** The number of the source of exactly this name, or null. */
export async function findSourceByName(db: ReadDatabase, name: string): Promise<number | null> {
  const found = await db.selectFrom('record.source').select('id').where('name', '=', name).executeTakeFirst()
  return found?.id ?? null
}
