import { join } from 'node:path'
import { openConnection } from '../../db/connection'
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
  const secure = settings.origin?.startsWith('https:') ?? false
  const threads = openThreads(() => database.appUrl)
  const services: Services = {
    db: connection.db,
    sessions: createSessions(connection.pool, { hours: settings.sessionHours, secure, key: database.sessionKey }),
    cookieKey: database.sessionKey,
    limits: createLoginLimits(connection.pool),
    devices: createDeviceCookies({ key: database.sessionKey, secure }),
    timeZone: settings.timeZone,
    threads,
    filesDirectory: settings.filesDirectory,
    sampleDirectory,
    verifierDirectory,
  }
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
  print(`Muqabala serves at ${server.address}`)
  if (!(await isSetUp(services.db))) {
    const code = await issueSetUpCode(connection.db)
    print(`Not set up yet: open ${server.address}/setup and give the code ${code}`)
  }
  const reporting = setInterval(
    () =>
      void recordFailures(connection.db).catch((error: unknown) =>
        reportEvent('error', 'Failed log-ins could not be recorded', error),
      ),
    300_000,
  )
  const close = async () => {
    clearInterval(reporting)
    await threads.close()
    await health.close()
    await connection.close()
  }
  stopOnSignal(server, live, close, database)
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
