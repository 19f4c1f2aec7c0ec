import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createTestDatabase } from '../../testing/database'
import { recordSnapshot } from '../snapshots/record-snapshot.server'
import { incomingDirectory, orphanDirectory, pathOfFile } from './file-store'
import { storeFile } from './store-file.server'
import { sweepFiles } from './sweep-files.server'

const day = 24 * 60 * 60 * 1000
const nothing = { incoming: 0, aside: 0, deleted: 0, back: 0 }

async function* once(text: string): AsyncGenerator<Buffer> {
  yield await Promise.resolve(Buffer.from(text))
}

async function setUp() {
  const { app, act } = await createTestDatabase()
  const directory = await mkdtemp(join(tmpdir(), 'muqabala-sweep-'))
  onTestFinished(() => rm(directory, { recursive: true }))
  const keep = async (text: string) => ({
    ...(await storeFile(directory, once(text))),
    role: 'original' as const,
    name: text,
  })
  const record = (file: Awaited<ReturnType<typeof keep>>) =>
    act((tx) => {
      const at = new Date()
      return recordSnapshot(tx, { kind: 'file', address: null, startedAt: at, endedAt: at, files: [file] }, null)
    }, 'upload-file')
  const sweep = (later: number) => sweepFiles(app.db, directory, Date.now() + later)
  return { directory, keep, record, sweep }
}

test('what no row names is put aside after a day and deleted a day later; what a row names stays', async () => {
  const { directory, keep, record, sweep } = await setUp()
  const named = await keep('named')
  await record(named)
  const orphan = await keep('orphan')
  expect(await sweep(0)).toEqual(nothing)
  expect(await sweep(day + 60_000)).toEqual({ ...nothing, aside: 1 })
  // It has been put aside this moment: another process that sweeps leaves it for a day.
  expect(await sweep(0)).toEqual(nothing)
  expect(await sweep(day + 60_000)).toEqual({ ...nothing, deleted: 1 })
  expect(await readFile(pathOfFile(directory, named.sha256), 'utf8')).toBe('named')
  await expect(readFile(join(orphanDirectory(directory), orphan.sha256))).rejects.toThrow('ENOENT')
})

test('a file that was put aside comes back when a row names it', async () => {
  const { directory, keep, record, sweep } = await setUp()
  const late = await keep('late')
  expect(await sweep(2 * day)).toEqual({ ...nothing, aside: 1 })
  await record(late)
  expect(await sweep(0)).toEqual({ ...nothing, back: 1 })
  expect(await readFile(pathOfFile(directory, late.sha256), 'utf8')).toBe('late')
})

test('the beginning of an upload that broke off is removed after a day, other files are left alone', async () => {
  const { directory, sweep } = await setUp()
  const part = join(incomingDirectory(directory), 'part')
  const foreign = join(directory, 'ab', 'notes.txt')
  for (const path of [part, foreign]) {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, 'x')
  }
  expect(await sweep(0)).toEqual(nothing)
  expect(await sweep(day + 60_000)).toEqual({ ...nothing, incoming: 1 })
  expect(await readFile(foreign, 'utf8')).toBe('x')
})
