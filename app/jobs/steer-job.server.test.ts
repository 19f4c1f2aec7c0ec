import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { AlreadyRecorded, runAction } from '../audit/action/action.server'
import { createTestDatabase } from '../testing/database'
import { askForCapture } from './ask-capture.server'
import { recordSnapshot } from '../evidence/snapshots/record-snapshot.server'
import { readJob } from './read-jobs.server'
import { cancelJob, repeatJob } from './steer-job.server'
import { addReviewer, openSession } from '../testing/people'

async function desk() {
  const database = await createTestDatabase()
  const token = await openSession(database, await addReviewer(database, 'reviewer'))
  const act = <T>(work: Parameters<typeof runAction<T>>[2], request: string = randomUUID()) =>
    runAction(database.app.db, { actor: { session: token }, kind: 'capture', request }, work)
  const payload = { address: 'https://example.org/', quote: '', why: '', evidenceId: null, claimId: null }
  const job = await readJob(database.app.db, await act((tx) => askForCapture(tx, payload, 1)))
  if (!job) throw new Error('the job was asked for')
  return { db: database.app.db, act, job }
}

test('a cancelled job stays on record as a failed attempt, and what came of it meanwhile is not recorded any more', async () => {
  const { db, act, job } = await desk()
  await act((tx) => cancelJob(tx, job.id, 1), job.subject)
  expect(await readJob(db, job.id)).toMatchObject({ state: 'cancelled', outcome: { failure: 'cancelled' } })
  const { mandate } = await db.selectFrom('working.job').select('mandate').executeTakeFirstOrThrow()
  const attempt = {
    kind: 'plain' as const,
    address: job.address,
    startedAt: new Date(),
    endedAt: new Date(),
    files: [],
  }
  const late = runAction(db, { actor: { mandate: mandate ?? '' }, kind: 'capture', request: job.subject }, (tx) =>
    recordSnapshot(tx, attempt, 1),
  )
  await expect(late).rejects.toThrow(/no live mandate|session has ended/)
  await expect(act((tx) => cancelJob(tx, job.id, 1))).rejects.toMatchObject({ code: 'job-ended' })
})

test('a job is repeated once it has ended, under a name of its own', async () => {
  const { db, act, job } = await desk()
  await expect(act((tx) => repeatJob(tx, job.id, 1))).rejects.toMatchObject({ code: 'job-open' })
  await act((tx) => cancelJob(tx, job.id, 1), job.subject)
  const again = await readJob(db, await act((tx) => repeatJob(tx, job.id, 1)))
  expect(again).toMatchObject({ state: 'waiting', address: job.address, outcome: null })
  expect(again?.subject).not.toBe(job.subject)
  await expect(act((tx) => cancelJob(tx, job.id, 1), job.subject)).rejects.toThrow(AlreadyRecorded)
})
