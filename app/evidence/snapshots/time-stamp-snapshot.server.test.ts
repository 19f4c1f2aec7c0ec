import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { hasOpenssl, startTimeStampServer } from '../../audit/signing/time-stamp-server-for-tests'
import { createTestDatabase } from '../../testing/database'
import { pathOfFile } from '../files/file-store'
import { storeFile } from '../files/store-file.server'
import { checkTimeStamps } from './check-time-stamps.server'
import { readCustody, readSnapshot } from './read-snapshot.server'
import { recordSnapshot } from './record-snapshot.server'
import { timeStampSnapshot } from './time-stamp-snapshot.server'

// Without openssl there is no authority to ask: the test says that it was left out.
test.skipIf(!hasOpenssl())(
  'a snapshot gets a time stamp over its files, which openssl verifies and which is no stamp over another snapshot',
  async () => {
    const directory = mkdtempSync(join(tmpdir(), 'muqabala-stamps-'))
    onTestFinished(() => rmSync(directory, { recursive: true }))
    const server = await startTimeStampServer(directory)
    onTestFinished(() => server.close())
    const { owner, act } = await createTestDatabase()
    const add = async (words: string) => {
      const file = await storeFile(directory, new Blob([words]).stream())
      const at = new Date()
      const snapshot = { kind: 'plain' as const, address: 'https://example.org/', startedAt: at, endedAt: at }
      const files = [{ ...file, role: 'original' as const, name: 'page.html' }]
      return act((tx) => recordSnapshot(tx, { ...snapshot, files }, null), 'capture')
    }
    const [first, second] = [await add('one'), await add('two')]
    const authority = { address: server.address, allowPrivate: true }
    const stamping = { db: owner.db, actor: { operator: 'worker' }, directory, authority }
    const closed = { ...stamping, authority: { ...authority, allowPrivate: false }, request: 'closed' }
    await expect(timeStampSnapshot(closed, first)).rejects.toThrow(/only https/)
    for (const id of [first, second, first]) await timeStampSnapshot({ ...stamping, request: `stamp ${id}` }, id)
    const snapshot = await readSnapshot(owner.db, first)
    const stamps = snapshot?.files.filter(({ role }) => role === 'time-stamp') ?? []
    expect(stamps.map(({ name }) => name)).toEqual(['snapshot-1.txt', 'snapshot-1.tsr'])
    const [text, stamp] = stamps.map(({ sha256 }) => pathOfFile(directory, sha256))
    const verified = ['ts', '-verify', '-data', text ?? '', '-in', stamp ?? '', '-CAfile', server.certificate]
    expect(execFileSync('openssl', verified, { stdio: ['ignore', 'pipe', 'pipe'] }).toString()).toContain('OK')
    const custody = await readCustody(owner.db, first, null)
    expect(custody.map(({ event }) => event)).toEqual(['captured', 'time-stamped'])
    expect(custody[1]?.stamp).toEqual({ authority: server.address, at: expect.stringMatching(/^\d{4}-.*Z$/) as string })
    expect(await checkTimeStamps(owner.db, directory)).toEqual({ stamps: 2, wrong: [] })
    const third = await add('three')
    const other = (await readSnapshot(owner.db, second))?.files.at(-1)?.sha256 ?? ''
    await act(
      (tx) =>
        tx
          .insertInto('record.snapshot_file')
          .values({ snapshot_id: third, file_id: other, role: 'time-stamp', name: 'snapshot-3.tsr', person_id: null })
          .execute(),
      'time-stamp-snapshot',
    )
    expect(await checkTimeStamps(owner.db, directory)).toEqual({ stamps: 3, wrong: [third] })
  },
)
