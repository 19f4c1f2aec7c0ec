import pg from 'pg'
import { advisoryLocks } from './advisory-locks'

/**
 * Runs `work` while no other process does the same at this database. Commands that start together would otherwise
 * change the same catalogue rows: PostgreSQL refuses that with "tuple concurrently updated".
 */
export async function withPreparationLock<T>(url: string, work: () => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'muqabala start',
    connectionTimeoutMillis: 10_000,
  })
  client.on('error', () => undefined)
  const notice = setTimeout(
    () => process.stderr.write('Waiting for another Muqabala process that prepares the database …\n'),
    5_000,
  )
  try {
    await client.connect()
    await client.query('select pg_advisory_lock($1)', [advisoryLocks.preparation])
    clearTimeout(notice)
    return await work()
  } finally {
    clearTimeout(notice)
    await client.end().catch(() => undefined)
  }
}
