import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { fillEmptyGazetteer } from '../../app/intake/places/load-gazetteer.server'
import { openConnection, type Connection } from '../../db/connection'
import { acquireEmbeddedServer } from '../../db/embedded/server'
import { shippedGazetteer } from '../../app/intake/places/shipped-gazetteer'
import { migrate } from '../../db/migrate'

/** A fresh installation's database on a server of its own, with the settings the product starts it with. */
export interface BenchDatabase extends BenchConnection {
  remove(): Promise<void>
}

/** A server of a bench's own. */
export interface BenchServer {
  /** Makes the database of this name where it is not there, whole or not at all; it begins as a copy of `from`, or as a fresh installation's. */
  make(name: string, from: string | null, fill: (database: Connection) => Promise<void>): Promise<void>
  open(name: string): Promise<BenchConnection>
  /** Stops it, and forgets its data unless they were to be kept. */
  remove(): Promise<void>
}

export interface BenchConnection extends Connection {
  /** The owner's address. */
  url: string
}

/** `keep` names a directory whose databases outlive this run; without it they are forgotten. */
export async function openBenchServer(keep?: string): Promise<BenchServer> {
  const directory = keep === undefined ? mkdtempSync(join(tmpdir(), 'muqabala-bench-')) : resolve(keep)
  const server = await acquireEmbeddedServer(join(directory, 'data'))
  const onServer = (...statements: string[]) => run(server.url('postgres'), statements)
  const opened: BenchConnection[] = []
  const open = async (name: string): Promise<BenchConnection> => {
    const connection = {
      ...openConnection(server.url(name), { name: 'muqabala bench', max: 4 }),
      url: server.url(name),
    }
    // A statement may take a minute on a shared machine; that is slow, but not an error.
    connection.pool.options.connectionTimeoutMillis = 0
    connection.pool.on('connect', (client) => void client.query('set statement_timeout = 0'))
    await migrate(connection.db)
    return connection
  }
  return {
    async make(name, from, fill) {
      if ((await onServer(`select 1 from pg_database where datname = '${name}'`)) > 0) return
      // Under another name until it is whole: a run that was broken off leaves nothing that looks finished.
      const making = `${name}_making`
      await onServer(
        `drop database if exists ${making}`,
        from === null ? createFresh(making) : `create database ${making} template ${from}`,
      )
      const connection = await open(making)
      try {
        await fillEmptyGazetteer(connection.db, { operator: 'bench' }, shippedGazetteer)
        await fill(connection)
      } finally {
        await connection.close()
      }
      await onServer(`alter database ${making} rename to ${name}`)
    },
    async open(name) {
      const connection = await open(name)
      opened.push(connection)
      return connection
    },
    async remove() {
      for (const connection of opened) await connection.close()
      await server.release()
      if (keep === undefined && existsSync(directory)) rmSync(directory, { recursive: true, force: true })
    },
  }
}

/** One fresh database, forgotten when it is removed. */
export async function openBenchDatabase(): Promise<BenchDatabase> {
  const server = await openBenchServer()
  await server.make('bench', null, () => Promise.resolve())
  return { ...(await server.open('bench')), remove: () => server.remove() }
}

/**
 * The database's character classes are UTF-8's, not C's as in an installation: pg_trgm, which is measured beside us,
 * sees no Arabic letter otherwise.
 */
function createFresh(name: string): string {
  return `create database ${name} template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C.UTF-8'`
}

/** Runs statements one by one, outside a transaction; returns how many rows the last one gave. */
async function run(url: string, statements: string[]): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    let rows = 0
    for (const statement of statements) rows = (await client.query(statement)).rowCount ?? 0
    return rows
  } finally {
    await client.end()
  }
}
