import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { makeArchive } from '../../../testing/archive'
import { encodeText } from '../../../testing/encode'
import { makeTar } from '../../../testing/tar'
import { largestUpload } from '../../limits'
import { largestStreamed } from '../largest-file'
import { spoiltFiles } from '../spoilt-files-for-tests'
import { ArchiveError } from './archived-file'
import { openArchive } from './open-archive.server'
import { archiveKinds, readSpoiltArchive, soundArchives } from './sound-archives-for-tests'

const memory = { mostUnpacked: 64 * largestUpload }
const said = Buffer.from('قصف')

async function told(name: string, source: Buffer | string, options: Parameters<typeof openArchive>[2] = memory) {
  const archive = await openArchive(name, source, options)
  const found: string[] = []
  for (const { name: file, issue, size, read, stream } of archive.files) {
    if (issue) {
      found.push(`${file}: ${issue}`)
      continue
    }
    const chunks: Buffer[] = []
    for await (const chunk of stream()) chunks.push(chunk)
    const bytes = await read()
    expect(Buffer.concat(chunks).equals(bytes) && bytes.length === size).toBe(true)
    found.push(`${file}: ${bytes.length > 50 ? bytes.length : bytes.toString()}`)
  }
  archive.close()
  return found
}

const testFile = (name: string) => readFileSync(new URL(`../test-files/archives/${name}`, import.meta.url))

test.each(['gnu.tar', 'gnu.tgz', 'python-pax.tar.gz', 'python-gnu.tar', 'v7.tar'])(
  'an archive of another program gives its files with their whole names: %s',
  async (name) => {
    const long = `${'مجلد طويل/'.repeat(name === 'v7.tar' ? 0 : 12)}نشرة المساء.txt`
    expect(await told(name, testFile(name))).toEqual(['a.txt: raid', `${long}: قصف`])
  },
)

test.each<[string, () => Buffer, string[]]>([
  ['one file packed alone', () => gzipSync(said), ['a.mbox: قصف']],
  ['several packed one after the other', () => Buffer.concat([gzipSync(said), gzipSync(said)]), ['a.mbox: قصفقصف']],
  ['tar, whatever it is called', () => makeTar([{ name: './a.txt', bytes: said }]), ['a.txt: قصف']],
  ['ZIP, whatever it is called', () => makeArchive([{ name: 'a.txt', bytes: said }]), ['a.txt: قصف']],
  [
    'links, devices, paths that lead out, kinds that are not read, and what systems keep',
    () =>
      gzipSync(
        makeTar([
          { name: 'folder/', type: '5' },
          { name: 'passwd.txt', type: '2' },
          { name: 'hard.txt', type: '1' },
          { name: 'device', type: '3' },
          { name: '../a.txt', bytes: said },
          { name: '/etc/a.txt', bytes: said },
          { name: 'a/../../b.txt', bytes: said },
          { name: 'film.mp4', bytes: said },
          { name: '._a.txt', bytes: said },
          { name: 'holes.txt', bytes: said, type: 'S' },
          { name: 'b.txt', bytes: said },
          { name: 'huge.txt', saidSize: largestUpload * 33 },
        ]),
      ),
    [
      ...['passwd.txt: link', 'hard.txt: link', 'device: kind', '../a.txt: bad-path', '/etc/a.txt: bad-path'],
      ...['a/../../b.txt: bad-path', 'film.mp4: recording', 'holes.txt: unread', 'b.txt: قصف', 'huge.txt: too-large'],
    ],
  ],
  [
    'a name in the encoding of old programs',
    () => makeTar([{ name: encodeText('نشرة المساء.txt', 'windows-1256'), bytes: said }]),
    ['نشرة المساء.txt: قصف'],
  ],
  [
    'cut off within a file: those before it are read',
    () =>
      makeTar([
        { name: 'a.txt', bytes: said },
        { name: 'b.txt', bytes: Buffer.alloc(2000, 'x') },
      ]).subarray(0, 2000),
    ['a.txt: قصف', 'b.txt: unread'],
  ],
])('an archive is read: %s', async (_what, bytes, files) => {
  expect(await told('a.mbox.gz', bytes())).toEqual(files)
})

test.each<[string, () => Buffer, string]>([
  ['neither', () => Buffer.from('no archive at all, only some text'), 'damaged'],
  ['cut off', () => gzipSync(Buffer.alloc(2000, 'قصف')).subarray(0, -9), 'damaged'],
  ['changed', () => gzipSync(said).fill(7, 12, 14), 'damaged'],
  [
    'a damaged header behind a sound one',
    () => makeTar([{ name: 'a.txt', bytes: said }]).fill('x', 1024, 1536),
    'damaged',
  ],
  ['a bomb', () => gzipSync(Buffer.alloc(40 * largestUpload)), 'burst'],
  ['a bomb of a bomb', () => gzipSync(gzipSync(Buffer.alloc(80 * largestUpload))), 'none'],
  ['a name without end', () => makeTar([{ name: 'x', type: 'L', bytes: Buffer.alloc(largestUpload) }]), 'damaged'],
  ['fields that are none', () => makeTar([{ name: 'x', type: 'x', bytes: Buffer.from('9 path') }]), 'damaged'],
])('an archive is refused: %s', async (_what, bytes, issue) => {
  const answer = await openArchive('a.tgz', bytes(), memory).then(
    () => 'none',
    (error: unknown) => (error instanceof ArchiveError ? error.issue : error),
  )
  expect(answer).toBe(issue)
})

test('a file on disk is unpacked once into a temporary file that does not stay', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'archives-'))
  const left = () => readdirSync(tmpdir()).filter((name) => name.startsWith('muqabala-unpacked-'))
  const before = left()
  try {
    const path = join(folder, 'a.tar.gz')
    const messages = Buffer.from(
      JSON.stringify({ messages: Array.from({ length: 80_000 }, (_, id) => ({ id, text: `raid ${id}` })) }),
    )
    writeFileSync(
      path,
      gzipSync(
        makeTar([
          { name: 'result.json', bytes: messages },
          { name: 'b.txt', bytes: said },
        ]),
      ),
    )
    const streamed = { largest: largestStreamed }
    expect(await told(path, path, streamed)).toEqual([`result.json: ${messages.length}`, 'b.txt: قصف'])
    writeFileSync(path, gzipSync(Buffer.alloc(33 * largestUpload)))
    await expect(openArchive(path, path, streamed)).rejects.toMatchObject({ issue: 'burst' })
    await expect.poll(left).toEqual(before)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test.each(archiveKinds)('a spoilt archive is read or refused, never a fault: %s', async (kind) => {
  const { name, bytes } = soundArchives[kind]
  expect((await told(name, bytes())).length).toBe(kind === 'zip' ? 2 : 4)
  for await (const spoilt of spoiltFiles(kind, 11, 100))
    await expect(readSpoiltArchive(name, spoilt)).resolves.toBeUndefined()
})
