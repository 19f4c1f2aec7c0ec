import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exportLog } from '../audit/export/export.server'
import { addReport, verifierDirectory } from '../audit/export/export-for-tests'
import { formatVerifyingKey, makeSigningKey } from '../audit/signing/note-key'
import { signLog } from '../audit/signing/sign.server'
import { writeKeyFiles } from '../audit/signing/sign-key-file.server'
import { cloneDatabase, type TestDatabase } from '../testing/database'
import { openKeptFile } from './files/open-file.server'
import { storeFile } from './files/store-file.server'
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
  const files = join(directory, 'files')
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
  await signLog(database.owner.db, join(directory, 'desk.key'))
  await exportLog(database.owner.db, exported, { verifiers: verifierDirectory, openFile: openKeptFile(files) })
})

afterAll(async () => {
  await database.close()
  rmSync(directory, { recursive: true })
})

/** What both programs say. */
function verify(): unknown[] {
  const args = [exported, '--key', formatVerifyingKey(key), '--json']
  const run = (program: string, first: string[]) =>
    JSON.parse(spawnSync(program, [...first, ...args], { encoding: 'utf8' }).stdout) as unknown
  return [run(process.execPath, [join(exported, 'verify.mjs')]), run('python3', ['-B', join(exported, 'verify.py')])]
}

test('both verifiers follow the way from a verdict to the file that it rests on, and see when its bytes changed', () => {
  const [one, other] = verify()
  expect(one).toMatchObject({ ok: true, evidence: 3, verdictsOnFiles: 1 })
  expect(other).toEqual(one)
  const path = join(exported, 'evidence', openedHash())
  writeFileSync(path, 'a fake')
  for (const found of verify()) expect(found).toMatchObject({ ok: false, code: 'evidence' })
})

/** The hash of the file among the evidence, whose other two files are the report's. */
function openedHash(): string {
  const lines = readFileSync(join(exported, 'evidence.jsonl'), 'utf8').trim().split('\n')
  const file = lines
    .map((line) => JSON.parse(line) as { sha256: string; bytes: number })
    .find(({ bytes }) => bytes === 6)
  return file?.sha256 ?? ''
}
