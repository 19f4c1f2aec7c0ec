import { randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import { openConnection } from '../../db/connection'
import type { DB } from '../../db/schema'
import type { Settings } from '../../db/settings'
import { openGuard } from '../evidence/capture/network/guard.server'
import { sweepExports } from '../exchange/exports/export-files.server'
import { publicAddress } from '../exchange/publishing/public-address'
import { readPublishingPolicy } from '../review/lookups/publications.server'
import { keepSiteWritten, writeSite } from '../site/write-site.server'
import { pollFeedsAlways } from '../jobs/poll-feeds-always.server'
import { lookAtPictures } from '../jobs/look-at-pictures.server'
import { makePreviews } from '../jobs/make-previews.server'
import { runJobs } from '../jobs/queue/run-jobs.server'
import { openBackgroundThreads } from '../jobs/open-threads.server'
import { repeatEvery } from '../jobs/repeat-every'
import { scheduleReread } from '../jobs/reread-job.server'
import { scheduleVisits } from '../jobs/schedule-visits.server'
import { scheduleFixity, scheduleTimeStamps } from '../jobs/upkeep-jobs.server'
import { sweepDaily } from '../jobs/sweep-daily.server'
import { openInstallation } from './installation'
import { jobHandlers } from './job-handlers'
import { print } from './output'
import { projectSettings } from './project'
import { reportEvent } from './server-events'

/** Imports, recognising letters and reading anew have one each at most, so that captures always come to their turn. */
const concurrency = 4

/** How often a worker looks for visits that are due, and for what has to be read anew, in seconds. */
const dueEvery = 5
/** And for a check of all files, and snapshots without a time stamp. */
const upkeepEvery = 60

/** Works on jobs until it is told to stop, or until its standard input ends where another process holds it. */
export async function runWorker({ leashed }: { leashed?: boolean }): Promise<void> {
  const settings = projectSettings()
  const database = await openInstallation(settings)
  const name = `muqabala worker ${randomBytes(4).toString('hex')}`
  const queue = openConnection(() => database.ownerUrl, { name, max: concurrency + 4 })
  const app = openConnection(() => database.appUrl, { name: 'muqabala job', max: concurrency + 2 })
  const threads = openBackgroundThreads(() => database.appUrl)
  const close = async () => {
    await threads.close()
    await queue.close()
    await app.close()
    await database.release()
  }
  const worker = await runJobs({
    pool: queue.pool,
    owner: queue.db,
    name,
    db: app.db,
    handlers: await jobHandlers(settings, queue.db, threads),
    concurrency,
    onError: (message, error) => reportEvent('error', message, error),
  }).catch(async (error: unknown) => {
    await close()
    throw error
  })
  const stopLooking = lookForWork(settings, queue.db, app.db)
  const stopPreviews = makePreviews({
    db: app.db,
    databaseUrl: () => database.appUrl,
    directory: settings.filesDirectory,
    threads,
    onError: (error) => reportEvent('error', 'A preview could not be made', error),
  })
  print(`Waiting for jobs as ${name}`)
  stopOnSignal(leashed ?? false, async () => {
    await Promise.all([stopLooking(), stopPreviews()])
    await worker.stop()
    await close()
  })
}

/** What a worker does without being asked: makes jobs of what is due, and keeps feeds, pictures, files and public pages up to date. */
function lookForWork(settings: Settings, owner: Kysely<DB>, app: Kysely<DB>): () => Promise<void> {
  const logError = (message: string) => (error: unknown) => reportEvent('error', message, error)
  const { filesDirectory, captureAllow, timeZone, fixityHours } = settings
  let outdated = true
  const stops = [
    repeatEvery(dueEvery, () => scheduleVisits(owner), logError('Visits to watched addresses could not be scheduled')),
    repeatEvery(
      dueEvery,
      async () => {
        await scheduleReread(owner, { outdated })
        outdated = false
      },
      logError('Reading anew could not be scheduled'),
    ),
    repeatEvery(
      upkeepEvery,
      async () => {
        await scheduleFixity(owner, fixityHours)
        if (settings.timeStamp !== undefined) await scheduleTimeStamps(owner)
      },
      logError('The check of all files and time stamps could not be scheduled'),
    ),
    repeatEvery(
      upkeepEvery,
      () => sweepExports(owner, filesDirectory),
      logError('Exports that lapsed could not be deleted'),
    ),
    lookAtPictures(owner, filesDirectory, logError('A picture could not be looked at')),
  ]
  const stopSweeping = sweepDaily(owner, filesDirectory, logError('The folder of files could not be swept'))
  const stopping = new AbortController()
  const { signal } = stopping
  const publishing = keepPublished(settings, app, signal)
  const feeds = { guard: openGuard(captureAllow), timeZone, signal }
  const polling = pollFeedsAlways(app, feeds, logError('A feed could not be polled'))
  return async () => {
    stopSweeping()
    stopping.abort()
    await Promise.all([publishing, polling, ...stops.map((stop) => stop())])
  }
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

function stopOnSignal(leashed: boolean, stop: () => Promise<void>): void {
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
