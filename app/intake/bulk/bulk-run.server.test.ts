import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { makeArchive } from '../../testing/archive'
import { createTestDatabase, type TestDatabase } from '../../testing/database'
import { receiveBulk } from './bulk-receive.server'
import { approveBulk, decideFiles, editFile } from './bulk-decide.server'
import { previewFilter, readPreview } from './bulk-preview.server'
import { importWaiting, type BulkRun } from './bulk-run.server'
import { readBulk } from './bulk-state.server'
import { addReviewer, openSession } from '../../testing/people'

const bulletin = (at: number) =>
  `قصفت الطائرات الحربية حي الميسر بمدينة حلب في الغارة رقم ${at + 100}، ما أدى لمقتل ${at + 3} مدنيين وإصابة آخرين.`

async function desk() {
  const database = await createTestDatabase()
  const personId = await addReviewer(database, 'rima')
  return { database, personId, token: await openSession(database, personId) }
}

function upload(
  { app }: TestDatabase,
  personId: number,
  files: readonly File[],
  fields: Record<string, string | File> = {},
): Promise<string> {
  const form = new FormData()
  for (const [name, value] of Object.entries({ source: 'مكتب حلب', ...fields })) form.set(name, value)
  for (const file of files) form.append('files', file)
  return receiveBulk(
    app.db,
    { personId, timeZone: 'UTC' },
    new Request('http://desk.test/imports/new', { method: 'POST', body: form }),
  )
}

/** Stores what is allowed of an import, as its job does in a thread. */
async function run({ app }: TestDatabase, id: string, token: string, hold: BulkRun['hold'] = () => Promise.resolve()) {
  await approveBulk(app.db, id)
  await importWaiting({ db: app.db, id, actor: { session: token }, timeZone: 'UTC', atOnce: 1, hold })
}

async function counts({ app }: TestDatabase) {
  const { rows } = await sql<{ reports: number; originals: number; texts: number }>`
    select count(*)::int as reports, count(distinct text_sha256)::int as texts, (select count(*)::int from record.original) as originals from record.report`.execute(
    app.db,
  )
  return rows[0]
}

const files = Array.from({ length: 12 }, (_, at) => new File([bulletin(at)], `${at}.txt`))

test('an import that is interrupted and gone on with loses and doubles nothing', async () => {
  const { database, personId, token } = await desk()
  const { db } = database.app
  const id = await upload(database, personId, files)
  expect(await readBulk(db, personId, id)).toMatchObject({ state: 'preview', counts: { waiting: 12 } })
  let actions = 0
  const percents: number[] = []
  const refuseFifth = () => ((actions += 1) === 5 ? Promise.reject(new Error('taken')) : Promise.resolve())
  await expect(run(database, id, token, refuseFifth)).rejects.toThrow('taken')
  expect(await readBulk(db, personId, id)).toMatchObject({ state: 'halted', counts: { imported: 4, waiting: 8 } })
  expect(await counts(database)).toEqual({ reports: 4, originals: 4, texts: 4 })
  await run(database, id, token, (_db, percent) => Promise.resolve(void percents.push(percent)))
  expect(await readBulk(db, personId, id)).toMatchObject({
    percent: 100,
    counts: { imported: 12, skipped: 0, failed: 0, waiting: 0 },
  })
  expect(percents).toHaveLength(8)
  expect(percents).toEqual([...percents].sort((a, b) => a - b))
  expect([percents[0], percents.at(-1)]).toEqual([41, 100])
  expect(await counts(database)).toEqual({ reports: 12, originals: 12, texts: 12 })
  expect(await db.selectFrom('working.bulk_file').select('name').where('bytes', 'is not', null).execute()).toEqual([])
})

