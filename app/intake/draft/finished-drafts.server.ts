import { sql, type Kysely } from 'kysely'
import type { DB } from '../../../db/schema'
import type { ReadDatabase } from '../../audit/action/action.server'

/** What became of a draft that is gone. */
export interface FinishedDraft {
  outcome: 'saved' | 'discarded'
  /** The reports that it was saved as. */
  reportIds: number[]
}

/** Remembers what became of a draft: a browser's Back leads to its address still. It is forgotten after a month. */
export async function noteFinished(
  db: Pick<Kysely<DB>, 'insertInto' | 'deleteFrom'>,
  { id, personId, outcome, reportIds }: FinishedDraft & { id: string; personId: number },
): Promise<void> {
  await db
    .insertInto('working.finished_draft')
    .values({ id, person_id: personId, outcome, report_ids: reportIds })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await db
    .deleteFrom('working.finished_draft')
    .where('finished_at', '<', sql<Date>`now() - interval '30 days'`)
    .execute()
}

/** What became of this person's draft; null where there never was one. */
export async function readFinished(db: ReadDatabase, personId: number, id: string): Promise<FinishedDraft | null> {
  const row = await db
    .selectFrom('working.finished_draft')
    .select(['outcome', 'report_ids'])
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row ? { outcome: row.outcome, reportIds: row.report_ids } : null
}

export async function isFinished(db: ReadDatabase, id: string): Promise<boolean> {
  return (
    (await db.selectFrom('working.finished_draft').select('id').where('id', '=', id).executeTakeFirst()) !== undefined
  )
}
