import { randomUUID } from 'node:crypto'
import { sql, type Kysely } from 'kysely'
import type { DB } from '../../../db/schema'

/** The lease of this run has expired and another run has acquired it. */
export class LeaseLost extends Error {
  override name = 'LeaseLost'
}

export interface BulkRun {
  db: Kysely<DB>
  id: string
  /** Of the session in whose name the files enter the record. */
  token: string
  timeZone: string
  signal?: AbortSignal
  /** See `ImportOptions`. */
  atOnce?: number
}

export interface BulkLease {
  runner: string
  busy: number
}

/** A lease that is not renewed for this long expires, and another run may acquire it. */
export const leaseSeconds = 30

/** Acquires the lease of an import; null if the import is done or another run has its lease. */
export async function acquireBulk({ db, id }: BulkRun): Promise<BulkLease | null> {
  const runner = randomUUID()
  const acquired = await db
    .updateTable('working.bulk_import')
    .set({ runner, held_until: leaseEnd(), halt_reason: '' })
    .where('id', '=', id)
    .where('approved_at', 'is not', null)
    .where('ended_at', 'is', null)
    .where(sql<boolean>`(held_until is null or held_until < clock_timestamp())`)
    .returning('busy_ms')
    .executeTakeFirst()
  return acquired ? { runner, busy: acquired.busy_ms } : null
}

/** Renews the lease of this run. Within an action it also locks the row, so that no second run can continue beside it. */
export async function renew({ db, id }: BulkRun, { runner }: BulkLease, busy?: number): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('working.bulk_import')
    .set({ held_until: leaseEnd(), ...(busy !== undefined && { busy_ms: busy }) })
    .where('id', '=', id)
    .where('runner', '=', runner)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new LeaseLost('another run has the lease of this import')
}

export async function release(
  { db, id }: BulkRun,
  { runner }: BulkLease,
  outcome: { ended_at?: Date; halt_reason?: 'session' | 'error' },
): Promise<void> {
  await db
    .updateTable('working.bulk_import')
    .set({ held_until: null, ...outcome })
    .where('id', '=', id)
    .where('runner', '=', runner)
    .execute()
}

function leaseEnd() {
  return sql<Date>`clock_timestamp() + make_interval(secs => ${leaseSeconds})`
}
