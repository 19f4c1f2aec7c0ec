import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeArchive } from '../../testing/archive'
import { collectFiles } from './import-collect'

test('an archive within an archive that cannot be unpacked is left out alone, and the files behind it come in', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'collect-'))
  const inner = makeArchive([{ name: 'a.txt', bytes: Buffer.from('the river rose') }])
  const outer = makeArchive([
    { name: 'inner.zip', bytes: inner },
    { name: 'b.txt', bytes: Buffer.from('the bridge is closed') },
  ])
  // Its bytes are not those that were packed.
  outer.writeUInt32LE(7, outer.indexOf('PK\x01\x02') + 16)
  writeFileSync(join(directory, 'outer.zip'), outer)
  const found = await collectFiles([directory], undefined)
  found.close()
  rmSync(directory, { recursive: true })
  expect(found.files.map(({ file }) => file)).toEqual(['b.txt'])
  expect(found.leftOut).toEqual([{ file: 'inner.zip', reason: 'unread' }])
})
