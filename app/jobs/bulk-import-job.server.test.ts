import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { openConnection } from '../../db/connection'
import { runAction } from '../audit/action/action.server'
import { readActions } from '../audit/history/read-actions.server'
import { createSessions } from '../auth/sessions.server'
import { decideFiles } from '../intake/bulk/bulk-decide.server'
import { endStopped } from '../intake/bulk/end-stopped.server'
import { beginUpload, finishUpload } from '../intake/bulk/bulk-upload-state.server'
import { BulkUpload } from '../intake/bulk/bulk-upload.server'
import { readBulkUnderWay } from '../intake/bulk/bulk-under-way.server'
import { readBulk } from '../intake/bulk/bulk-state.server'
import { createTestDatabase } from '../testing/database'
import { addReviewer, openSession } from '../testing/people'
import { askForBulkImport } from './ask-bulk-import.server'
import { backgroundTasks } from './background-tasks.server'
import { bulkImportJob, type Threads } from './bulk-import-job.server'
import { holdJob, JobTaken } from './queue/hold-job.server'
import { runJobs } from './queue/run-jobs.server'
import { listJobs } from './read-jobs.server'
import { cancelJob, repeatJob } from './steer-job.server'

/** A desk with a bulk import of six files that waits for its person, and a way to begin workers. */
async function desk() {
  const database = await createTestDatabase()
  const { app, ownerUrl } = database
  const personId = await addReviewer(database, 'rima')
  const token = await openSession(database, personId)
  const state = await beginUpload(app.db, personId, 'UTC')
  const upload = new BulkUpload(app.db, state)
  for (let at = 1; at <= 6; at++) {
    const text = `قصفت الطائرات الحربية حي الميسر بمدينة حلب في الغارة رقم ${at + 100}.`
    await upload.add({ name: `${at}.txt`, content: { bytes: Buffer.from(text) } })
  }
  await upload.flush()
  await finishUpload(app.db, { state: upload.state, source: 'مكتب حلب' })
  // Without the threads of a real worker, whose start takes seconds: app/cli/several-processes.test.ts has them.
  const threads: Threads = { run: (_name, input) => backgroundTasks['import-waiting'](app.db, input as never) }
  const startWorker = async (number: number) => {
    const name = `muqabala worker ${number}`
    const queue = openConnection(ownerUrl, { name, max: 5 })
    const worker = await runJobs({
      ...{ pool: queue.pool, owner: queue.db, name, db: app.db, concurrency: 2 },
      handlers: { 'bulk-import': bulkImportJob({ threads, timeZone: 'UTC' }) },
      onError: () => undefined,
    })
    onTestFinished(async () => {
      await worker.stop()
      await queue.close()
    })
  }
  const act = <T>(work: Parameters<typeof runAction<T>>[2], request?: string) =>
    runAction(app.db, { actor: { session: token }, kind: 'bulk-import', request }, work)
  const read = () => readBulk(app.db, personId, state.id)
  return { database, personId, token, importId: state.id, startWorker, act, read }
}

