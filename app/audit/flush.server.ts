import { sql, type Kysely } from 'kysely'
import type { DB } from '../../db/schema'

/**
 * Returns when all that was committed before is safe on disk: a transaction that
 * writes next to nothing waits for a flush which many callers share.
 */
export async function flush(db: Kysely<DB>): Promise<void> {
  await sql`select pg_logical_emit_message(true, 'muqabala', '')`.execute(db)
}
