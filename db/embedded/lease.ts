import { realpathSync } from 'node:fs'
import pg from 'pg'
import { advisoryLocks } from '../advisory-locks'

/** A connection that holds the server. */
export interface Lease {
  client: pg.Client
  port: number
  /** Resolves when the connection breaks. */
  lost: Promise<void>
}

/** Takes a lease at the server of `directory`; undefined where no such server answers at `url`. */
export async function takeLease(url: string, port: number, directory: string): Promise<Lease | undefined> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    application_name: 'muqabala lease',
    keepAlive: true,
  })
  const lost = new Promise<void>((resolve) => {
    client.on('error', () => resolve())
    client.on('end', () => resolve())
  })
  try {
    await client.connect()
    const { rows } = await client.query<{ directory: string }>(`select current_setting('data_directory') as directory`)
    // A copied data directory brings the port and the password of the original along.
    if (realpathSync(rows[0]?.directory ?? '') !== realpathSync(directory))
      throw new Error('the server of another directory')
    await client.query('select pg_advisory_lock_shared($1)', [advisoryLocks.embeddedServer])
    return { client, port, lost }
  } catch {
    await client.end().catch(() => undefined)
    return undefined
  }
}

/** Gives the lease up; `stop` is called where nobody else holds one. */
export async function releaseLease({ client }: Lease, stop: () => Promise<void>): Promise<void> {
  try {
    await client.query('select pg_advisory_unlock_shared($1)', [advisoryLocks.embeddedServer])
    const { rows } = await client.query<{ last: boolean }>('select pg_try_advisory_lock($1) as last', [
      advisoryLocks.embeddedServer,
    ])
    if (rows[0]?.last) await stop()
  } catch {
    // The server is gone already: nothing is left to stop.
  }
  await client.end().catch(() => undefined)
}
