import { constants, accessSync, existsSync, mkdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { SetupError } from '../setup-error'
import { findBinaries } from './binaries'
import { clusterOwner, clusterPassword, clusterVersion, createCluster, recordedPort, startCluster, stopCluster, type Cluster } from './cluster'
import { runAs } from './run-as'

/** Every process that uses the server holds this advisory lock shared; the last one out stops the server. */
const leaseKey = 7_160_914
const serverVersion = '18'

export interface EmbeddedServer {
  /** Address of the cluster owner, for the given database. */
  url(database: string): string
  /** Gives the server up; stops it where nobody else uses it. */
  release(): Promise<void>
}

/**
 * Starts the embedded PostgreSQL of `dataDirectory`, or joins the one that
 * runs there, one left behind by a killed process included.
 */
export async function acquireEmbeddedServer(dataDirectory: string): Promise<EmbeddedServer> {
  makeWritable(dataDirectory)
  const cluster = await prepareCluster(join(dataDirectory, 'postgres'))
  const first = await connect(cluster)
  let lease = Promise.resolve(first)
  let released = false
  // A server that dies is started again on its old port, where the pools find it.
  const watch = ({ client }: Lease) =>
    client.once('error', () => {
      if (released) return
      lease = connect(cluster, first.port)
      lease.then(watch, (error: unknown) => process.stderr.write(`The embedded PostgreSQL stopped and did not start again: ${String(error)}\n`))
    })
  watch(first)
  return {
    url: (database) => address(cluster, first.port, database),
    async release() {
      if (released) return
      released = true
      const held = await lease.catch(() => undefined)
      if (held) await leave(cluster, held.client)
    },
  }
}

interface Lease {
  client: pg.Client
  port: number
}

async function prepareCluster(directory: string): Promise<Cluster> {
  const binaries = findBinaries()
  const version = clusterVersion(directory)
  if (version && version !== serverVersion) {
    throw new SetupError(`${directory} was made by PostgreSQL ${version}, this release brings ${serverVersion}: dump it with the old release, or set MUQABALA_DATA to a new directory.`)
  }
  const cluster = { directory, binaries, runAs: runAs(directory, [binaries.directory]) }
  if (!version) await createCluster(cluster)
  return cluster
}

async function connect(cluster: Cluster, wantedPort?: number): Promise<Lease> {
  let reason = 'it did not answer'
  for (let attempt = 0; attempt < 60; attempt++) {
    const port = recordedPort(cluster)
    if (port !== undefined) {
      const joined = await joinServer(cluster, port)
      if (joined) return { client: joined, port }
    }
    const failure = await startCluster(cluster, wantedPort ?? (await freePort()))
    if (failure) {
      reason = failure
      await wait(500)
    }
  }
  throw new SetupError(`The embedded PostgreSQL in ${cluster.directory} did not start: ${reason}`)
}

async function joinServer(cluster: Cluster, port: number): Promise<pg.Client | undefined> {
  const client = new pg.Client({ connectionString: address(cluster, port, 'postgres'), connectionTimeoutMillis: 5_000, application_name: 'muqabala lease' })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('select pg_advisory_lock_shared($1)', [leaseKey])
    return client
  } catch {
    await client.end().catch(() => undefined)
    return undefined
  }
}

async function leave(cluster: Cluster, client: pg.Client): Promise<void> {
  try {
    await client.query('select pg_advisory_unlock_shared($1)', [leaseKey])
    const { rows } = await client.query<{ last: boolean }>('select pg_try_advisory_lock($1) as last', [leaseKey])
    if (rows[0]?.last) await stopCluster(cluster)
  } catch {
    // The server is gone already: nothing is left to stop.
  }
  await client.end().catch(() => undefined)
}

function address(cluster: Cluster, port: number, database: string): string {
  return `postgres://${clusterOwner}:${clusterPassword(cluster)}@127.0.0.1:${port}/${database}`
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const bound = probe.address()
      probe.close(() => (bound && typeof bound === 'object' ? resolve(bound.port) : reject(new Error('no port'))))
    })
  })
}

function makeWritable(directory: string): void {
  try {
    mkdirSync(directory, { recursive: true })
    accessSync(directory, constants.W_OK | constants.X_OK)
    const cluster = join(directory, 'postgres')
    if (existsSync(cluster)) accessSync(cluster, constants.W_OK | constants.X_OK)
  } catch (error) {
    throw new SetupError(`${directory} cannot be written (${(error as NodeJS.ErrnoException).code ?? 'unknown'}): change its owner, or set MUQABALA_DATA to a directory of yours.`)
  }
}
