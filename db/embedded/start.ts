import { readdirSync, readlinkSync, realpathSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { lock } from 'proper-lockfile'
import { startCluster, type Cluster } from './cluster'
import { freePort, recordedPort, recordPort } from './port'
import { disownPostmasterFile, serverRuns } from './postmaster-file'

/** How often a port that another program holds is tried before the server moves to another one. */
const triesBeforeMoving = 3

/**
 * Starts the server unless it runs; several processes that notice its end together take turns. Resolves to the reason
 * where it did not start.
 */
export async function startAlone(cluster: Cluster): Promise<string | undefined> {
  const unlock = await lock(cluster.directory, {
    lockfilePath: `${cluster.directory}.starting`,
    realpath: false,
    // Whoever is killed while starting holds the others up for five seconds.
    stale: 5_000,
    update: 1_000,
    retries: { retries: 900, factor: 1, minTimeout: 100, maxTimeout: 100 },
    onCompromised: () => undefined,
  })
  try {
    if (serverRuns(cluster.directory)) return undefined
    disownPostmasterFile(cluster.directory)
    endOrphans(cluster.directory)
    return await startOnRecordedPort(cluster)
  } finally {
    await unlock().catch(() => undefined)
  }
}

async function startOnRecordedPort(cluster: Cluster): Promise<string | undefined> {
  let port = recordedPort(cluster.directory) ?? (await freePort())
  for (let attempt = 1; ; attempt++) {
    recordPort(cluster.directory, port)
    const failure = await startCluster(cluster, port)
    if (failure === undefined || !/could not (bind|create).*(address|socket)|Address already in use/i.test(failure))
      return failure
    if (attempt > triesBeforeMoving + 3) return failure
    if (attempt >= triesBeforeMoving) port = await freePort()
    else await wait(300)
  }
}

/**
 * A server that is killed leaves the processes that were at work for it, and a new one waits for the end of the last
 * of them. They are asked to end: what they had not committed is rolled back, as it is for all others.
 */
function endOrphans(directory: string): void {
  if (process.platform !== 'linux') return
  const place = realpathSync(directory)
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue
    try {
      if (readlinkSync(`/proc/${entry}/cwd`) === place && readlinkSync(`/proc/${entry}/exe`).includes('postgres'))
        process.kill(Number(entry), 'SIGTERM')
    } catch {
      // It ended meanwhile, or belongs to somebody else.
    }
  }
}
