import { sql, type Kysely } from 'kysely'
import { planOnce } from '../../../db/plan-once'
import type { DB } from '../../../db/schema'

/** A flush, with the requests of all who wait for it; resolves to those of them whose entries are there. */
interface Flush {
  requests: string[]
  done: Promise<ReadonlySet<string>>
}

interface Flushes {
  running: Flush
  /** The one that begins when the running one has ended. */
  next?: Flush
}

const ofDatabase = new WeakMap<Kysely<DB>, Flushes>()

/** Returns when all that was committed before is safe on disk. */
export async function flush(db: Kysely<DB>): Promise<void> {
  await share(db, []).done
}

/**
 * Waits for the same, and returns whether the entry of this request is there: a server that was killed and came back before the
 * flush has lost what it had not written. What the flush itself can see was committed before it, so that it is safe with it.
 */
export async function flushEntry(db: Kysely<DB>, request: string): Promise<boolean> {
  return (await share(db, [request]).done).has(request)
}

/** A flush that began earlier says nothing about what is asked for, so all who come while one runs share the one after. */
function share(db: Kysely<DB>, requests: readonly string[]): Flush {
  const flushes = ofDatabase.get(db)
  if (!flushes) return begin(db, [...requests])
  flushes.next ??= after(db, flushes.running)
  flushes.next.requests.push(...requests)
  return flushes.next
}

function after(db: Kysely<DB>, running: Flush): Flush {
  const requests: string[] = []
  return { requests, done: running.done.catch(() => undefined).then(() => begin(db, requests).done) }
}

function begin(db: Kysely<DB>, requests: string[]): Flush {
  const flushes: Flushes = {
    running: { requests, done: write(db, requests).finally(() => !flushes.next && ofDatabase.delete(db)) },
  }
  ofDatabase.set(db, flushes)
  return flushes.running
}

/** A transaction that writes next to nothing waits for the disk as usual. */
async function write(db: Kysely<DB>, requests: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ there: string[] }>`
    ${planOnce} select pg_logical_emit_message(true, 'muqabala', ''),
           array(select head ->> 'request' from audit.entry where head ->> 'request' = any(${requests}::text[])) as there`.execute(
    db,
  )
  return new Set(rows[0]?.there)
}
