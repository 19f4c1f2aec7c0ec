import { mkdtempSync, rmSync, writeFileSync, chmodSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { countWrongFiles, readLastFixity } from '../evidence/custody/last-fixity.server'
import { pathOfFile } from '../evidence/files/file-store'
import { storeFile } from '../evidence/files/store-file.server'
import { recordSnapshot } from '../evidence/snapshots/record-snapshot.server'
import { examine } from '../server/health/examine'
import { createTestDatabase } from '../testing/database'
import { fixityJob } from './fixity-job.server'
import { sweepJobs } from './sweep-daily.server'
import { scheduleFixity, scheduleTimeStamps } from './upkeep-jobs.server'

test('a check of all files comes by itself, acts for the program, and says loudly what differs', async () => {
  const filesDirectory = mkdtempSync(join(tmpdir(), 'muqabala-files-'))
  onTestFinished(() => rmSync(filesDirectory, { recursive: true }))
  const { owner, app, appUrl, act } = await createTestDatabase()
  const listed = () => app.db.selectFrom('working.job').select(['kind', 'subject', 'person_id']).orderBy('id').execute()
  await scheduleFixity(owner.db, 24)
  expect(await listed()).toEqual([])

  const file = await storeFile(filesDirectory, new Blob(['a page']).stream())
  const at = new Date()
  const snapshot = { kind: 'file' as const, address: null, startedAt: at, endedAt: at }
  const files = [{ ...file, role: 'original' as const, name: 'page.txt' }]
  await act((tx) => recordSnapshot(tx, { ...snapshot, files }, null), 'upload-file')
  await Promise.all([scheduleFixity(owner.db, 24), scheduleFixity(owner.db, 24)])
  await scheduleTimeStamps(owner.db)
  expect(await listed()).toMatchObject([
    { kind: 'fixity', person_id: null },
    { kind: 'time-stamp', subject: `time-stamp:1:${new Date().toISOString().slice(0, 10)}` },
  ])

  const path = pathOfFile(filesDirectory, file.sha256)
  chmodSync(path, 0o600)
  writeFileSync(path, 'another page')
  const differing: string[] = []
  const { run } = fixityJob({
    owner: owner.db,
    filesDirectory,
    onDifference: (found) => void differing.push(found.sha256),
  })
  const row = await app.db.selectFrom('working.job').selectAll().orderBy('id').executeTakeFirstOrThrow()
  const job = {
    ...row,
    worker: '',
    personId: null,
    db: app.db,
    signal: new AbortController().signal,
    reportProgress: () => undefined,
  }
  // A worker that was killed after the check was recorded: the next one records none.
  await run(job)
  await run(job)
  expect(differing).toEqual([file.sha256, file.sha256])
  const wrong = [{ sha256: file.sha256, missing: false, snapshots: [1] }]
  expect(await readLastFixity(app.db)).toMatchObject({ files: 1, bytes: 12, wrong })
  expect(await countWrongFiles(app.db)).toBe(1)
  const { rows } = await sql<{ actor: string }>`
    select head ->> 'actor' as actor from audit.entry where head ->> 'kind' = 'check-files'`.execute(owner.db)
  expect(rows).toEqual([{ actor: 'operator:worker' }])
  const role = new URL(appUrl).username
  const findings = await examine({ db: app.db, role, dataDirectory: undefined })
  expect(findings.find(({ check }) => check === 'files')).toMatchObject({
    state: 'warning',
    finding: expect.stringContaining('1 missing or changed') as string,
  })

  await owner.db.updateTable('working.job').set({ state: 'done' }).execute()
  await sweepJobs(owner.db)
  expect(await listed()).toHaveLength(2)
  await sweepJobs(owner.db, Date.now() + 31 * 24 * 60 * 60 * 1000)
  expect(await listed()).toEqual([])
})
