import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { AppLoadContext } from '@remix-run/node'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openConnection } from '../../../db/connection'
import { runAction, type Action } from '../../audit/action/action.server'
import { changeRole } from '../../auth/people.server'
import { createSessions, type LiveSession } from '../../auth/sessions.server'
import {
  exportsDirectory,
  listExportFiles,
  readExportFile,
  sweepExports,
} from '../../exchange/exports/export-files.server'
import { mostAtOnce } from '../../exchange/exports/export-limits'
import { action as download } from './download'
import { action as downloadFile } from './file'
import { cloneDatabase, type TestDatabase } from '../../testing/database'
import { addReviewer } from '../../testing/people'
import { exportJob } from '../../jobs/export-job.server'
import { runJobs } from '../../jobs/queue/run-jobs.server'

let database: TestDatabase
let context: AppLoadContext
let person: number
let filesDirectory: string

beforeAll(async () => {
  database = await cloneDatabase()
  filesDirectory = await mkdtemp(join(tmpdir(), 'muqabala-exports-'))
  person = await addReviewer(database, 'rima')
  await database.act((tx) => changeRole(tx, person, 'lead'), 'change-role')
  await database.act(
    (tx) =>
      sql`insert into record.source (name, kind) select '=نشرة ' || at, 'bulletin' from generate_series(1, ${mostAtOnce + 1}::int) at`.execute(
        tx,
      ),
    'add-source',
  )
  const { key } = await database.owner.db.selectFrom('audit.session_key').select('key').executeTakeFirstOrThrow()
  const sessions = createSessions(database.app.pool, { hours: 1, secure: false, key })
  const session = (await sessions.read((await sessions.open(person)).cookie)) as LiveSession
  const { db } = database.app
  context = {
    ...{ db, services: { db, sessions, cookieKey: key, filesDirectory }, secure: false, address: '127.0.0.1' },
    viewer: () => Promise.resolve({ ...session, givenPassword: false }),
    act: (viewer: LiveSession, asked: Omit<Action, 'actor'>, work: () => Promise<unknown>) =>
      runAction(db, { ...asked, actor: { session: viewer.token } }, work),
  } as unknown as AppLoadContext
})
afterAll(async () => {
  await database.close()
  await rm(filesDirectory, { recursive: true, force: true })
})

const post = (fields: Record<string, string>) =>
  new Request('http://desk.example/exports', { method: 'POST', body: new URLSearchParams(fields) })

async function startWorker() {
  const name = `muqabala worker ${randomUUID().slice(0, 8)}`
  const queue = openConnection(database.ownerUrl, { name, max: 5 })
  const worker = await runJobs({
    ...{ pool: queue.pool, owner: queue.db, name, db: database.app.db, concurrency: 1, onError: () => undefined },
    handlers: { export: exportJob({ filesDirectory }) },
  })
  return async () => {
    await worker.stop()
    await queue.close()
  }
}

/** What the trail says of exports that left the desk. */
async function exportActions(): Promise<string[]> {
  const { rows } = await sql<{ reason: string }>`
    select b.payload::jsonb ->> 'reason' as reason from audit.entry e join audit.body b on b.seq = e.seq
     where e.head ->> 'kind' = 'export-data' order by e.seq`.execute(database.owner.db)
  return rows.map(({ reason }) => reason)
}

test('a long export is written by a worker, downloaded by whoever asked, recorded at each download, and lapses', async () => {
  const asked = await Promise.resolve(
    download({ context, params: {}, request: post({ kind: 'sources', format: 'csv' }) }),
  ).catch((thrown: unknown) => thrown as Response)
  expect([asked.status, asked.headers.get('location')]).toEqual([302, '/exports'])
  expect(await exportActions()).toEqual([])
  expect(await listExportFiles(database.app.db, person)).toMatchObject([{ state: 'waiting', until: null }])

  const stop = await startWorker()
  const ready = async () => {
    for (;;) {
      const [file] = await listExportFiles(database.app.db, person)
      if (file?.state === 'ready' || file?.state === 'failed') return file
      await wait(20)
    }
  }
  const file = await ready()
  await stop()
  expect(file).toMatchObject({ state: 'ready', kind: 'sources', format: 'csv', rows: mostAtOnce + 1 })
  expect(await readExportFile(database.app.db, file.id, person + 1)).toBeNull()

  const params = { file: String(file.id) }
  const answer = await downloadFile({ context, params, request: post({}) })
  const body = await answer.arrayBuffer()
  expect(answer.headers.get('content-disposition')).toMatch(/muqabala-sources-.*\.csv/)
  expect(body.byteLength).toBe(Number(answer.headers.get('content-length')))
  const [stored] = await readdir(exportsDirectory(filesDirectory))
  expect(await readFile(join(exportsDirectory(filesDirectory), stored ?? ''), 'utf8')).toContain("'=نشرة 10001")
  expect(await exportActions()).toEqual([`sources, csv, ${mostAtOnce + 1} rows`])

  await sweepExports(database.app.db, filesDirectory)
  expect(await readdir(exportsDirectory(filesDirectory))).toEqual([stored])
  await sweepExports(database.app.db, filesDirectory, Date.now() + 25 * 3_600_000)
  expect(await readdir(exportsDirectory(filesDirectory))).toEqual([])
  expect((await downloadFile({ context, params, request: post({}) })).headers.get('location')).toBe('/exports')
  expect(await exportActions()).toHaveLength(1)
})
