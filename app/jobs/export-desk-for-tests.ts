import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AppLoadContext } from '@remix-run/node'
import { sql } from 'kysely'
import { openConnection } from '../../db/connection'
import { runAction, type Action } from '../audit/action/action.server'
import { changeRole } from '../auth/people.server'
import { createSessions, type LiveSession } from '../auth/sessions.server'
import { cloneDatabase } from '../testing/database'
import { addReviewer } from '../testing/people'
import { exportJob } from './export-job.server'
import { runJobs } from './queue/run-jobs.server'

/** A desk with so many sources and a lead who is logged in, and a worker that writes exports. */
export async function openExportDesk(sources: number) {
  const database = await cloneDatabase()
  const filesDirectory = await mkdtemp(join(tmpdir(), 'muqabala-exports-'))
  const person = await addReviewer(database, 'rima')
  await database.act((tx) => changeRole(tx, person, 'lead'), 'change-role')
  await database.act(
    (tx) =>
      sql`insert into record.source (name, kind) select '=نشرة ' || at, 'bulletin' from generate_series(1, ${sources}::int) at`.execute(
        tx,
      ),
    'add-source',
  )
  const { key } = await database.owner.db.selectFrom('audit.session_key').select('key').executeTakeFirstOrThrow()
  const sessions = createSessions(database.app.pool, { hours: 1, secure: false, key })
  const session = (await sessions.read((await sessions.open(person)).cookie)) as LiveSession
  const { db } = database.app
  const context = {
    ...{ db, services: { db, sessions, cookieKey: key, filesDirectory }, secure: false, address: '127.0.0.1' },
    viewer: () => Promise.resolve({ ...session, givenPassword: false }),
    act: (viewer: LiveSession, asked: Omit<Action, 'actor'>, work: () => Promise<unknown>) =>
      runAction(db, { ...asked, actor: { session: viewer.token } }, work),
  } as unknown as AppLoadContext
  return {
    ...{ db, context, person, filesDirectory },
    /** Starts a worker; returns how to stop it. */
    async work() {
      const name = `muqabala worker ${randomUUID().slice(0, 8)}`
      const queue = openConnection(database.ownerUrl, { name, max: 5 })
      const worker = await runJobs({
        ...{ pool: queue.pool, owner: queue.db, name, db, concurrency: 1, onError: () => undefined },
        handlers: { export: exportJob({ filesDirectory }) },
      })
      return async () => {
        await worker.stop()
        await queue.close()
      }
    },
    /** What the trail says of exports that left the desk. */
    async exported() {
      const { rows } = await sql<{ reason: string }>`
        select b.payload::jsonb ->> 'reason' as reason from audit.entry e join audit.body b on b.seq = e.seq
         where e.head ->> 'kind' = 'export-data' order by e.seq`.execute(database.owner.db)
      return rows.map(({ reason }) => reason)
    },
    async close() {
      await database.close()
      await rm(filesDirectory, { recursive: true, force: true })
    },
  }
}
