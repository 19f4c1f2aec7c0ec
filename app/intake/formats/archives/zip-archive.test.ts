import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { makeArchive } from '../../../testing/archive'
import { encodeText } from '../../../testing/encode'
import { singleByteEncodings } from '../../decode/encodings'
import { largestUpload } from '../../limits'
import { largestStreamed } from '../largest-file'
import { ArchiveError, EntryUnread } from './archived-file'
import { openZip } from './zip-archive.server'

async function readAll(bytes: Buffer): Promise<string[]> {
  const archive = await openZip(bytes)
  const found: string[] = []
  for (const { name, issue, read } of archive.files)
    found.push(
      `${name}: ${issue ?? (await read().then(String, (error: unknown) => (error instanceof EntryUnread ? 'unread' : 'error')))}`,
    )
  archive.close()
  return found
}

const testFile = (name: string) => readFileSync(new URL(`../test-files/${name}`, import.meta.url))
const named = (...names: (string | Uint8Array)[]) =>
  makeArchive(names.map((name) => ({ name, bytes: Buffer.from('قصف') })))

test('an archive gives its texts, names what it does not take, and is silent on what systems keep beside files', async () => {
  const archive = named(
    'نشرات/صباح.txt',
    '__MACOSX/._صباح.txt',
    '.hidden.txt',
    'a/Thumbs.db',
    'film.mp4',
    'inner.zip',
    'word.docx',
    'b.TXT',
    'manifest.csv',
  )
  expect(await readAll(archive)).toEqual([
    'نشرات/صباح.txt: قصف',
    'film.mp4: recording',
    'inner.zip: قصف',
    'word.docx: قصف',
    'b.TXT: قصف',
    'manifest.csv: قصف',
  ])
  expect((await readAll(testFile('mixed.zip'))).map((line) => line.slice(0, 10))).toEqual([
    'a.docx: PK',
    'b.pdf: %PD',
    'c.zip: PK\u0003',
    'manifest.c',
    '1.txt: سقط',
  ])
})

test('links, other archives and names in the encodings of Windows and DOS are told or read', async () => {
  const bytes = Buffer.from('قصف')
  const archive = makeArchive([
    { name: 'passwd.txt', bytes: Buffer.from('/etc/passwd'), link: true },
    { name: 'day.tar.gz', bytes },
    { name: 'day.tar.xz', bytes },
    { name: 'day.7z', bytes },
    { name: 'day.rar', bytes },
    { name: 'C:\\a.txt', bytes },
    { name: 'a\\b.txt', bytes },
    { name: 'a/../../b.txt', bytes },
  ])
  expect(await readAll(archive)).toEqual([
    'passwd.txt: link',
    'day.tar.gz: قصف',
    'day.tar.xz: other-archive',
    'day.7z: other-archive',
    'day.rar: other-archive',
    'C:/a.txt: bad-path',
    'a/b.txt: قصف',
    'a/../../b.txt: bad-path',
  ])
  // Code page 437, in which Western programs write their names.
  for (const [written, name] of [
    ['R\x82sum\x82', 'Résumé'],
    ['\x90t\x82 \x9aber Stra\xe1e', 'Été Über Straße'],
    ['Espa\xa4a y m\xa0s', 'España y más'],
  ])
    expect(await readAll(named(Buffer.from(`${written}.txt`, 'latin1')))).toEqual([`${name}.txt: قصف`])
})

test('a file that is too large is told and not unpacked, one that lies of its size is let go, the rest is read', async () => {
  const burst = Buffer.alloc(64 * largestUpload)
  const archive = makeArchive([
    { name: 'huge.txt', bytes: burst },
    { name: 'liar.txt', bytes: burst, saidSize: 100 },
    { name: 'small.txt', bytes: Buffer.from('raid') },
  ])
  expect(archive.length).toBeLessThan(largestUpload)
  expect(await readAll(archive)).toEqual(['huge.txt: too-large', 'liar.txt: unread', 'small.txt: raid'])
})

test('a file whose bytes are not those that were packed is let go, and so is each that is another one again', async () => {
  const archive = named('a.txt', 'b.txt')
  for (const at of [archive.indexOf('PK\x03\x04') + 14, archive.indexOf('PK\x01\x02') + 16])
    archive.writeUInt32LE(7, at)
  expect(await readAll(archive)).toEqual(['a.txt: unread', 'b.txt: قصف'])
  const shared = named('a.txt', 'b.txt')
  shared.writeUInt32LE(0, shared.lastIndexOf('PK\x01\x02') + 42)
  expect(await readAll(shared)).toEqual(['a.txt: قصف', 'b.txt: burst'])
})

