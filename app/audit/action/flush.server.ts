import { sql, type Kysely } from 'kysely'
import type { DB } from '../../../db/schema'

interface Flushes {
  running: Promise<void>
  /** The one that begins when the running one has ended. */
  next?: Promise<void>
}

const ofDatabase = new WeakMap<Kysely<DB>, Flushes>()

/**
 * Returns when all that was committed before is safe on disk. A flush that began
 * earlier says nothing about it, so all who come while one runs share the one after.
 */
export function flush(db: Kysely<DB>): Promise<void> {
  const flushes = ofDatabase.get(db)
  if (!flushes) return begin(db)
  flushes.next ??= flushes.running.catch(() => undefined).then(() => begin(db))
  return flushes.next
}

/** A transaction that writes next to nothing waits for the disk as usual. */
function begin(db: Kysely<DB>): Promise<void> {
  const flushes: Flushes = { running: write(db).finally(() => !flushes.next && ofDatabase.delete(db)) }
  ofDatabase.set(db, flushes)
  return flushes.running
}

async function write(db: Kysely<DB>): Promise<void> {
  await sql`select pg_logical_emit_message(true, 'muqabala', '')`.execute(db)
}
