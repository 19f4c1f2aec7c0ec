import { join } from 'node:path'
import { openConnection, type Connection } from '../../db/connection'
import type { Database } from '../../db/open'
import type { Settings } from '../../db/settings'
import type { Services } from '../auth/services.server'
import { createDeviceCookies } from '../auth/device-cookie.server'
import { recordFailures } from '../auth/failed-log-ins.server'
import { createLoginLimits } from '../auth/login-limits.server'
import { createSessions } from '../auth/sessions.server'
import { isSetUp, issueSetUpCode } from '../auth/set-up.server'
import { openThreads } from '../jobs/open-threads.server'
import { deleteExpiredReservations } from '../review/commands/reservations.server'
import { openHealthCheck } from '../server/health/health-check'
import { openLiveEvents, type LiveEvents } from '../server/live/live-events'
import { startWebServer, type Pages, type WebServer } from '../server/web-server'
import { openInstallation } from './installation'
import { print } from './output'
import { reportEvent } from './server-events'
import { buildDirectory, projectSettings, sampleDirectory, verifierDirectory } from './project'

export function serveInstallation(): Promise<void> {
  return servePages({
    build: () => import('virtual:remix/server-build'),
    clientDirectory: join(buildDirectory, 'client'),
  })
}

/** Serves this installation with pages from the build or, in development, from the sources, until the process is told to stop. */
export async function servePages(pages: Pages): Promise<void> {
  const settings = projectSettings()
  const database = await openInstallation(settings)
  await serve(settings, database, pages).catch(async (error: unknown) => {
    await database.release()
    throw error
  })
}

async function serve(settings: Settings, database: Database, pages: Pages): Promise<void> {
  if (process.env.MUQABALA_AUDIT_KEY)
    reportEvent(
      'warn',
      'MUQABALA_AUDIT_KEY is for the signer alone ("muqabala audit sign"): the process that serves must not know where the key is.',
    )
  const connection = openConnection(() => database.appUrl, { name: 'muqabala web' })
  const services = openServices(settings, database, connection)
  const { host, port, origin, trustedProxies } = settings
  await deleteExpiredReservations(services.db)
  const live = openLiveEvents(() => database.appUrl)
  const health = openHealthCheck(() => database.appUrl, settings.databaseUrl ? undefined : settings.dataDirectory)
  const server = await startWebServer({
    services,
    live,
    health: health.handle,
    pages,
    host,
    port,
    origin,
    trustedProxies,
    apiPerMinute: settings.apiPerMinute,
  }).catch(async (error: unknown) => {
    await live.close()
    await health.close()
    await connection.close()
    throw error
  })
  await announce(server, connection)
  const recording = recordFailuresRegularly(connection)
  const close = async () => {
    clearInterval(recording)
    await services.threads.close()
    await health.close()
    await connection.close()
  }
  stopOnSignal(server, live, close, database)
}

/** What every request may use: the database by the web role, sessions, limits, worker threads, directories. */
function openServices(settings: Settings, { appUrl, sessionKey: key }: Database, { db, pool }: Connection): Services {
  const secure = settings.origin?.startsWith('https:') ?? false
  return {
    db,
    sessions: createSessions(pool, { hours: settings.sessionHours, secure, key }),
    cookieKey: key,
    limits: createLoginLimits(pool),
    devices: createDeviceCookies({ key, secure }),
    timeZone: settings.timeZone,
    threads: openThreads(() => appUrl),
    filesDirectory: settings.filesDirectory,
    sampleDirectory,
    verifierDirectory,
  }
}

/** Prints the address that people open and, before there is an administrator, the one-time code. */
async function announce({ address }: WebServer, { db }: Connection): Promise<void> {
  print(`Muqabala serves at ${address}`)
  if (await isSetUp(db)) return
  print(`Not set up yet: open ${address}/setup and give the code ${await issueSetUpCode(db)}`)
}

function recordFailuresRegularly({ db }: Connection): NodeJS.Timeout {
  const record = () =>
    recordFailures(db).catch((error: unknown) => reportEvent('error', 'Failed log-ins could not be recorded', error))
  return setInterval(() => void record(), 300_000)
}

function stopOnSignal(
  server: WebServer,
  live: LiveEvents,
  closeConnection: () => Promise<void>,
  database: Database,
): void {
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    reportEvent('info', 'Stopping')
    // Event streams never end by themselves, so they are closed first.
    await live.close()
    await server.close()
    await closeConnection()
    await database.release()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop())
}
