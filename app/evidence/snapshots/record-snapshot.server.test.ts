import { expect, test } from 'vitest'
import { replay } from '../../audit/log/replay.server'
import { createTestDatabase } from '../../testing/database'
import { recordCustody } from '../custody/record-custody.server'
import { addSnapshotFiles, recordSnapshot, type NewSnapshot } from './record-snapshot.server'

const hash = (digit: string) => digit.repeat(64)
const page = { sha256: hash('a'), bytes: 900, mediaType: 'text/html', role: 'document' as const, name: 'page.html' }
const at = new Date('2026-11-28T10:00:00Z')
const captured: NewSnapshot = {
  kind: 'plain',
  address: 'https://example.org/news',
  finalAddress: 'https://example.org/news/1',
  status: 200,
  startedAt: at,
  endedAt: at,
  quote: 'قذيفة',
  contains: true,
  files: [page, { ...page, role: 'exchange', name: 'exchange.warc.gz', sha256: hash('b') }],
}

test('a capture, its files and the first entry of its custody are one action, and hold against the trail', async () => {
  const { app, owner, act } = await createTestDatabase()
  const id = await act((tx) => recordSnapshot(tx, captured, null), 'capture')
  await act((tx) => recordSnapshot(tx, captured, null), 'capture')
  await act((tx) => recordSnapshot(tx, { ...captured, failure: 'unreachable', files: [] }, null), 'capture')
  const copy = {
    ...page,
    sha256: hash('c'),
    role: 'copy' as const,
    name: 'crop.png',
    madeFrom: hash('a'),
    madeBy: 'crop',
  }
  await act((tx) => addSnapshotFiles(tx, id, [copy], null), 'copy-file')
  await act(
    (tx) => recordCustody(tx, [{ snapshotId: id, event: 'checked', fileId: hash('a'), foundSha256: hash('a') }], null),
    'check-files',
  )
  // The same files are stored once; each snapshot names them.
  expect(
    (await app.db.selectFrom('record.stored_file').select('id').orderBy('id').execute()).map((row) => row.id),
  ).toEqual([hash('a'), hash('b'), hash('c')])
  const events = await app.db.selectFrom('record.custody').select(['event', 'request']).orderBy('id').execute()
  expect(events.map(({ event }) => event)).toEqual(['captured', 'captured', 'failed', 'checked'])
  const snapshot = await app.db
    .selectFrom('record.snapshot')
    .select(['request', 'contains', 'details'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  expect(snapshot).toEqual({ request: events[0]?.request, contains: true, details: {} })
  expect((await replay(owner.db)).differences).toEqual([])
})

test.each([
  ['a copy that does not say what it was made from', { role: 'copy' as const }],
  ['a file that was made from itself', { madeFrom: page.sha256 }],
  ['a hash that is none', { sha256: 'A'.repeat(64) }],
])('%s is refused by the database', async (_, change) => {
  const { act } = await createTestDatabase()
  const files = [{ ...page, ...change }]
  await expect(act((tx) => recordSnapshot(tx, { ...captured, files }, null), 'capture')).rejects.toMatchObject({
    code: '23514',
  })
})
