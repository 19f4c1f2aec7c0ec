import { expect, test } from 'vitest'
import { makeArchive } from '../../testing/archive'
import { ArchiveFault, readArchive } from './zip-archive.server'
import { largestUpload } from '../limits'

async function readAll(archive: Buffer): Promise<string[]> {
  const found: string[] = []
  for await (const file of readArchive(archive)) found.push(`${file.name}: ${'bytes' in file ? Buffer.from(file.bytes).toString() : file.fault}`)
  return found
}

test('an archive gives its texts, not what lies beside them', async () => {
  const archive = makeArchive(
    [['نشرات/صباح.txt', 'قصف'], ['__MACOSX/._صباح.txt', 'x'], ['.hidden.txt', 'x'], ['picture.png', 'x'], ['inner.zip', 'x'], ['b.TXT', 'raid']].map(([name = '', text = '']) => ({ name, bytes: Buffer.from(text) })),
  )
  expect(await readAll(archive)).toEqual(['نشرات/صباح.txt: قصف', 'b.TXT: raid'])
})

test('a file that is too large is told and not unpacked, one that lies of its size is let go, the rest is read', async () => {
  const burst = Buffer.alloc(64 * largestUpload)
  const archive = makeArchive([{ name: 'huge.txt', bytes: burst }, { name: 'liar.txt', bytes: burst, saidSize: 100 }, { name: 'small.txt', bytes: Buffer.from('raid') }])
  expect(archive.length).toBeLessThan(largestUpload)
  expect(await readAll(archive)).toEqual(['huge.txt: too-large', 'liar.txt: unread', 'small.txt: raid'])
})

test('what is no archive is a fault', async () => {
  await expect(readAll(Buffer.from('no archive at all, only some text'))).rejects.toBeInstanceOf(ArchiveFault)
  const damaged = makeArchive([{ name: 'a.txt', bytes: Buffer.from('raid') }])
  damaged.fill(0, damaged.indexOf('PK\x01\x02'), damaged.indexOf('PK\x01\x02') + 4)
  await expect(readAll(damaged)).rejects.toBeInstanceOf(ArchiveFault)
})
