import { randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import { openConnection } from '../../db/connection'
import type { DB } from '../../db/schema'
import type { Settings } from '../../db/settings'
import { openGuard } from '../evidence/capture/network/guard.server'
import { publicAddress } from '../exchange/publishing/public-address'
import { readPublishingPolicy } from '../review/lookups/publications.server'
import { keepSiteWritten, writeSite } from '../site/write-site.server'
import { pollFeedsAlways } from '../jobs/poll-feeds-always.server'
import { lookAtPictures } from '../jobs/look-at-pictures.server'
import { runJobs } from '../jobs/queue/run-jobs.server'
import { repeatEvery } from '../jobs/repeat-every'
import { scheduleVisits } from '../jobs/schedule-visits.server'
import { scheduleFixity, scheduleTimeStamps } from '../jobs/upkeep-jobs.server'
import { sweepDaily } from '../jobs/sweep-daily.server'
import { openInstallation } from './installation'
import { jobHandlers } from './job-handlers'
import { print } from './output'
import { projectSettings } from './project'
import { reportEvent } from './server-events'

const concurrency = 2

/** How often a worker looks for visits that are due, in seconds. */
const visitsEvery = 5
/** And for a check of all files, and snapshots without a time stamp. */
const upkeepEvery = 60

/** Works on jobs until it is told to stop, or until its standard input ends where another process holds it. */
export async function runWorker({ leashed }: { leashed?: boolean }): Promise<void> {
  const settings = projectSettings()
  const database = await openInstallation(settings)
  const name = `muqabala worker ${randomBytes(4).toString('hex')}`
  const queue = openConnection(() => database.ownerUrl, { name, max: concurrency + 4 })
  const app = openConnection(() => database.appUrl, { name: 'muqabala job', max: concurrency + 2 })
  const close = async () => {
    await queue.close()
    await app.close()
    await database.release()
  }
  const handlers = await jobHandlers(settings, queue.db)
  const worker = await runJobs({
    pool: queue.pool,
    owner: queue.db,
    name,
    db: app.db,
    handlers,
    concurrency,
    onError: (message, error) => reportEvent('error', message, error),
  }).catch(async (error: unknown) => {
    await close()
    throw error
  })
  const stopSweeping = sweepDaily(queue.db, settings.filesDirectory, (error) =>
    reportEvent('error', 'The folder of files could not be swept', error),
  )
  const stopVisits = repeatEvery(
    visitsEvery,
    () => scheduleVisits(queue.db),
    (error) => reportEvent('error', 'Visits to watched addresses could not be scheduled', error),
  )
  const stopUpkeep = repeatEvery(
    upkeepEvery,
    async () => {
      await scheduleFixity(queue.db, settings.fixityHours)
      if (settings.timeStamp !== undefined) await scheduleTimeStamps(queue.db)
    },
    (error) => reportEvent('error', 'The check of all files and time stamps could not be scheduled', error),
  )
  const stopLooking = lookAtPictures(queue.db, settings.filesDirectory, (error) =>
    reportEvent('error', 'A picture could not be looked at', error),
  )
  const stopping = new AbortController()
  const publishing = keepPublished(settings, app.db, stopping.signal)
  const polling = pollFeedsAlways(
    app.db,
    { guard: openGuard(settings.captureAllow), timeZone: settings.timeZone, signal: stopping.signal },
    (error) => reportEvent('error', 'A feed could not be polled', error),
  )
  print(`Waiting for jobs as ${name}`)
  stopWhenTold(leashed ?? false, async () => {
    stopSweeping()
    stopping.abort()
    await Promise.all([publishing, polling, stopVisits(), stopUpkeep(), stopLooking()])
    await worker.stop()
    await close()
  })
}

/** Keeps the folder of the public pages as the desk is, where one is configured. */
async function keepPublished(settings: Settings, db: Kysely<DB>, signal: AbortSignal): Promise<void> {
  const { publishDirectory: directory, timeZone, origin = '' } = settings
  if (directory === undefined) return
  const write = async () => {
    const address = publicAddress(await readPublishingPolicy(db), origin)
    return writeSite(db, { directory, address, timeZone })
  }
  await keepSiteWritten(db, write, {
    signal,
    onError: (error) => reportEvent('error', 'The public pages could not be written', error),
  })
}

function stopWhenTold(leashed: boolean, stop: () => Promise<void>): void {
  let stopping = false
  const end = () => {
    if (stopping) return
    stopping = true
    void stop().finally(() => process.exit(0))
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)
  // Whoever started it holds the other end: it closes when that process ends, however it does.
  if (leashed) process.stdin.on('end', end).resume()
}
