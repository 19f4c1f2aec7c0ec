import { execFileSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { expect, onTestFinished, test } from 'vitest'
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
  await pipeline(Readable.from(zip(Readable.from(files), time), { objectMode: false }), createWriteStream(path))
  return JSON.parse(execFileSync('python3', ['-c', reader, path], { encoding: 'utf8' }))
}

test('an archive of nothing, of empty, small, long and Arabic files is read by another program', async () => {
  const contents: [name: string, bytes: Buffer][] = [['empty', Buffer.alloc(0)], ['evidence/a', Buffer.from('a')], ['مقابلة.txt', Buffer.from('لا إله '.repeat(50_000))], ['noise', randomBytes(3_000_000)]]
  const time = new Date('2031-07-04T21:09:58Z')
  expect(await readBack(contents.map(([name, bytes]) => bytesFile(name, bytes)), time)).toEqual(contents.map(([name, bytes]) => [name, createHash('sha256').update(bytes).digest('hex'), [2031, 7, 4, 21, 9, 58]]))
  expect(await readBack([], time)).toEqual([])
})

test('a file that cannot be read ends the archive with its error', async () => {
  // eslint-disable-next-line @typescript-eslint/require-await
  const failing = async function* () {
    yield Buffer.from('a')
    throw new Error('gone')
  }
  const read = async () => {
    for await (const bytes of zip(Readable.from([{ name: 'a', chunks: failing() }]), new Date())) expect(bytes.length).toBeGreaterThan(0)
  }
  await expect(read()).rejects.toThrow('gone')
})
