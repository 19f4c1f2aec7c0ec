import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { generateBulletins } from '../../../bench/generate/bulletins'
import { runAction } from '../../audit/action/action.server'
import { verifyDatabase } from '../../audit/export/export-live.server'
import { beginUpload, finishUpload } from '../../intake/bulk/bulk-upload-state.server'
import { BulkUpload } from '../../intake/bulk/bulk-upload.server'
import { readGazetteerFile } from '../../intake/places/gazetteer-file'
import { askForBulkImport } from '../../jobs/ask-bulk-import.server'
import { createTestDatabase, type TestDatabase } from '../../testing/database'
import { addReviewer, openSession } from '../../testing/people'
import { kill, startWorker } from '../worker-for-tests'
import { contents, storedReports } from './imported-contents-for-tests'

/** Some ten actions, so that a worker can be killed between them and within them. */
const bulletins = 150
/** A job has five attempts; the last one must be left alone. */
const kills = 4

/** Uploads bulletins as a person does and allows their import; returns the number of its job. */
async function askForImport(database: TestDatabase): Promise<number> {
  const { db } = database.app
  const personId = await addReviewer(database, 'rima')
  const token = await openSession(database, personId)
  const state = await beginUpload(db, personId, 'UTC')
  const upload = new BulkUpload(db, state)
  const rows = ['file,title,source,published_at,language']
  const generated = generateBulletins(readGazetteerFile(readFileSync('db/gazetteer/syria.tsv', 'utf8')))
  for (let at = 0; at < bulletins; at += 1) {
    const { text, source, day } = generated.next().value
    const name = `${String(at).padStart(3, '0')}.txt`
    await upload.add({ name, content: { bytes: Buffer.from(text) } })
    rows.push(`${name},Bulletin ${at},${source},${day},ar`)
  }
  await upload.addManifest('manifest.csv', '', Buffer.from(rows.join('\n')), 'form')
  await upload.flush()
  await finishUpload(db, { state: upload.state, source: '' })
  const job = await runAction(db, { actor: { session: token }, kind: 'bulk-import' }, (tx) =>
    askForBulkImport(tx, state.id, personId),
  )
  if (job === null) throw new Error('nothing to import')
  return job
}

async function jobOf({ app }: TestDatabase, id: number) {
  return app.db.selectFrom('working.job').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
}

/** Kills one worker after another, each a little later after something more was stored; returns how many were killed at work. */
async function killWorkers(database: TestDatabase, files: string, job: number): Promise<number> {
  let killed = 0
  for (let seen = 0; killed < kills; seen = await storedReports(database)) {
    const { child } = await startWorker(database, files)
    while ((await storedReports(database)) === seen && (await jobOf(database, job)).state !== 'done') await wait(5)
    await wait(killed * 60)
    if ((await jobOf(database, job)).state === 'done') break
    await kill(child)
    killed += 1
  }
  return killed
}

// Nearly two minutes: a killed worker's job is taken up some seconds later.
test.runIf(process.env.THOROUGH)(
  'a bulk import whose worker is killed again and again loses and doubles nothing, and leaves nothing half there',
  async () => {
    const files = mkdtempSync(join(tmpdir(), 'muqabala-files-'))
    onTestFinished(() => rmSync(files, { recursive: true }))
    const [whole, killed] = [await createTestDatabase(), await createTestDatabase()]
    const job = await askForImport(killed)
    expect(await killWorkers(killed, files, job)).toBe(kills)
    const halfway = await storedReports(killed)
    expect(halfway).toBeGreaterThan(0)
    expect(halfway).toBeLessThan(bulletins)

    const jobs = [
      { database: killed, id: job, attempts: kills + 1 },
      { database: whole, id: await askForImport(whole), attempts: 1 },
    ]
    for (const { database, id, attempts } of jobs) {
      await startWorker(database, files)
      while (!['done', 'failed'].includes((await jobOf(database, id)).state)) await wait(50)
      expect(await jobOf(database, id)).toMatchObject({ state: 'done', attempts })
    }
    const found = await contents(killed)
    expect(found.counts?.reports).toBe(String(bulletins))
    expect(found.overlaps.length).toBeGreaterThan(0)
    expect(found).toEqual(await contents(whole))

    const { rows } = await sql<{ outcome: string; files: number; reports: number }>`
      select outcome, count(*)::int as files, count(distinct report_id)::int as reports
        from working.bulk_file group by outcome`.execute(killed.owner.db)
    expect(rows).toEqual([{ outcome: 'imported', files: bulletins, reports: bulletins }])
    const mandates = await sql`select 1 from audit.mandate where ended_at is null`.execute(killed.owner.db)
    expect(mandates.rows).toEqual([])
    // It throws where an entry is missing or does not hold.
    expect((await verifyDatabase(killed.owner.db, { keys: [] })).entries).toBeGreaterThan(0)
  },
  300_000,
)
