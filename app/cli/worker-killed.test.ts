import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { runAction } from '../audit/action/action.server'
import { openSite, type Answer } from '../evidence/capture/site-for-tests'
import { pathOfFile } from '../evidence/files/file-store'
import { askForCapture } from '../jobs/ask-capture.server'
import { createTestDatabase, type TestDatabase } from '../testing/database'
import { addReviewer, openSession } from '../testing/people'
import { kill, startWorker } from './worker-for-tests'

async function ask(database: TestDatabase, address: string): Promise<number> {
  const token = await openSession(database, await addReviewer(database, 'reviewer'))
  const payload = { address, quote: 'market opens', why: '', evidenceId: null, claimId: null }
  return runAction(database.app.db, { actor: { session: token }, kind: 'capture' }, (tx) =>
    askForCapture(tx, payload, 1),
  )
}

async function jobOf(database: TestDatabase, id: number) {
  return database.app.db.selectFrom('working.job').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
}

test('a capture whose worker is killed is taken up by another one, and recorded once', async () => {
  const files = mkdtempSync(join(tmpdir(), 'muqabala-files-'))
  onTestFinished(() => rmSync(files, { recursive: true }))
  const database = await createTestDatabase()
  let answers = false
  const page: Answer = (_request, response) => {
    if (answers)
      response.setHeader('Content-Type', 'text/html').end('<title>Notice</title><p>The market opens at eight.')
  }
  const site = await openSite({ '*': page })
  const workers = await Promise.all([1, 2].map(() => startWorker(database, files, site.host)))
  const id = await ask(database, site.url('/notice'))
  while (site.asked.length === 0) await wait(10)
  const { worker, subject } = await jobOf(database, id)
  const running = workers.find(({ name }) => name === worker)
  if (!running) throw new Error(`${worker} runs the job`)
  await kill(running.child)
  answers = true
  while ((await jobOf(database, id)).state !== 'done') await wait(20)

  expect(site.asked).toEqual(['/notice', '/notice'])
  const snapshots = await database.app.db.selectFrom('record.snapshot').selectAll().execute()
  expect(snapshots).toMatchObject([{ title: 'Notice', contains: true, failure: null, person_id: 1, request: subject }])
  const kept = await database.app.db.selectFrom('record.snapshot_file').select(['file_id', 'role']).execute()
  expect(kept.map(({ role }) => role)).toEqual(['original', 'text', 'archive'])
  for (const { file_id } of kept) expect(existsSync(pathOfFile(files, file_id))).toBe(true)
  const { rows } = await sql<{ actor: string }>`
    select head ->> 'actor' as actor from audit.entry where head ->> 'request' = ${subject}`.execute(database.owner.db)
  expect(rows).toEqual([{ actor: 'person:1' }])
}, 60_000)
