import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { fillEmptyGazetteer } from '../../app/intake/load-gazetteer.server'
import { openConnection, type Connection } from '../connection'
import { useEmbeddedServer } from '../embedded/server'
import { shippedGazetteer } from '../gazetteer/file'
import { migrate } from '../migrate'

/** A fresh installation's database on a server of its own, with the settings the product starts it with. */
export interface BenchDatabase extends Connection {
  /** The owner's address. */
  url: string
  remove(): Promise<void>
}

/**
 * The database's character classes are UTF-8's, not C's as in an installation: pg_trgm, which is measured beside us,
 * sees no Arabic letter otherwise.
 */
export async function openBenchDatabase(): Promise<BenchDatabase> {
  const directory = mkdtempSync(join(tmpdir(), 'muqabala-bench-'))
  const server = await useEmbeddedServer(join(directory, 'data'))
  const client = new pg.Client({ connectionString: server.url('postgres') })
  await client.connect()
  await client.query(`create database bench template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C.UTF-8'`)
  await client.end()
  const connection = openConnection(server.url('bench'), { name: 'muqabala bench', max: 4 })
  // What takes a minute on a machine that others use too is slow, and no fault.
  connection.pool.options.connectionTimeoutMillis = 0
  connection.pool.on('connect', (client) => void client.query('set statement_timeout = 0'))
  await migrate(connection.db)
  await fillEmptyGazetteer(connection.db, { operator: 'bench' }, shippedGazetteer)
  return {
    ...connection,
    url: server.url('bench'),
    async remove() {
      await connection.close()
      await server.release()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}
