import type { ReadDatabase } from '../../../audit/action/action.server'

/** Whether any report was imported yet. */
export async function hasReports(db: ReadDatabase): Promise<boolean> {
  return (await db.selectFrom('record.report').select('id').limit(1).executeTakeFirst()) !== undefined
}

/** How many reports a source has, those too that were cut into others: a merge moves them all. */
export async function countReportsOf(db: ReadDatabase, sourceId: number): Promise<number> {
  const { count } = await db
    .selectFrom('record.report')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('source_id', '=', sourceId)
    .executeTakeFirstOrThrow()
  return Number(count)
}
