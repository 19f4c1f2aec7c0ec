import { rmSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { serverRuns } from '../../db/embedded/postmaster-file'
import { acquireEmbeddedServer, type EmbeddedServer } from '../../db/embedded/server'
import { memoryFolder } from './memory-folder'

/**
 * Starts (or joins) a database server of the tests, in memory where there is room for it, else in `.cache` of the
 * project. It does not wait for the disk: what it holds is made anew by the next run, and hundreds of databases are made
 * and dropped in one.
 */
export async function startTestServer(folder: string): Promise<EmbeddedServer> {
  const inMemory = memoryFolder(folder)
  const directory = inMemory ?? join(process.cwd(), '.cache', folder)
  const server = await acquireEmbeddedServer(directory)
  const client = new pg.Client({ connectionString: server.url('postgres') })
  await client.connect()
  try {
    for (const setting of ['fsync', 'full_page_writes']) await client.query(`alter system set ${setting} = off`)
    await client.query(`alter system set max_wal_size = '256MB'`)
    await client.query('select pg_reload_conf()')
  } finally {
    await client.end()
  }
  return {
    url: (database) => server.url(database),
    async release() {
      await server.release()
      // Memory is given back, unless another run still uses the server.
      if (inMemory && !serverRuns(join(inMemory, 'postgres'))) rmSync(inMemory, { recursive: true, force: true })
    },
  }
}
