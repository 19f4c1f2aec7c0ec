import { sql } from 'kysely'
import type { ReadDatabase } from '../../audit/action/action.server'

export interface BulkUnderWay {
  /** Null where it is a colleague's: an import has its page for its person alone. */
  id: string | null
  /** No worker has begun yet. */
  waits: boolean
  /** Files of it that were stored, or could not be. */
  done: number
  total: number
}

/** The bulk import that waits for a worker or runs now: the reader's own before a colleague's, the last one first; null where none does. */
export async function readBulkUnderWay(db: ReadDatabase, personId: number): Promise<BulkUnderWay | null> {
  const found = await db
    .selectFrom('working.job as j')
    .innerJoin('working.bulk_import as i', 'i.job_id', 'j.id')
    .select(['i.id', 'i.person_id', 'j.state'])
    .where('j.state', 'in', ['waiting', 'running', 'retrying'])
    .where('j.kind', '=', 'bulk-import')
    .where('i.ended_at', 'is', null)
    .orderBy(sql`i.person_id = ${personId}`, 'desc')
    .orderBy('j.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!found) return null
  const { done, total } = await db
    .selectFrom('working.bulk_file')
    .select([
      sql<number>`count(*) filter (where outcome <> 'waiting')::int`.as('done'),
      sql<number>`count(*)::int`.as('total'),
    ])
    .where('import_id', '=', found.id)
    .where('decision', '=', 'take')
    .executeTakeFirstOrThrow()
  return { id: found.person_id === personId ? found.id : null, waits: found.state !== 'running', done, total }
}
