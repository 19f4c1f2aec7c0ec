import { constants, accessSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { SetupError } from '../setup-error'
import { findBinaries } from './binaries'
import { clusterOwner, clusterPassword, clusterVersion, createCluster, stopCluster, type Cluster } from './cluster'
import { ignorePostgresVariables } from './environment'
import { releaseLease, takeLease, type Lease } from './lease'
import { readPostmasterFile, serverRuns } from './postmaster-file'
import { runAs } from './run-as'
import { startAlone } from './start'

const serverVersion = '18'

/** A recovery after a crash may take minutes; a server that cannot start says so at once, and again. */
const [longestRecovery, startAttempts] = [600_000, 20]

export interface EmbeddedServer {
  /** Address of the cluster owner, for the given database; it changes where the server had to move to another port. */
  url(database: string): string
  /** Gives the server up; stops it where nobody else uses it. */
  release(): Promise<void>
}

/**
 * Starts the embedded PostgreSQL of `dataDirectory`, or joins the one that runs there, one left behind by a killed
 * process included. While this process holds it, a server that dies is started again.
 */
export async function acquireEmbeddedServer(dataDirectory: string): Promise<EmbeddedServer> {
  ignorePostgresVariables()
  makeWritable(dataDirectory)
  const cluster = await prepareCluster(join(dataDirectory, 'postgres'))
  let current = await joinOrStart(cluster)
  let returning: Promise<void> | undefined
  let released = false
  const watch = (lease: Lease) => {
    lease.lost.then(
      () => {
        if (!released) returning = comeBack()
      },
      () => undefined,
    )
  }
  const comeBack = async () => {
    const lease = await joinUntil(cluster, () => released)
    if (!lease) return
    current = lease
    watch(lease)
  }
  watch(current)
  return {
    url: (database) => embeddedAddress(cluster.directory, current.port, database),
    async release() {
      if (released) return
      released = true
      await returning
      await releaseLease(current, () => stopCluster(cluster))
    },
  }
}

/** Joins the server or starts it again, however often that fails; undefined once nobody wants it any more. */
async function joinUntil(cluster: Cluster, unwanted: () => boolean): Promise<Lease | undefined> {
  for (let reported = ''; !unwanted();) {
    try {
      return await joinOrStart(cluster, unwanted)
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      if (!unwanted() && reason !== reported) process.stderr.write(`${reason}\n`)
      reported = reason
      await wait(2_000)
    }
  }
  return undefined
}

async function prepareCluster(directory: string): Promise<Cluster> {
  const binaries = findBinaries()
  const version = clusterVersion(directory)
  if (version && version !== serverVersion) {
    throw new SetupError(
      `${directory} was made by PostgreSQL ${version}, this release brings ${serverVersion}: dump it with the old release, or set MUQABALA_DATA to a new directory.`,
    )
  }
  const cluster = { directory, binaries, runAs: runAs(directory, [binaries.directory]) }
  if (!version) await createCluster(cluster)
  return cluster
}

async function joinOrStart(cluster: Cluster, unwanted = () => false): Promise<Lease> {
  const deadline = Date.now() + longestRecovery
  let reason = 'it did not answer'
  let failures = 0
  let lastJoins = 50
  while (Date.now() < deadline && failures < startAttempts) {
    if (serverRuns(cluster.directory)) {
      const port = readPostmasterFile(cluster.directory)?.port
      const lease =
        port === undefined
          ? undefined
          : await takeLease(embeddedAddress(cluster.directory, port, 'postgres'), port, cluster.directory)
      if (lease) return lease
      reason = `it runs, but takes no connections; ${join(cluster.directory, 'server.log')} says why`
      // Whoever leaves joins a server that is coming up all the same: the last to leave is who stops it.
      if (unwanted() && (lastJoins -= 1) < 0) break
      await wait(100)
    } else {
      if (unwanted()) break
      const failure = await startAlone(cluster)
      if (failure === undefined) continue
      reason = failure
      failures += 1
      await wait(500)
    }
  }
  throw new SetupError(`The embedded PostgreSQL in ${cluster.directory} did not start: ${reason}`)
}

/** The address of the cluster owner on the server of `directory`. */
export function embeddedAddress(directory: string, port: number, database: string): string {
  return `postgres://${clusterOwner}:${clusterPassword(directory)}@127.0.0.1:${port}/${database}`
}

/** Stops the server of `directory`, whoever started it. */
export async function stopEmbedded(directory: string): Promise<void> {
  const binaries = findBinaries()
  await stopCluster({ directory, binaries, runAs: runAs(directory, [binaries.directory]) })
}

function makeWritable(directory: string): void {
  try {
    mkdirSync(directory, { recursive: true })
    accessSync(directory, constants.W_OK | constants.X_OK)
    const cluster = join(directory, 'postgres')
    if (existsSync(cluster)) accessSync(cluster, constants.W_OK | constants.X_OK)
  } catch (error) {
    throw new SetupError(
      `${directory} cannot be written (${(error as NodeJS.ErrnoException).code ?? 'unknown'}): change its owner, or set MUQABALA_DATA to a directory of yours.`,
    )
  }
}
