import { readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { replay } from '../audit/log/replay.server'
import { cloneDatabase, type TestDatabase } from '../testing/database'
import { addCopy, withdrawCopy } from './copies/add-copy.server'
import type { CopyRequest } from './copies/copy-request'
import { makeCopy } from './copies/make-copy.server'
import { pathOfFile } from './files/file-store'
import { readSnapshotCitations } from './snapshots/read-citations.server'
import { readCustody, readSnapshotFiles } from './snapshots/read-snapshot.server'
import { keepFile } from './snapshots/keep-file-for-tests'
import { addQuoteOfFile, findInFile, keepQuote } from './text/quote-file.server'
import { readDocumentPage, readTextPage } from './text/read-page.server'

let database: TestDatabase
let directory: string
let claimId: number

beforeAll(async () => {
  database = await cloneDatabase()
  directory = await mkdtemp(join(tmpdir(), 'muqabala-quotes-'))
  claimId = await database.act(
    async (tx) =>
      (await tx.insertInto('record.claim').values({ wording: null }).returning('id').executeTakeFirstOrThrow()).id,
  )
})

afterAll(async () => {
  await database.close()
  await rm(directory, { recursive: true })
})

/** A snapshot with one file, and the file. */
async function keep(name: string, bytes: Buffer) {
  const { snapshotId } = await keepFile(database, directory, { name, bytes, claimId })
  const [file] = await readSnapshotFiles(database.app.db, snapshotId)
  return { snapshotId, file: file!, source: { ...file!, directory } }
}

async function quote({ snapshotId, file, source }: Awaited<ReturnType<typeof keep>>, words: string) {
  const [place] = (await findInFile({ ...source, words })) ?? []
  const kept = await keepQuote({ ...source, ...place! })
  const evidence = { claimId, stance: 'supports' as const, note: '', snapshotId, file }
  await database.act((tx) => addQuoteOfFile(tx, evidence, kept!, null), 'add-evidence')
  return kept!
}

const pdf = readFileSync(new URL('../intake/formats/test-files/pdf/chromium.pdf', import.meta.url))

test('words of a PDF are found in another spelling, and are cited by page, offsets and hash of a text that is kept', async () => {
  const uploaded = await keep('نشرة.pdf', pdf)
  const kept = await quote(uploaded, 'افاد الدفاع المدنى')
  expect(kept).toMatchObject({ quote: 'أفاد الدفاع المدني', page: null, start: 12 })
  await quote(uploaded, 'حي المحطة: سبعة جرحى')
  const files = await readSnapshotFiles(database.app.db, uploaded.snapshotId)
  expect(files).toMatchObject([{ role: 'original' }, { role: 'text', madeFrom: uploaded.file.sha256 }])
  expect(await readSnapshotCitations(database.app.db, uploaded.snapshotId)).toMatchObject([
    { claim: claimId, quote: 'أفاد الدفاع المدني', text: kept.text.sha256, madeFrom: uploaded.file.sha256, start: 12 },
    { quote: 'حي المحطة: سبعة جرحى' },
  ])
  const custody = await readCustody(database.app.db, uploaded.snapshotId, null)
  expect(custody.map(({ event, file }) => [event, file])).toEqual([
    ['uploaded', null],
    ['copied', uploaded.file.sha256],
    ['copied', kept.text.sha256],
  ])
  expect((await replay(database.owner.db)).differences).toEqual([])
})

test('words are shown on the picture of their page, within the line that they stand in', async () => {
  const { source } = await keep('again.pdf', pdf)
  const page = await readDocumentPage({ ...source, page: 9, quote: 'الدفاع المدني' })
  expect(page).toMatchObject({ number: 1, of: 1 })
  const line = page!.lines.find(({ text }) => text.startsWith('أفاد'))!
  const [found] = page!.found
  expect(page!.found).toHaveLength(1)
  expect(found![1]).toBe(line.box[1])
  // They are the second and third words of a line that begins at the right.
  expect(found![0]).toBeGreaterThan(line.box[0] + line.box[2] / 2)
  expect(found![0] + found![2]).toBeLessThan(line.box[0] + line.box[2])
})

test.each([
  ['a text', 'a.txt', 'أُعيد فتح الجسر', true],
  ['a page saved by SingleFile', 'a.html', '<!doctype html><meta charset=utf-8><p>أُعيد فتح الجسر</p>', false],
  [
    'a page saved as MHTML',
    'a.mhtml',
    'From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example/\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="x"\r\n\r\n--x\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n<html><body><h1>بلدية</h1><p>أُعيد فتح الجسر</p></body></html>\r\n--x--\r\n',
    false,
  ],
])(
  'words of %s are quoted, and no second file is kept where the file is the text',
  async (_, name, written, isFile) => {
    const uploaded = await keep(name, Buffer.from(written))
    const kept = await quote(uploaded, 'اعيد فتح')
    expect(kept.quote).toBe('أُعيد فتح')
    expect(kept.text.sha256 === uploaded.file.sha256).toBe(isFile)
    expect(await readSnapshotFiles(database.app.db, uploaded.snapshotId)).toHaveLength(isFile ? 1 : 2)
    const shown = await readTextPage({ ...uploaded.source, page: null, cited: kept })
    expect(shown!.found.map(({ start, end }) => shown!.text.slice(start, end))).toEqual(['أُعيد فتح'])
  },
)

test('a file without a text says so, and a place that is not there gives nothing', async () => {
  const { source } = await keep('a.bin', Buffer.from([0, 1, 2, 3]))
  expect(await findInFile({ ...source, words: 'قصف' })).toBeNull()
  const { source: text } = await keep('b.txt', Buffer.from('قصف'))
  expect(await keepQuote({ ...text, start: 1, end: 99 })).toBeNull()
})

test('parts of a picture are cut out or blackened as files of their own; the original stays, and a copy is withdrawn and restored', async () => {
  const points = Buffer.alloc(100 * 50 * 3, 200)
  const picture = await sharp(points, { raw: { width: 100, height: 50, channels: 3 } })
    .jpeg()
    .toBuffer()
  const { snapshotId, file, source } = await keep('ساحة.jpg', picture)
  const make = async (request: CopyRequest) => {
    const made = (await makeCopy({ ...source, ...request }))!
    const row = await database.act((tx) => addCopy(tx, { snapshotId, of: file, why: 'للنشر' }, made, null), 'copy-file')
    const { data, info } = await sharp(pathOfFile(directory, made.file.sha256))
      .raw()
      .toBuffer({ resolveWithObject: true })
    return { row, made, info, at: (x: number, y: number) => data[(y * info.width + x) * 3] ?? -1 }
  }
  const crop = await make({ kind: 'crop', boxes: [[100, 200, 300, 400]], page: 1 })
  expect(crop.info).toMatchObject({ width: 30, height: 20, format: 'raw' })
  const redacted = await make({
    kind: 'redact',
    boxes: [
      [0, 0, 105, 100],
      [900, 900, 100, 100],
    ],
    page: 1,
  })
  expect([redacted.at(5, 2), redacted.at(95, 47)].every((shade) => shade < 16)).toBe(true)
  expect(redacted.at(50, 25)).toBeGreaterThan(180)
  expect((await readFile(pathOfFile(directory, file.sha256))).equals(picture)).toBe(true)
  const withdraw = (withdrawn: boolean) =>
    database.act((tx) => withdrawCopy(tx, { snapshotId, fileRow: crop.row, withdrawn }, null), 'withdraw-copy')
  await withdraw(true)
  await expect(withdraw(true)).rejects.toMatchObject({ code: 'nothing-to-undo' })
  const state = async () => (await readSnapshotFiles(database.app.db, snapshotId)).map(({ withdrawn }) => withdrawn)
  expect(await state()).toEqual([false, true, false])
  // The same part again is the copy that is there.
  expect((await make({ kind: 'crop', boxes: [[100, 200, 300, 400]], page: 1 })).row).toBe(crop.row)
  expect(await state()).toEqual([false, false, false])
  const custody = await readCustody(database.app.db, snapshotId, null)
  expect(custody.map(({ event, file: of, why }) => [event, of === file.sha256, why])).toEqual([
    ['uploaded', false, ''],
    ['copied', true, 'للنشر'],
    ['copied', false, 'للنشر'],
    ['copied', true, 'للنشر'],
    ['copied', false, 'للنشر'],
    ['withdrawn', false, ''],
    ['restored', false, 'للنشر'],
  ])
  expect((await replay(database.owner.db)).differences).toEqual([])
})

test('a part of a page of a document is a picture, and no picture is made of what is none', async () => {
  const { source } = await keep('page.pdf', pdf)
  const made = await makeCopy({ ...source, kind: 'crop', boxes: [[0, 0, 500, 500]], page: 1 })
  expect(made).toMatchObject({ ending: 'png', madeBy: expect.stringMatching(/^crop 0 0 50 50 page 1 by /) as string })
  expect(await makeCopy({ ...source, kind: 'convert', boxes: [], page: 7 })).toBeNull()
  const { source: none } = await keep('none.jpg', Buffer.from('ffd8ffe000104a4649460001', 'hex'))
  expect(await makeCopy({ ...none, kind: 'convert', boxes: [], page: 1 })).toBeNull()
})