test('an import waits for a worker, is stored once by a mandate although its person logged out, and ends with it', async () => {
  const { database, personId, token, importId, startWorker, act, read } = await desk()
  const { db, pool } = database.app
  const ask = () => act((tx) => askForBulkImport(tx, importId, personId))
  const asked = await Promise.allSettled([ask(), ask()])
  expect(asked).toContainEqual(
    expect.objectContaining({ reason: expect.objectContaining({ code: 'job-open' }) as Error }),
  )
  const job = asked.flatMap((one) => (one.status === 'fulfilled' ? one.value : []))[0]
  expect(await read()).toMatchObject({ state: 'waiting', jobId: job, counts: { waiting: 6 } })
  expect(await readBulkUnderWay(db, personId)).toEqual({ id: importId, waits: true, done: 0, total: 6 })
  expect(await readBulkUnderWay(db, personId + 1)).toEqual({ id: null, waits: true, done: 0, total: 6 })

  // Stopped before it began, and asked for again.
  const { subject } = await db.selectFrom('working.job').selectAll().executeTakeFirstOrThrow()
  await act((tx) => cancelJob(tx, job ?? 0, personId), subject)
  expect(await read()).toMatchObject({ state: 'halted', haltReason: 'cancelled' })
  expect(await readBulkUnderWay(db, personId)).toBeNull()
  const again = await act((tx) => repeatJob(tx, job ?? 0, personId))
  const { key } = await database.owner.db.selectFrom('audit.session_key').select('key').executeTakeFirstOrThrow()
  await createSessions(pool, { hours: 1, secure: false, key }).end(token)
  await Promise.all([startWorker(1), startWorker(2)])
  while ((await read())?.state !== 'done') await wait(20)
  expect(await read()).toMatchObject({ jobId: again, percent: 100, counts: { imported: 6, skipped: 0, waiting: 0 } })
  expect(await db.selectFrom('record.report').select('text_sha256').distinct().execute()).toHaveLength(6)

  const { rows } = await sql<{ kind: string; actor: string; ended: boolean }>`
    select e.head ->> 'kind' as kind, e.head ->> 'actor' as actor, m.ended_at is not null as ended
      from audit.entry e join audit.mandate m on e.head -> 'subjects' ? ('mandate:' || m.id)
     where m.id = (select mandate from working.job where id = ${again}) order by e.seq`.execute(database.owner.db)
  const by = { actor: `person:${personId}`, ended: true }
  expect(rows).toEqual(['bulk-import', 'import-reports', 'bulk-import'].map((kind) => ({ kind, ...by })))
  const [ended] = await readActions(db, { kind: 'bulk-import', limit: 1 })
  expect(ended?.summary.bulk).toEqual({ id: importId, step: 'end', files: 6, name: '1.txt' })
  expect((await listJobs(db)).ended).toContainEqual(expect.objectContaining({ importId, importName: '1.txt' }))
})

test('an import that was stopped is ended there: the rest is left out, and can be taken after all', async () => {
  const { database, personId, importId, act, read } = await desk()
  const { db } = database.app
  const job = (await act((tx) => askForBulkImport(tx, importId, personId))) ?? 0
  // Not while a job has it.
  await endStopped(db, importId)
  expect(await read()).toMatchObject({ state: 'waiting', counts: { waiting: 6 } })
  const { subject } = await db.selectFrom('working.job').selectAll().executeTakeFirstOrThrow()
  await act((tx) => cancelJob(tx, job, personId), subject)
  await endStopped(db, importId)
  expect(await read()).toMatchObject({ state: 'done', counts: { waiting: 0, leaving: 6 } })
  await decideFiles(db, importId, { position: 2 }, 'take')
  expect(await act((tx) => askForBulkImport(tx, importId, personId))).not.toBeNull()
  expect(await read()).toMatchObject({ state: 'waiting', counts: { waiting: 1, leftOut: 5 } })
})

test('an attempt that another worker took over, or that was cancelled, writes nothing any more', async () => {
  const { database, personId, importId, act } = await desk()
  const { db } = database.app
  const id = (await act((tx) => askForBulkImport(tx, importId, personId))) ?? 0
  const first = { id, worker: 'one', attempts: 1 }
  const second = { id, worker: 'two', attempts: 2 }
  const told = { step: 'importing', progress: 50 }
  const become = (values: object) => db.updateTable('working.job').set(values).where('id', '=', id).execute()
  await become({ state: 'running', ...first, id: undefined })
  await holdJob(db, first, told)
  await become({ ...second, id: undefined })
  await expect(holdJob(db, first, told)).rejects.toThrow(JobTaken)
  await holdJob(db, second, told)
  await become({ state: 'cancelled' })
  await expect(holdJob(db, second, told)).rejects.toThrow(JobTaken)
})