test('an archive and files are one import: what is there is linked, what fails says why, the manifest names the rest', async () => {
  const { database, personId, token } = await desk()
  const archive = makeArchive([
    { name: 'day/a.txt', bytes: Buffer.from(bulletin(1)) },
    { name: 'day/empty.txt', bytes: Buffer.alloc(0) },
    { name: 'day/late.txt', bytes: Buffer.from(bulletin(2)) },
  ])
  const manifest = new File(
    ['file,title,source,published_at\na.txt,Morning,Agency,2015-07-09\nlate.txt,Late,Agency,someday'],
    'manifest.csv',
  )
  const id = await upload(
    database,
    personId,
    [
      new File([new Uint8Array(archive)], 'day.zip'),
      new File([bulletin(1)], 'again.txt'),
      new File([new Uint8Array(1024 * 1024 + 1)], 'huge.txt'),
    ],
    { manifest },
  )
  const { db } = database.app
  // What is doubtful is accepted as it is proposed.
  expect(
    (await readPreview(db, id, previewFilter.parse({}))).files.map(
      ({ name, decision, doubts }) => `${name} ${decision} ${doubts.map(({ code }) => code).join()}`,
    ),
  ).toEqual(['day/a.txt take ', 'day/late.txt ask bad-cell', 'again.txt ask no-row'])
  await decideFiles(db, id, 'all-doubtful', 'proposed')
  await run(database, id, token)
  const found = await readBulk(db, personId, id)
  expect(found?.lists.failed.map(({ name, reason }) => `${name}: ${reason}`)).toEqual([
    'day/empty.txt: empty',
    'huge.txt: too-large',
  ])
  expect(found?.lists.skipped).toMatchObject([
    { name: 'again.txt', reportId: found?.lists.imported[0]?.reportId, title: 'Morning' },
  ])
  expect(
    await db
      .selectFrom('record.report as r')
      .innerJoin('record.source as s', 's.id', 'r.source_id')
      .select(['r.title', 's.name', 'r.published_day'])
      .orderBy('r.id')
      .execute(),
  ).toEqual([
    { title: 'Morning', name: 'Agency', published_day: '2015-07-09' },
    { title: 'Late', name: 'Agency', published_day: null },
  ])
  expect(await readBulk(db, personId + 1, id)).toBeNull()
})

test('an upload that is refused keeps nothing', async () => {
  const { database, personId } = await desk()
  const one = files.slice(0, 1)
  await expect(upload(database, personId, [])).rejects.toMatchObject({ code: 'nothing' })
  await expect(
    upload(database, personId, one, { manifest: new File(['title,source\nx,x'], 'm.csv') }),
  ).rejects.toMatchObject({ code: 'manifest', manifest: { line: 1, cause: 'no-column' } })
  await expect(upload(database, personId, [new File(['no archive'], 'a.zip')])).rejects.toMatchObject({
    code: 'archive',
  })
  const locked = makeArchive([{ name: 'a.txt', bytes: Buffer.from('x'), encrypted: true }])
  await expect(upload(database, personId, [new File([new Uint8Array(locked)], 'a.zip')])).rejects.toMatchObject({
    code: 'archive-password',
  })
  expect(await database.app.db.selectFrom('working.bulk_import').select('id').execute()).toEqual([])
})

test('a manifest that names every source needs no other, and a file without one waits until somebody names it', async () => {
  const { database, personId } = await desk()
  const { db } = database.app
  const named = [new File(['Shelling at the mill.'], 'a.txt'), new File(['Roads were closed.'], 'b.txt')]
  const manifest = new File(['file,title,source\na.txt,A,Agency\nb.txt,B,\n'], 'm.csv')
  const id = await upload(database, personId, named, { source: '', manifest })
  const read = () =>
    db
      .selectFrom('working.bulk_file')
      .select(['name', 'decision'])
      .where('import_id', '=', id)
      .orderBy('name')
      .execute()
  expect(await read()).toEqual([
    { name: 'a.txt', decision: 'take' },
    { name: 'b.txt', decision: 'ask' },
  ])
  await decideFiles(db, id, 'all-doubtful', 'proposed')
  expect((await read())[1]?.decision, 'nobody has named its source yet').toBe('ask')
  const { position } = await db
    .selectFrom('working.bulk_file')
    .select('position')
    .where('import_id', '=', id)
    .where('name', '=', 'b.txt')
    .executeTakeFirstOrThrow()
  await editFile(db, id, position, { source: 'Radio Mill' })
  await decideFiles(db, id, { position }, 'take')
  expect((await read())[1]?.decision).toBe('take')
})
