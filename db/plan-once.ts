import { createHash } from 'node:crypto'
import { sql, type PostgresPool, type PostgresPoolClient, type Transaction } from 'kysely'
import type pg from 'pg'
import type { DB } from './schema'

const mark = '/* planned once */'

/**
 * Put into a statement, has each connection keep what it is planned to (decision 0039). For statements that ask by key
 * and come in one wording: what is kept cannot follow the values.
 */
export const planOnce = sql.raw(mark)

const withinOnePlan = new WeakSet<Transaction<DB>>()

/**
 * Runs `work` with one plan for whatever a marked statement asks for. PostgreSQL would plan the largest ones anew each
 * time, for want of knowing how few keys it will be given.
 */
export async function withOnePlan<T>(tx: Transaction<DB>, work: () => Promise<T>): Promise<T> {
  if (withinOnePlan.has(tx)) return work()
  withinOnePlan.add(tx)
  try {
    await sql`set local plan_cache_mode = force_generic_plan`.execute(tx)
    const result = await work()
    await sql`set local plan_cache_mode to default`.execute(tx)
    return result
  } finally {
    withinOnePlan.delete(tx)
  }
}

/** The pool as Kysely takes it, with marked statements prepared under a name of their text. */
export function keepingPlans(pool: pg.Pool): PostgresPool {
  const known = new WeakMap<pg.PoolClient, PostgresPoolClient>()
  return {
    async connect() {
      const client = await pool.connect()
      const ours = known.get(client) ?? keeping(client)
      known.set(client, ours)
      return ours
    },
    end: () => pool.end(),
  }
}

function keeping(client: pg.PoolClient): PostgresPoolClient {
  // Kysely asks for a cursor only where it was given one.
  const query = (text: string, values: unknown[]) =>
    client.query(text.includes(mark) ? { name: nameOf(text), text, values } : { text, values })
  return { query: query as unknown as PostgresPoolClient['query'], release: () => client.release() }
}

const names = new Map<string, string>()

function nameOf(text: string): string {
  const name = names.get(text) ?? createHash('sha256').update(text).digest('hex').slice(0, 32)
  names.set(text, name)
  return name
}
