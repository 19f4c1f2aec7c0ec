import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat, truncate, writeFile, chmod } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { pathOfFile } from './file-store'
import { storeFile } from './store-file.server'

let directory: string

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'muqabala-files-'))
})

afterEach(() => rm(directory, { recursive: true }))

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

/** The bytes in pieces, as a body comes in, and an error after them where one is given. */
async function* inPieces(bytes: Buffer, error?: Error, piece = 1000): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += piece) yield await Promise.resolve(bytes.subarray(at, at + piece))
  if (error) throw error
}

/** Every file below the folder, by its path. */
async function listFiles(): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name)
}

test('a file is kept byte for byte under its hash, and is not written to again', async () => {
  const bytes = Buffer.from('شظايا القذيفة في باحة المدرسة\n'.repeat(500))
  const kept = await storeFile(directory, inPieces(bytes))
  expect(kept).toEqual({ sha256: sha256(bytes), bytes: bytes.length, mediaType: 'text/plain' })
  const path = pathOfFile(directory, kept.sha256)
  expect((await readFile(path)).equals(bytes)).toBe(true)
  expect((await stat(path)).mode & 0o222).toBe(0)
})

test('the same bytes are kept once, also when they come in at the same moment', async () => {
  const bytes = Buffer.alloc(50_000, 7)
  const kept = await Promise.all(
    [1, 2, 3].map((piece) => storeFile(directory, inPieces(bytes, undefined, piece * 999))),
  )
  expect(new Set(kept.map((one) => one.sha256)).size).toBe(1)
  expect(await listFiles()).toEqual([sha256(bytes)])
})

test.each([
  ['broken off', new Error('broken off'), {}],
  ['too-large', undefined, { limit: 4_999 }],
  ['disk-full', undefined, { reserve: 2 ** 60 }],
] as const)('a file that is %s leaves nothing', async (message, error, options) => {
  await expect(storeFile(directory, inPieces(Buffer.alloc(5_000, 1), error), options)).rejects.toThrow(message)
  expect(await listFiles()).toEqual([])
})

test('a file without bytes is refused', async () => {
  await expect(storeFile(directory, inPieces(Buffer.alloc(0)))).rejects.toMatchObject({ code: 'empty' })
  expect(await listFiles()).toEqual([])
})

test('a file of exactly the limit is taken', async () => {
  expect((await storeFile(directory, inPieces(Buffer.alloc(5_000, 1)), { limit: 5_000 })).bytes).toBe(5_000)
})

test('a kept file that lost its end is whole again when the same bytes come in', async () => {
  const bytes = Buffer.alloc(9_000, 3)
  const { sha256: hash } = await storeFile(directory, inPieces(bytes))
  await chmod(pathOfFile(directory, hash), 0o600)
  await truncate(pathOfFile(directory, hash), 100)
  await storeFile(directory, inPieces(bytes))
  expect((await readFile(pathOfFile(directory, hash))).equals(bytes)).toBe(true)
})

test('a folder that cannot be made is an error that says where', async () => {
  await writeFile(join(directory, 'file'), '')
  await expect(storeFile(join(directory, 'file'), inPieces(Buffer.alloc(10)))).rejects.toThrow(/file/)
})

test('a path is made of a hash alone', () => {
  expect(() => pathOfFile(directory, '../../etc/passwd')).toThrow()
})
