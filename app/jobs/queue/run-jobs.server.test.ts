import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { openConnection } from '../../../db/connection'
import { runAction } from '../../audit/action/action.server'
import { createTestDatabase, type TestDatabase } from '../../testing/database'
import { endMandate } from '../../audit/action/mandates.server'
import { addJob } from './add-job.server'
import type { RunningJob } from './job-steps.server'
import { GiveUp, runJobs, type JobHandler } from './run-jobs.server'
import { addReviewer, openSession } from '../../testing/people'

/** A desk with one reviewer, who asks for jobs, and as many workers as wanted. */
async function desk() {
  const database = await createTestDatabase()
  const token = await openSession(database, await addReviewer(database, 'reviewer'))
  const ask = (runAt?: Date) =>
    runAction(database.app.db, { actor: { session: token }, kind: 'capture' }, (tx) =>
      addJob(tx, {
        kind: 'capture',
        subject: `capture:${randomUUID()}`,
        payload: { address: 'https://example.org/' },
        personId: 1,
        mayDo: ['capture'],
        runAt,
      }),
    )
  return { ...database, ask }
}

async function startWorker(database: TestDatabase, handler: Partial<JobHandler>): Promise<void> {
  const name = `muqabala worker ${randomUUID().slice(0, 8)}`
  const queue = openConnection(database.ownerUrl, { name, max: 5 })
  const capture = { run: () => Promise.resolve(), fail: () => Promise.resolve(), ...handler }
  const worker = await runJobs({
    pool: queue.pool,
    owner: queue.db,
    name,
    db: database.app.db,
    handlers: { capture, fixity: capture },
    concurrency: 2,
    onError: () => undefined,
  })
  onTestFinished(async () => {
    await worker.stop()
    await queue.close()
  })
}

async function ended(database: TestDatabase, id: number) {
  for (;;) {
    const job = await database.app.db
      .selectFrom('working.job')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    if (['done', 'failed', 'cancelled'].includes(job.state)) return job
    await wait(20)
  }
}

const addSource = (job: RunningJob, kind: 'capture' | 'judge') =>
  runAction(job.db, { actor: { mandate: job.mandate ?? '' }, kind, request: job.subject }, async (tx) => {
    await tx.insertInto('record.source').values({ name: job.subject, kind: 'agency' }).execute()
    await endMandate(tx, job.mandate ?? '')
  })

test('a job acts in the name of the person who asked, by a mandate that the trail names and that ends with it', async () => {
  const database = await desk()
  const refusals: unknown[] = []
  await startWorker(database, {
    async run(job) {
      await addSource(job, 'judge').catch((error: unknown) => refusals.push(error))
      await addSource(job, 'capture')
      await addSource({ ...job, subject: 'again' }, 'capture').catch((error: unknown) => refusals.push(error))
    },
  })
  const id = await database.ask()
  expect(await ended(database, id)).toMatchObject({ state: 'done', attempts: 1, person_id: 1, worker: null })
  expect(refusals.map((error) => (error as Error).name)).toEqual(['NoLiveSession', 'NoLiveSession'])
  const { rows } = await sql<{ actor: string; subjects: string[] }>`
    select head ->> 'actor' as actor, array(select jsonb_array_elements_text(head -> 'subjects') where true) as subjects
      from audit.entry where head ->> 'kind' = 'capture' order by seq`.execute(database.owner.db)
  expect(rows.map(({ actor }) => actor)).toEqual(['person:1', 'person:1'])
  const [given, used] = rows.map(({ subjects }) => subjects.find((subject) => subject.startsWith('mandate:')))
  expect(given).toMatch(/^mandate:[0-9a-f-]{36}$/)
  expect(used).toBe(given)
})

test('many jobs and two workers: each job runs once', async () => {
  const database = await desk()
  const ran: number[] = []
  const handler: Partial<JobHandler> = {
    async run(job) {
      ran.push(job.id)
      await wait(5)
    },
  }
  const ids = await Promise.all(Array.from({ length: 8 }, () => database.ask()))
  await Promise.all([startWorker(database, handler), startWorker(database, handler)])
  for (const id of ids) await ended(database, id)
  expect(ran.sort((a, b) => a - b)).toEqual(ids.sort((a, b) => a - b))
})

test('a failed attempt is repeated, one that gives up is not, and a cancelled job is stopped', async () => {
  const database = await desk()
  const failed: unknown[] = []
  const ofJob = (id: number) =>
    database.app.db.selectFrom('working.job').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const [repeated, hopeless, cancelled] = [await database.ask(), await database.ask(), await database.ask()]
  await startWorker(database, {
    async run(job) {
      const { attempts } = await ofJob(job.id)
      if (job.id === repeated && attempts === 1) throw new Error('not yet')
      if (job.id === hopeless) throw new GiveUp('hopeless', { cause: new Error('gone') })
      if (job.id === cancelled)
        await wait(20_000, undefined, { signal: job.signal }).catch(() => Promise.reject(new Error('stopped')))
    },
    fail: (_job, error) => Promise.resolve(void failed.push(error)),
  })
  while ((await ofJob(cancelled)).state !== 'running') await wait(20)
  await database.app.db.updateTable('working.job').set({ state: 'cancelled' }).where('id', '=', cancelled).execute()
  expect(await ended(database, hopeless)).toMatchObject({ state: 'failed', error: 'gone', attempts: 1 })
  expect(await ended(database, repeated)).toMatchObject({ state: 'done', attempts: 2 })
  expect(await ended(database, cancelled)).toMatchObject({ state: 'cancelled' })
  expect(failed).toEqual([new Error('gone')])
  // Stopped, and taken out of the queue.
  for (;;) {
    const { rows } = await sql`select key from graphile_worker.jobs`.execute(database.owner.db)
    if (rows.length === 0) break
    await wait(50)
  }
})

test('the role of the web process reaches neither the queue nor the mandates', async () => {
  const database = await desk()
  for (const statement of [
    'select * from graphile_worker.jobs',
    'select * from audit.mandate',
    `select audit.give_mandate('${randomUUID()}', '{capture}', 1)`,
    `update audit.mandate set ended_at = null`,
  ])
    await expect(sql.raw(statement).execute(database.app.db), statement).rejects.toThrow(
      /permission denied|a mandate is given by a person/,
    )
})
