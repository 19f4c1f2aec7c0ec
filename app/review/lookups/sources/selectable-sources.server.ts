import type { ReadDatabase } from '../../../audit/action/action.server'

/** The sources that can be chosen, by name: those that were merged into another are not among them. */
export async function selectableSources(db: ReadDatabase): Promise<{ id: number; name: string }[]> {
  return db
    .selectFrom('record.source as s')
    .select(['s.id', 's.name'])
    .where((eb) =>
      eb.not(
        eb.exists(
          eb.selectFrom('record.current_source_merge as m').select('m.id').whereRef('m.source_id', '=', 's.id'),
        ),
      ),
    )
    .orderBy('s.name')
    .execute()
}
