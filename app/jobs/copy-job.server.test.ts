import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, onTestFinished, test } from 'vitest'
import { openConnection } from '../../db/connection'
import { storeBytes } from '../evidence/files/store-file.server'
import { createTestDatabase } from '../testing/database'
import { addReviewer } from '../testing/people'
import { askForCopy, type WantedCopy } from './ask-copy.server'
import { backgroundTasks } from './background-tasks.server'
import { copyJob } from './copy-job.server'
import { runJobs } from './queue/run-jobs.server'

test('a worker makes a copy once, for whoever asks for the same again too, and says where a file is no picture', async () => {
  const database = await createTestDatabase()
  const { app, ownerUrl } = database
  const filesDirectory = mkdtempSync(join(tmpdir(), 'muqabala-copies-'))
  onTestFinished(() => rmSync(filesDirectory, { recursive: true }))
  const rima = await addReviewer(database, 'rima')
  const points = { create: { width: 100, height: 50, channels: 3 as const, background: '#888' } }
  const picture = await storeBytes(filesDirectory, await sharp(points).png().toBuffer())
  const left = [0, 0, 100, 100] as const
  const right = [900, 0, 100, 100] as const
  const wanted: WantedCopy = { ...picture, kind: 'redact', boxes: [left, right], page: 1 }
  const ask = (copy: Partial<WantedCopy>, most = 20_000) => {
    const { sha256, mediaType, kind, boxes, page } = { ...wanted, ...copy }
    return askForCopy(app.db, { sha256, mediaType, kind, boxes, page }, rima, most)
  }
  // Nobody works: it says so at once, and waits.
  const began = Date.now()
  expect(await ask({})).toEqual({ made: null, issue: 'coming' })
  expect(Date.now() - began).toBeLessThan(5_000)

  for (let at = 1; at <= 5; at++) await ask({ boxes: [[at, 0, 1, 1]] })
  expect(await ask({ boxes: [[9, 0, 1, 1]] })).toEqual({ made: null, issue: 'too-many' })
  await app.db.deleteFrom('working.job').where('id', '>', 1).execute()

  const name = 'muqabala worker 1'
  const queue = openConnection(ownerUrl, { name, max: 5 })
  const worker = await runJobs({
    ...{ pool: queue.pool, owner: queue.db, name, db: app.db, concurrency: 2 },
    // Without the threads of a real worker, whose start takes seconds.
    handlers: {
      copy: copyJob({
        threads: { run: (_name, input) => backgroundTasks['make-copy'](app.db, input as never) },
        filesDirectory,
      }),
    },
    onError: () => undefined,
  })
  onTestFinished(async () => {
    await worker.stop()
    await queue.close()
  })
  const copy = await ask({})
  expect(copy.made).toMatchObject({
    ending: 'png',
    madeBy: expect.stringMatching(/^redact 0 0 10 10; 90 0 10 10 by /) as string,
  })
  expect(await ask({})).toEqual(copy)
  // One of the two parts is not both.
  const one = await ask({ boxes: [left] })
  expect(one.made?.file.sha256).not.toBe(copy.made?.file.sha256)
  const spoiled = await storeBytes(filesDirectory, Buffer.from('ffd8ffe000104a4649460001', 'hex'))
  expect(await ask({ sha256: spoiled.sha256, mediaType: 'image/jpeg' })).toEqual({ made: null, issue: 'unreadable' })
  const jobs = await app.db.selectFrom('working.job').select('kind').execute()
  expect(jobs).toHaveLength(3)
})
