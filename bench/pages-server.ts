import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { buildDirectory, sampleDirectory, verifierDirectory } from '../app/cli/project'
import { runAction } from '../app/audit/action/action.server'
import { createLoginLimits } from '../app/auth/login-limits.server'
import { addPerson, newPerson } from '../app/auth/people.server'
import { createSessions } from '../app/auth/sessions.server'
import { openLiveDesk } from '../app/server/live-desk'
import { startWebServer } from '../app/server/web-server'
import { openConnection } from '../db/connection'
import { openDatabase } from '../db/open'
import { recordMigrations } from '../app/audit/log/record-migrations.server'
import type { DB } from '../db/schema'
import { readSettings } from '../db/settings'
import { openThreads } from '../app/jobs/open-threads.server'
import type { BenchConnection } from './matching-database'

export interface Served {
  /** Milliseconds until the last byte of the page came; throws where it is not a page. */
  time(address: string): Promise<number>
  close(): Promise<void>
}

/** The built application over this database, as the web process connects, with a lead logged in. */
export async function serveBench({ db, url }: BenchConnection): Promise<Served> {
  if (!existsSync(join(buildDirectory, 'server', 'index.js'))) throw new Error('Nothing is built: npm run build first.')
  const { appUrl, sessionKey } = await openDatabase(readSettings({ ...process.env, DATABASE_URL: url }), ({ db }) => recordMigrations(db))
  const connection = openConnection(appUrl, { name: 'muqabala bench web' })
  const sessions = createSessions(connection.pool, { hours: 8, secure: false, key: sessionKey })
  const threads = openThreads(() => appUrl)
  const desk = { db: connection.db, sessions, limits: createLoginLimits(connection.pool), timeZone: 'Asia/Damascus', threads, sampleDirectory, verifierDirectory, startBulk: () => Promise.resolve() }
  const live = openLiveDesk(() => appUrl)
  const server = await startWebServer({ desk, live, health: (_request, response) => void response.sendStatus(204), buildDirectory, host: '127.0.0.1', port: 0, origin: undefined })
  const { cookie } = await sessions.open(await leadOf(db))
  return {
    async time(address) {
      const from = performance.now()
      const answer = await fetch(`${server.address}${address}`, { headers: { cookie: cookie.split(';')[0] ?? '' }, redirect: 'manual' })
      await answer.arrayBuffer()
      if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}`)
      return performance.now() - from
    },
    async close() {
      await live.close()
      await server.close()
      await threads.close()
      await connection.close()
    },
  }
}

/** A database that was kept has its lead already. */
async function leadOf(db: Kysely<DB>): Promise<number> {
  const there = await db.selectFrom('record.person').select('id').where('login', '=', 'bench').executeTakeFirst()
  if (there) return there.id
  const person = newPerson.parse({ login: 'bench', name: 'Bench', role: 'lead', password: 'a long enough password' })
  return runAction(db, { actor: { operator: 'bench' }, kind: 'add-person' }, (tx) => addPerson(tx, person))
}