test('a file that is read as it streams in may be large, unless it is made to burst', async () => {
  const messages = randomBytes(300_000)
  const saidSize = 33 * 1024 * 1024
  const archive = makeArchive([
    { name: 'result.json', bytes: messages, saidSize },
    { name: 'rows.csv', bytes: messages, saidSize },
    { name: 'burst.json', bytes: Buffer.alloc(1000), saidSize },
    { name: 'page.html', bytes: messages, saidSize },
    { name: 'inner.zip', bytes: messages, saidSize },
    { name: 'small.json', bytes: messages },
  ])
  const { files } = await openZip(archive, largestStreamed)
  expect(files.map(({ name, issue }) => [name, issue])).toEqual([
    ['result.json', null],
    ['rows.csv', null],
    ['burst.json', 'burst'],
    ['page.html', 'too-large'],
    ['inner.zip', 'too-large'],
    ['small.json', null],
  ])
  const chunks: Buffer[] = []
  for await (const chunk of files[5]?.stream() ?? []) chunks.push(chunk)
  expect(chunks.length).toBeGreaterThan(1)
  expect(Buffer.concat(chunks).equals(messages)).toBe(true)
  await expect(async () => {
    for await (const _ of files[0]?.stream() ?? []);
  }).rejects.toBeInstanceOf(EntryUnread)
})

test.each(['../a.txt', 'a/../../b.txt', '/etc/a.txt', 'C:\\a.txt', '..\\a.txt'])(
  'a file at %j is left out, the others are read',
  async (path) => {
    expect(await readAll(named(path, 'day\\b.txt'))).toEqual([
      `${path.replaceAll('\\', '/')}: bad-path`,
      'day/b.txt: قصف',
    ])
  },
)

test.each(['a\0b.txt', 'a\nb.txt', 'day\x1b/a.txt'])('a file whose name is %j is left out as that', async (path) => {
  expect(await readAll(named(path, 'b.txt'))).toEqual([`${path}: bad-name`, 'b.txt: قصف'])
})

describe('names that the archive does not call UTF-8', () => {
  const names = ['تقرير ثان.txt', 'نشرة المساء/حصاد اليوم.txt']
  it.each(singleByteEncodings)('are read in %s', async (encoding) => {
    const archive = await openZip(named(...names.map((name) => encodeText(name, encoding)), 'plain.txt'))
    expect(archive.files.map(({ name, guessed }) => [name, guessed === null])).toEqual([
      ...names.map((name) => [name, false]),
      ['plain.txt', true],
    ])
  })

  it('are UTF-8 where their bytes are', async () => {
    const { files } = await openZip(named(...names.map((name) => Buffer.from(name))))
    expect(files.map(({ name, guessed }) => [name, guessed])).toEqual(names.map((name) => [name, null]))
  })

  it('are not UTF-8 where the archive alone says so', async () => {
    const archive = named(encodeText('تقرير ثان.txt', 'windows-1256'))
    archive.writeUInt16LE(0x800, archive.indexOf('PK\x01\x02') + 8)
    const { files } = await openZip(archive)
    expect(files.map(({ name, guessed }) => [name, guessed?.encoding])).toEqual([['تقرير ثان.txt', 'windows-1256']])
  })

  it.each([
    ['cp1256.zip', 'تقرير ثان.txt'],
    ['cp720.zip', 'تقرير ثالث.txt'],
    ['utf8-noflag.zip', 'تقرير أول.txt'],
  ])('in an archive of another program: %s', async (file, name) => {
    expect((await openZip(testFile(file))).files.map((entry) => entry.name)).toEqual([name])
  })
})

test('what is behind a password is said, alone or beside the rest', async () => {
  await expect(openZip(testFile('encrypted.zip'))).rejects.toMatchObject({ issue: 'password' })
  const mixed = makeArchive([
    { name: 'secret.txt', bytes: Buffer.from('x'), encrypted: true },
    { name: 'open.txt', bytes: Buffer.from('raid') },
  ])
  expect(await readAll(mixed)).toEqual(['secret.txt: password', 'open.txt: raid'])
})

test('an archive of more files than are listed is refused as that, by the number that it says', async () => {
  const archive = named('a.txt')
  const end = archive.indexOf('PK\x05\x06')
  const last = Buffer.from(archive.subarray(end))
  last.fill(0xff, 8, 20)
  const record = Buffer.alloc(76)
  record.write('PK\x06\x06')
  record.writeBigUInt64LE(44n, 4)
  record.writeBigUInt64LE(100_001n, 24)
  record.writeBigUInt64LE(100_001n, 32)
  record.write('PK\x06\x07', 56)
  record.writeBigUInt64LE(BigInt(end), 64)
  record.writeUInt32LE(1, 72)
  const forged = Buffer.concat([archive.subarray(0, end), record, last])
  await expect(openZip(forged)).rejects.toMatchObject({ issue: 'too-many' })
})

test('what is no archive is an issue', async () => {
  await expect(openZip(Buffer.from('no archive at all, only some text'))).rejects.toBeInstanceOf(ArchiveError)
  const damaged = named('a.txt')
  damaged.fill(0, damaged.indexOf('PK\x01\x02'), damaged.indexOf('PK\x01\x02') + 4)
  await expect(openZip(damaged)).rejects.toMatchObject({ issue: 'damaged' })
})
