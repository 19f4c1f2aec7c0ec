import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { makeArchive } from '../../testing/archive'
import { createTestDatabase, type TestDatabase } from '../../testing/database'
import { encodeText } from '../../testing/encode'

const scan = readFileSync('app/intake/formats/test-files/pdf/scan.pdf')
const root = mkdtempSync(join(tmpdir(), 'muqabala-import-'))
afterAll(() => rmSync(root, { recursive: true }))

interface Told {
  imported: { file: string; kind: string; encoding: string; doubts: string[] }[]
  skipped: { file: string }[]
  failed: { file: string; error: string }[]
  doubts: { file: string; kind: string; proposal: string; doubts: { code: string; message: string }[] }[]
  left_out: { file: string; reason: string }[]
}

/** Runs the real command; `told` is what it prints as JSON. */
function run(database: TestDatabase, ...args: string[]): Promise<{ code: number; told: Told; error: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['app/cli/bin.mjs', 'import', ...args, '--json'],
      { env: { ...process.env, DATABASE_URL: database.ownerUrl } },
      (error, stdout, stderr) =>
        resolve({
          code: typeof error?.code === 'number' ? error.code : 0,
          told: (stdout === '' ? {} : JSON.parse(stdout)) as Told,
          error: stderr,
        }),
    )
  })
}

function directory(name: string, files: Record<string, string | Uint8Array>): string {
  const path = join(root, name)
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(join(path, file, '..'), { recursive: true })
    writeFileSync(join(path, file), content)
  }
  return path
}

const text = (at: number) => `سقطت ثلاث قذائف هاون على حي القصاع صباح اليوم، وأصيب ${at + 2} من المدنيين.\n`

async function stored({ app }: TestDatabase) {
  const rows = await app.db
    .selectFrom('record.report as r')
    .innerJoin('record.source as s', 's.id', 'r.source_id')
    .select(['r.title', 's.name', 'r.published_day'])
    .orderBy('r.id')
    .execute()
  return rows.map(({ title, name, published_day: day }) => `${title} | ${name} | ${day}`)
}

test('files are matched by their path, what is doubtful is listed, and --yes takes it as proposed', async () => {
  const database = await createTestDatabase()
  const path = directory('mixed', {
    'a/1.txt': text(0),
    'b/1.txt': text(1),
    'old.txt': encodeText(text(2), 'iso-8859-6'),
    'page.txt': '<html><body><p>قصف</p></body></html>',
    'late.txt': text(3),
    'extra.txt': text(4),
    'film.mp4': 'PK',
    'none.zip': makeArchive([]),
    'scan.pdf': scan,
    'broken.txt': Buffer.concat([Buffer.from(text(5)), Buffer.from([0xff])]),
    'manifest.csv':
      'sep=;\nFile;Title;Source;Published_At\na/1.txt;One;First;13/3/2024\nb\\1.txt;Two;Second;٢٠٢٤-٣-٥\nold.txt;Old;First;\npage.txt;Page;First;\nlate.txt;Late;First;someday\nbroken.txt;Broken;First;\ngone.txt;Gone;First;\n',
  })
  // A link leads anywhere: it is told, and never followed.
  symlinkSync('/etc/hostname', join(path, 'link.txt'))
  const first = await run(database, path)
  expect(first.told.imported.map(({ file, kind, encoding }) => `${file} ${kind} ${encoding}`)).toEqual([
    'a/1.txt text utf-8',
    'b/1.txt text utf-8',
  ])
  expect(await stored(database)).toEqual(['One | First | 2024-03-13', 'Two | Second | 2024-03-05'])
  expect(
    first.told.doubts.map(
      ({ file, proposal, doubts }) => `${file} ${proposal} ${doubts.map(({ code }) => code).join()}`,
    ),
  ).toEqual([
    'scan.pdf leave-out needs-ocr',
    'gone.txt leave-out no-file',
    'broken.txt import bad-bytes',
    'extra.txt import no-row',
    'late.txt import bad-cell',
    'old.txt import guessed-encoding',
    'page.txt import other-kind',
  ])
  expect(first.told.doubts.find(({ file }) => file === 'late.txt')?.doubts[0]?.message).toBe(
    'line 7, column published_at of the manifest: this is no day ("someday")',
  )
  expect(first.told.left_out).toMatchObject([
    { file: 'link.txt', reason: 'link' },
    { file: 'none.zip', reason: 'empty' },
    { file: 'film.mp4', reason: 'recording' },
  ])
  expect(first.code).toBe(1)

  const second = await run(database, path, '--yes')
  expect(second.told.imported.map(({ file }) => file)).toEqual([
    'broken.txt',
    'extra.txt',
    'late.txt',
    'old.txt',
    'page.txt',
  ])
  expect(second.told.left_out.map(({ file, reason }) => `${file} ${reason}`)).toEqual([
    'link.txt link',
    'none.zip empty',
    'film.mp4 recording',
    'scan.pdf needs-ocr',
  ])
  expect(second.told.skipped.map(({ file }) => file)).toEqual(['a/1.txt', 'b/1.txt'])
  expect(second.code).toBe(0)
}, 180_000)

test('archives come in with their manifest, and say what they keep back', async () => {
  const database = await createTestDatabase()
  const entries = [
    { name: encodeText('تقرير ثان.txt', 'cp720'), bytes: Buffer.from(text(0)) },
    { name: 'b.txt', bytes: Buffer.from(text(1)) },
    { name: '../c.txt', bytes: Buffer.from('x') },
    { name: 'manifest.csv', bytes: Buffer.from('الملف,العنوان,المصدر,تاريخ النشر\nb.txt,باء,مصدر,1/3/2024\n') },
  ]
  const path = directory('archives', {
    'day.zip': makeArchive(entries),
    'locked.zip': makeArchive([{ name: 'a.txt', bytes: Buffer.from('x'), encrypted: true }]),
    'no.zip': 'no archive',
  })
  const first = await run(database, join(path, 'day.zip'), join(path, 'locked.zip'), join(path, 'no.zip'))
  expect(first.told.imported).toEqual([])
  expect(first.told.doubts.map(({ file, doubts }) => `${file} ${doubts.map(({ code }) => code).join()}`)).toEqual([
    'تقرير ثان.txt guessed-name,no-row',
    'b.txt day-order',
  ])
  expect(first.told.left_out.map(({ file, reason }) => `${file} ${reason}`)).toEqual([
    '../c.txt bad-path',
    'locked.zip archive-password',
    'no.zip archive',
  ])
  const second = await run(database, join(path, 'day.zip'), '--dates', 'month-first')
  expect(second.told.imported.map(({ file }) => file)).toEqual(['b.txt'])
  expect(await stored(database)).toEqual(['باء | مصدر | 2024-01-03'])
}, 60_000)

test('a manifest that cannot be read refuses everything, by line, column and cause', async () => {
  const database = await createTestDatabase()
  const path = directory('refused', { 'a.txt': text(0), 'bad.csv': 'title,source\nx,y\n' })
  cpSync(join(path, 'bad.csv'), join(root, 'bad.csv'))
  const { code, error } = await run(database, path, '--manifest', join(root, 'bad.csv'))
  expect([code, error]).toEqual([
    1,
    expect.stringContaining('line 1, column file: the first line names no column "file"'),
  ])
  expect(await stored(database)).toEqual([])
}, 60_000)
