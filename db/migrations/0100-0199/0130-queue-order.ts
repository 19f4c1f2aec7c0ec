import { sql, type Kysely } from 'kysely'

/** What holds up a verdict comes first in the queue: its ranks are computed anew at the next start, which fills an empty queue. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`delete from derived.queue_item`.execute(db)
}
