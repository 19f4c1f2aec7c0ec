import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exportLog } from '../audit/export/export.server'
import { hasOpenssl, startTimeStampServer } from '../audit/signing/time-stamp-server-for-tests'
import { addReport, verifierDirectory } from '../audit/export/export-for-tests'
import { formatVerifyingKey, makeSigningKey } from '../audit/signing/note-key'
import { signLog } from '../audit/signing/sign.server'
import { writeKeyFiles } from '../audit/signing/sign-key-file.server'
import { cloneDatabase, type TestDatabase } from '../testing/database'
import { openKeptFile } from './files/open-file.server'
import { storeFile } from './files/store-file.server'
import { addSnapshotFiles, recordSnapshot } from './snapshots/record-snapshot.server'
import { timeStampSnapshot } from './snapshots/time-stamp-snapshot.server'
import { addFileEvidence } from './upload/add-file-evidence.server'
import { confirm } from '../review/testing/decisions-for-tests'

let database: TestDatabase
const directory = mkdtempSync(join(tmpdir(), 'muqabala-way-'))
const exported = join(directory, 'export')
const key = makeSigningKey('desk.example/audit')

beforeAll(async () => {
  database = await cloneDatabase()
  writeKeyFiles(join(directory, 'desk.key'), key)
  await addReport(database, 'القذيفة')
  const kept = await storeFile(
    files,
    (async function* () {
      yield await Promise.resolve(Buffer.from('a film'))
    })(),
  )
  const file = { ...kept, name: 'film.mp4', declaredType: 'video/mp4' }
  await database.act(
    (tx) =>
      addFileEvidence(
        tx,
        { claimId: 1, stance: 'supports', note: '', address: null, file, startedAt: new Date() },
        null,
      ),
    'upload-file',
  )
  await confirm(database, 1)
  if (hasOpenssl()) await stamp()
  await signAndExport(exported)
})

const files = join(directory, 'files')

/** Has the snapshot time-stamped, by an authority of this test's own. */
async function stamp(): Promise<void> {
  const server = await startTimeStampServer(directory)
  const authority = { address: server.address, allowPrivate: true }
  const stamping = { db: database.owner.db, actor: { operator: 'worker' }, directory: files, authority }
  await timeStampSnapshot({ ...stamping, request: 'stamp' }, 1)
  await server.close()
}

async function signAndExport(to: string): Promise<void> {
  await signLog(database.owner.db, join(directory, 'desk.key'))
  await exportLog(database.owner.db, to, { verifiers: verifierDirectory, openFile: openKeptFile(files) })
}

afterAll(async () => {
  await database.close()
  rmSync(directory, { recursive: true })
})

/** What both programs say. */
function verify(folder = exported): unknown[] {
  const args = [folder, '--key', formatVerifyingKey(key), '--json']
  const run = (program: string, first: string[]) =>
    JSON.parse(spawnSync(program, [...first, ...args], { encoding: 'utf8' }).stdout) as unknown
  return [run(process.execPath, [join(folder, 'verify.mjs')]), run('python3', ['-B', join(folder, 'verify.py')])]
}

test('both verifiers follow the way from a verdict to the file that it rests on, and see when its bytes changed', () => {
  const [one, other] = verify()
  const [evidence, snapshotStamps] = hasOpenssl() ? [5, 1] : [3, 0]
  expect(one).toMatchObject({ ok: true, evidence, verdictsOnFiles: 1, snapshotStamps })
  expect(other).toEqual(one)
  const path = join(exported, 'evidence', openedHash())
  writeFileSync(path, 'a fake')
  for (const found of verify()) expect(found).toMatchObject({ ok: false, code: 'evidence' })
})

test.skipIf(!hasOpenssl())('a time stamp that is not over its snapshot is seen by both', async () => {
  // The stamp of the first snapshot, under a second one: its own text is hashed as it should be, and the stamp is over another.
  const stamps = await database.owner.db
    .selectFrom('record.snapshot_file')
    .selectAll()
    .where('role', '=', 'time-stamp')
    .orderBy('id')
    .execute()
  const at = new Date()
  await database.act(async (tx) => {
    const snapshot = { kind: 'file' as const, address: null, startedAt: at, endedAt: at }
    const other = { sha256: stamps[0]?.file_id ?? '', bytes: 1, mediaType: 'text/plain' }
    const id = await recordSnapshot(
      tx,
      { ...snapshot, files: [{ ...other, role: 'original', name: 'other.txt' }] },
      null,
    )
    const forged = { ...other, sha256: stamps[1]?.file_id ?? '', role: 'time-stamp' as const, name: 'snapshot-2.tsr' }
    await addSnapshotFiles(tx, id, [{ ...forged, madeFrom: other.sha256, madeBy: 'nobody' }], null)
  }, 'capture')
  const forged = join(directory, 'forged')
  await signAndExport(forged)
  for (const found of verify(forged))
    expect(found).toMatchObject({
      ok: false,
      code: 'time-stamp',
      message: expect.stringContaining('snapshot 2') as string,
    })
})

/** The hash of the file among the evidence, whose other two files are the report's. */
function openedHash(): string {
  const lines = readFileSync(join(exported, 'evidence.jsonl'), 'utf8').trim().split('\n')
  const file = lines
    .map((line) => JSON.parse(line) as { sha256: string; bytes: number })
    .find(({ bytes }) => bytes === 6)
  return file?.sha256 ?? ''
}
