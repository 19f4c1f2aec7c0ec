import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { makeArchive } from '../../testing/archive'
import { makeTar } from '../../testing/tar'
import { collectFiles } from './import-collect'

const root = mkdtempSync(join(tmpdir(), 'muqabala-collect-'))
afterAll(() => rmSync(root, { recursive: true }))

test('archives of each kind give their files, one within another too, and say what they keep back', async () => {
  const files = {
    'e.txt.gz': gzipSync('raid'),
    'week.tar': makeTar([
      { name: 'day.tgz', bytes: gzipSync(makeTar([{ name: 'f.txt', bytes: Buffer.from('raid') }])) },
      { name: 'manifest.csv', bytes: Buffer.from('file,title\nf.txt,Raid\n') },
    ]),
    'burst.gz': gzipSync(Buffer.alloc(33 * 1024 * 1024)),
    'cut.tgz': gzipSync(makeTar([{ name: 'f.txt', bytes: Buffer.from('raid') }])).subarray(0, 60),
    'deep.zip': makeArchive([{ name: 'a.gz.gz', bytes: gzipSync(gzipSync('raid')) }]),
  }
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(root, name), bytes)
  const found = await collectFiles(
    Object.keys(files).map((name) => join(root, name)),
    undefined,
  )
  const texts: string[] = []
  for (const { file, input } of found.files.slice(0, 2))
    texts.push(`${file} ${Buffer.from(await input.bytes(100)).toString()}`)
  expect(texts).toEqual(['e.txt raid', 'f.txt raid'])
  expect(found.manifests.map(({ name }) => name)).toEqual(['manifest.csv'])
  expect(found.leftOut.map(({ file, reason }) => `${file} ${reason}`)).toEqual([
    'burst.gz archive-burst',
    'cut.tgz archive',
    'a.gz archive-in-archive',
  ])
  found.close()
})
