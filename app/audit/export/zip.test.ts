import { execFileSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { expect, onTestFinished, test, vi } from 'vitest'
import { bytesFile, type ExportedFile } from './export-chunks'
import { zip } from './zip'

/** What another program reads out of an archive: names, hashes and the time of each. */
const reader = `
import hashlib, json, sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as archive:
    assert archive.testzip() is None
    print(json.dumps([[file.filename, hashlib.sha256(archive.read(file)).hexdigest(), list(file.date_time)] for file in archive.infolist()]))
`

async function readBack(files: ExportedFile[], time: Date): Promise<unknown> {
  const directory = mkdtempSync(join(tmpdir(), 'muqabala-zip-'))
  onTestFinished(() => rmSync(directory, { recursive: true }))
  const path = join(directory, 'a.zip')
  await pipeline(zip(Readable.from(files), time), createWriteStream(path))
  return JSON.parse(execFileSync('python3', ['-c', reader, path], { encoding: 'utf8' }))
}

test('an archive of nothing, of empty, small, long and Arabic files is read by another program', async () => {
  const contents: [name: string, bytes: Buffer][] = [
    ['empty', Buffer.alloc(0)],
    ['evidence/a', Buffer.from('a')],
    ['مقابلة.txt', Buffer.from('لا إله '.repeat(50_000))],
    ['noise', randomBytes(3_000_000)],
  ]
  const time = new Date('2031-07-04T21:09:58Z')
  expect(
    await readBack(
      contents.map(([name, bytes]) => bytesFile(name, bytes)),
      time,
    ),
  ).toEqual(
    contents.map(([name, bytes]) => [name, createHash('sha256').update(bytes).digest('hex'), [2031, 7, 4, 21, 9, 58]]),
  )
  expect(await readBack([], time)).toEqual([])
})

test('a file that cannot be read ends the archive with its error', async () => {
  // oxlint-disable-next-line typescript/require-await
  const failing = async function* () {
    yield Buffer.from('a')
    throw new Error('gone')
  }
  const read = async () => {
    for await (const bytes of zip(Readable.from([{ name: 'a', chunks: failing() }]), new Date()))
      expect((bytes as Buffer).length).toBeGreaterThan(0)
  }
  await expect(read()).rejects.toThrow('gone')
})

test('the same files at the same time make the same archive, wherever the machine stands', async () => {
  const time = new Date('2031-03-30T01:30:00Z')
  const make = async (zone: string) => {
    const before = process.env.TZ
    process.env.TZ = zone
    try {
      return await buffer(zip(Readable.from([bytesFile('a', Buffer.from('a'))]), time))
    } finally {
      if (before === undefined) delete process.env.TZ
      else process.env.TZ = before
    }
  }
  const made = await make('Asia/Damascus')
  expect(await make('America/New_York')).toEqual(made)
  expect(made.length).toBeGreaterThan(0)
})

test('an archive that nobody takes any further stops reading its files', async () => {
  const read: string[] = []
  let closed = false
  // oxlint-disable-next-line typescript/require-await
  const files = async function* () {
    try {
      for (let number = 1; ; number += 1) {
        read.push(`${number}`)
        yield bytesFile(`${number}`, randomBytes(100_000))
      }
    } finally {
      closed = true
    }
  }
  const archive = zip(files(), new Date())
  for await (const _ of archive) break
  await vi.waitFor(() => expect(closed).toBe(true))
  expect(read.length).toBeLessThan(20)
})

test.runIf(process.env.THOROUGH)(
  'an archive holds more than 65,535 files and a file of more than 4 GB',
  { timeout: 600_000 },
  async () => {
    const files = function* (): Generator<ExportedFile> {
      yield {
        name: 'long',
        chunks: Readable.from(
          (function* () {
            for (let at = 0; at < 4_200; at += 1) yield Buffer.alloc(1_000_000)
          })(),
        ),
      }
      for (let number = 0; number < 66_000; number += 1) yield bytesFile(`${number}`, Buffer.from(`${number}`))
    }
    const directory = mkdtempSync(join(tmpdir(), 'muqabala-zip-'))
    onTestFinished(() => rmSync(directory, { recursive: true }))
    const path = join(directory, 'a.zip')
    await pipeline(zip(Readable.from(files()), new Date()), createWriteStream(path))
    const script =
      "import sys, zipfile; a = zipfile.ZipFile(sys.argv[1]); i = a.infolist(); print(len(i), i[0].file_size, a.read('65999').decode())"
    expect(execFileSync('python3', ['-c', script, path], { encoding: 'utf8' })).toBe('66001 4200000000 65999\n')
  },
)
