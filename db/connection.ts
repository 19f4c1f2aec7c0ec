import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import { PatientPool } from './patient-pool'
import { keepingPlans } from './plan-once'
import type { DB } from './schema'

export interface Connection {
  pool: pg.Pool
  db: Kysely<DB>
  close(): Promise<void>
}

interface ConnectionOptions {
  name?: string
  max?: number
  /** Milliseconds for which a server that is down is awaited, as after a crash. */
  patience?: number
}

/** Opens a pool on `url`; a connection that breaks is dropped, with what ran on it; the next query opens another. */
export function openConnection(
  url: string | (() => string),
  { name = 'muqabala', max = 20, patience = 15_000 }: ConnectionOptions = {},
): Connection {
  const pool = new PatientPool({
    url: typeof url === 'string' ? () => url : url,
    patience,
    application_name: name,
    max,
    connectionTimeoutMillis: 10_000,
    statement_timeout: 60_000,
    idle_in_transaction_session_timeout: 60_000,
  })
  let closing = false
  // Without a listener an idle connection's error ends the process.
  pool.on('error', (error) => {
    if (!closing) process.stderr.write(`A database connection was lost: ${error.message}\n`)
  })
  // The pool listens to idle connections alone. One that breaks while it is lent out also fails the statement that runs on it, or the next.
  pool.on('connect', (client) => client.on('error', () => undefined))
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool: keepingPlans(pool) }) })
  return {
    pool,
    db,
    close() {
      closing = true
      return db.destroy()
    },
  }
}
