import { mkdtemp, rm } from 'node:fs/promises'
import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeNext } from '../../jobs/make-previews.server'
import { cloneDatabase, type TestDatabase } from '../../testing/database'
import { keepFile } from '../snapshots/keep-file-for-tests'
import { drawDocumentPage } from './draw-document.server'
import { awaitPreview, findPreview, takeWantedPreview } from './wanted-previews.server'

let database: TestDatabase
let directory: string

beforeAll(async () => {
  database = await cloneDatabase()
  directory = await mkdtemp(join(tmpdir(), 'muqabala-previews-'))
})
afterAll(async () => {
  await database.close()
  await rm(directory, { recursive: true })
})

const threads = { run: (_name: string, input: unknown) => drawDocumentPage(input as never) }
const work = () => makeNext({ db: database.app.db, directory, threads })

async function variantOf(name: string, bytes: Buffer, page = 0) {
  const { kept } = await keepFile(database, directory, { name, bytes })
  return { sha256: kept.sha256, page, size: 'small' as const, covered: true }
}

const ask = (variant: Awaited<ReturnType<typeof variantOf>>, most = 0) =>
  awaitPreview(database.app.db, directory, variant, most)

test('a preview waits for a worker, is made once by one of them, and is there from then on', async () => {
  const bytes = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#0d5c63' } })
    .png()
    .toBuffer()
  const variant = await variantOf('a.png', bytes)
  expect(await ask(variant)).toBe('coming')
  expect(await ask(variant)).toBe('coming')
  expect(await findPreview(directory, variant)).toBeNull()
  const waiting = ask(variant, 5_000)
  expect([await work(), await work()]).toEqual([true, false])
  expect(await waiting).toBe('ready')
  expect((await sharp((await findPreview(directory, variant))!).metadata()).width).toBe(360)
})

test('a page of a document is drawn, and what cannot be shown is tried once and said', async () => {
  const pdf = readFileSync(new URL('../../intake/formats/test-files/pdf/chromium.pdf', import.meta.url))
  const page = await variantOf('a.pdf', pdf, 1)
  const [no, text] = [{ ...page, page: 9 }, await variantOf('a.txt', Buffer.from('words'))]
  for (const one of [page, no, text]) await ask(one)
  while (await work());
  expect(await Promise.all([page, no, text].map((one) => ask(one)))).toEqual(['ready', 'none', 'none'])
  expect(await work()).toBe(false)
})

test('a file that ends its workers is given up', async () => {
  const variant = await variantOf('b.png', Buffer.from('\x89PNG'))
  await ask(variant)
  const age = () =>
    database.owner.db
      .updateTable('working.wanted_preview')
      .set({ taken_at: new Date(Date.now() - 600_000) })
      .execute()
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    expect(await takeWantedPreview(database.app.db)).toMatchObject({ sha256: variant.sha256 })
    expect(await takeWantedPreview(database.app.db)).toBeNull()
    await age()
  }
  expect(await takeWantedPreview(database.app.db)).toBeNull()
  expect(await ask(variant)).toBe('none')
})
