import { join } from 'node:path'
import pg from 'pg'
import { acquireEmbeddedServer, type EmbeddedServer } from '../../db/embedded/server'

/**
 * Starts (or joins) a database server of the tests in `.cache/<folder>`. It does not wait for the disk: what it holds is
 * made anew by the next run, and hundreds of databases are made and dropped in one.
 */
export async function startTestServer(folder: string): Promise<EmbeddedServer> {
  const server = await acquireEmbeddedServer(join(process.cwd(), '.cache', folder))
  const client = new pg.Client({ connectionString: server.url('postgres') })
  await client.connect()
  try {
    for (const setting of ['fsync', 'full_page_writes']) await client.query(`alter system set ${setting} = off`)
    await client.query('select pg_reload_conf()')
  } finally {
    await client.end()
  }
  return server
}
