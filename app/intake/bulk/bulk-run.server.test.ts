import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { makeArchive } from '../../testing/archive'
import { createTestDatabase, type TestDatabase } from '../../testing/database'
import { createSessions } from '../../auth/sessions.server'
import { receiveBulk } from './bulk-receive.server'
import { approveBulk, decideFiles, editFile } from './bulk-decide.server'
import { previewFilter, readPreview } from './bulk-preview.server'
import { runBulk } from './bulk-run.server'
import { acquireBulk, type BulkRun } from './bulk-lease.server'
import { readBulk } from './bulk-state.server'
import { addReviewer } from '../../testing/people'

const bulletin = (at: number) =>
  `قصفت الطائرات الحربية حي الميسر بمدينة حلب في الغارة رقم ${at + 100}، ما أدى لمقتل ${at + 3} مدنيين وإصابة آخرين.`

async function desk() {
  const database = await createTestDatabase()
  const personId = await addReviewer(database, 'rima')
  const { key } = await database.owner.db.selectFrom('audit.session_key').select('key').executeTakeFirstOrThrow()
  const sessions = createSessions(database.app.pool, { hours: 1, secure: false, key })
  return { database, personId, sessions, token: (await sessions.open(personId)).token }
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

async function run(bulk: BulkRun): Promise<void> {
  await approveBulk(bulk.db, bulk.id)
  const lease = await acquireBulk(bulk)
  expect(lease).not.toBeNull()
  if (lease) await runBulk(bulk, lease)
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
  const { database, personId, sessions, token } = await desk()
  const { db } = database.app
  const id = await upload(database, personId, files)
  const bulk: BulkRun = { db, id, token, timeZone: 'UTC', atOnce: 1 }

  // The process stops: at once, and once more in the middle of an action.
  const stopping = new AbortController()
  expect(await acquireBulk(bulk)).toBeNull()
  expect(await readBulk(db, personId, id)).toMatchObject({ state: 'preview', counts: { waiting: 12 } })
  expect(await approveBulk(db, id)).toBe(12)
  const first = await acquireBulk(bulk)
  expect(await acquireBulk(bulk)).toBeNull()
  if (first)
    await runBulk(
      {
        ...bulk,
        get signal() {
          stopping.abort()
          return stopping.signal
        },
      },
      first,
    )
  expect(await readBulk(db, personId, id)).toMatchObject({ state: 'halted', haltReason: '', counts: { waiting: 12 } })
  await sql`create function public.refuse() returns trigger language plpgsql as $$ begin if new.position = 5 then raise exception 'killed'; end if; return new; end $$;
    create trigger refuse before update on working.bulk_file for each row execute function public.refuse()`.execute(
    database.owner.db,
  )
  await expect(run(bulk)).rejects.toThrow('killed')
  await sql`drop trigger refuse on working.bulk_file`.execute(database.owner.db)
  expect(await readBulk(db, personId, id)).toMatchObject({
    state: 'halted',
    haltReason: 'error',
    counts: { imported: 4, waiting: 8 },
  })
  expect(await counts(database)).toEqual({ reports: 4, originals: 4, texts: 4 })

  // The person logs out and in: the old session writes nothing, the next one goes on.
  await sessions.end(token)
  await run(bulk)
  expect(await readBulk(db, personId, id)).toMatchObject({
    state: 'halted',
    haltReason: 'session',
    counts: { imported: 4 },
  })
  await run({ ...bulk, token: (await sessions.open(personId)).token })
  const done = await readBulk(db, personId, id)
  expect(done).toMatchObject({
    state: 'done',
    haltReason: '',
    percent: 100,
    counts: { imported: 12, skipped: 0, failed: 0, waiting: 0 },
  })
  expect(await counts(database)).toEqual({ reports: 12, originals: 12, texts: 12 })
  expect(await acquireBulk(bulk)).toBeNull()
  expect(await db.selectFrom('working.bulk_file').select('name').where('bytes', 'is not', null).execute()).toEqual([])
})

test('a run that was given up for dead writes nothing beside the one that took over', async () => {
  const { database, personId, token } = await desk()
  const id = await upload(database, personId, files.slice(0, 3))
  const bulk: BulkRun = { db: database.app.db, id, token, timeZone: 'UTC', atOnce: 1 }
  await approveBulk(bulk.db, id)
  const [dead] = [await acquireBulk(bulk)]
  await sql`update working.bulk_import set held_until = clock_timestamp() - interval '1 second'`.execute(
    database.app.db,
  )
  const alive = await acquireBulk(bulk)
  if (!dead || !alive) throw new Error('both had the import')
  await runBulk(bulk, dead)
  expect(await counts(database)).toEqual({ reports: 0, originals: 0, texts: 0 })
  await runBulk(bulk, alive)
  expect(await readBulk(bulk.db, personId, id)).toMatchObject({ state: 'done', counts: { imported: 3 } })
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
  await run({ db, id, token, timeZone: 'UTC' })
  const found = await readBulk(db, personId, id)
  expect(found?.lists.failed.map(({ name, reason }) => `${name}: ${reason}`)).toEqual([
    'day/empty.txt: empty',
    'huge.txt: too-large',
  ])
  expect(found?.lists.skipped).toMatchObject([{ name: 'again.txt', reportId: found?.lists.imported[0]?.reportId }])
  expect(
    await db
      .selectFrom('record.report as r')
      .innerJoin('record.source as s', 's.id', 'r.source_id')
      .select(['r.title', 's.name', 'r.published_day'])
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
  await expect(upload(database, personId, one, { source: ' ' })).rejects.toMatchObject({ code: 'source' })
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
