import { appendFile, chmod, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { prepareAppRole } from '../../../db/app-role'
import { findGuardIssues } from '../../../db/guards'
import { signLog } from '../../audit/signing/sign.server'
import { formatSigningKey, makeSigningKey } from '../../audit/signing/note-key'
import { replay } from '../../audit/log/replay.server'
import { verifyInSteps } from '../../audit/verification/verify-steps.server'
import { pathOfFile } from '../../evidence/files/file-store'
import { storeFile } from '../../evidence/files/store-file.server'
import { recordSnapshot } from '../../evidence/snapshots/record-snapshot.server'
import { judge } from '../../review/commands/judge.server'
import { storeReport } from '../../review/testing/passages-for-tests'
import { cloneDatabase, emptyDatabase, type TestDatabase } from '../../testing/database'
import { BackupError, tableFile, type BackupManifest } from './backup-manifest'
import { openBackup } from './open-backup.server'
import { restoreBackup } from './restore-backup.server'
import { writeBackup } from './write-backup.server'

let desk: TestDatabase
let directory: string
let files: string

// oxlint-disable-next-line typescript/require-await
async function* once(text: string): AsyncGenerator<Buffer> {
  yield Buffer.from(text)
}

beforeAll(async () => {
  desk = await cloneDatabase()
  directory = await mkdtemp(join(tmpdir(), 'muqabala-backup-'))
  files = join(directory, 'files')
  const [one = 0, other = 0] = await desk.act(async (tx) => [
    ...(await storeReport(tx, { source: 'مكتب الشمال', passages: ['لغم قرب\tالجسر \\ القديم'] })),
    ...(await storeReport(tx, { source: 'South desk', passages: ['لغم عند الجسر'] })),
  ])
  await desk.act(
    (tx) => judge(tx, { passages: [one, other], decision: 'same', note: '', seen: null, personId: null }),
    'judge',
  )
  const kept = { ...(await storeFile(files, once('the evidence'))), role: 'original' as const, name: 'photo.txt' }
  const at = new Date()
  await desk.act(
    (tx) => recordSnapshot(tx, { kind: 'file', address: null, startedAt: at, endedAt: at, files: [kept] }, null),
    'upload-file',
  )
})
afterAll(async () => {
  await desk.close()
  await rm(directory, { recursive: true })
})

let backups = 0
async function backUp(database = desk, from = files): Promise<{ path: string; manifest: BackupManifest }> {
  const path = join(directory, `desk-${++backups}.backup`)
  const { manifest } = await writeBackup(database.owner.pool, { path, filesDirectory: from })
  return { path, manifest }
}

async function emptyInstallation(): Promise<TestDatabase> {
  const database = await emptyDatabase()
  onTestFinished(() => database.close())
  await database.app.close()
  return { ...database, app: { ...database.app, close: () => Promise.resolve() } }
}

async function restore(path: string, database: TestDatabase, into: string): Promise<void> {
  const backup = await openBackup(path)
  try {
    await restoreBackup(database.owner, backup, into)
  } finally {
    backup.close()
  }
}

/** PostgreSQL puts a row where a page has room: a restored table can give its rows in another order, and so another hash. */
function withoutOrder(manifest: BackupManifest): BackupManifest {
  return { ...manifest, madeAt: '', tables: manifest.tables.map((table) => ({ ...table, sha256: '' })) }
}

/** The rows of each table, in one order wherever they lie. */
async function sortedRows(path: string): Promise<Map<string, string[]>> {
  const backup = await openBackup(path)
  try {
    const tables = new Map<string, string[]>()
    for (const table of backup.manifest.tables) {
      const chunks: Uint8Array[] = []
      for await (const chunk of backup.read(tableFile(table))) chunks.push(chunk)
      tables.set(tableFile(table), Buffer.concat(chunks).toString('utf8').split('\n').sort())
    }
    return tables
  } finally {
    backup.close()
  }
}

test('a desk comes back with every row, number and entry as it was, and all that holds it; of other rows nothing stays', async () => {
  const { path, manifest } = await backUp()
  const database = await emptyInstallation()
  const into = join(directory, 'restored')
  const changed = await openBackup(path)
  for (const table of changed.manifest.tables) if (table.name === 'source') table.sha256 = '0'.repeat(64)
  await expect(restoreBackup(database.owner, changed, into)).rejects.toThrow('other rows than it should')
  changed.close()
  const { rows } = await sql`select 1 from record.report union all select 1 from audit.entry`.execute(database.owner.db)
  expect(rows).toEqual([])

  // Older backups name a wrong count where the database told it late: the hash says that all rows are there.
  const miscounted = await openBackup(path)
  for (const table of miscounted.manifest.tables) table.rows = 0
  await restoreBackup(database.owner, miscounted, into)
  miscounted.close()
  const again = await backUp(database, into)
  expect(withoutOrder(again.manifest)).toEqual(withoutOrder(manifest))
  expect(await sortedRows(again.path)).toEqual(await sortedRows(path))
  expect(manifest.trail.entries).toBeGreaterThan(3)
  expect(manifest.files).toHaveLength(1)
  expect(await readFile(pathOfFile(into, manifest.files[0]?.sha256 ?? ''), 'utf8')).toBe('the evidence')

  await prepareAppRole(database.owner.db, database.ownerUrl)
  expect(await findGuardIssues(database.owner.db)).toEqual([])
  expect((await replay(database.owner.db)).differences).toEqual([])
  expect(await verifyInSteps(database.owner.db, () => undefined)).toMatchObject({ issues: [], misshown: [] })
  const former = await desk.owner.db
    .selectFrom('record.claim')
    .select(sql<number>`max(id)`.as('last'))
    .executeTakeFirst()
  const [next = 0] = await database.act((tx) =>
    storeReport(tx, { source: 'South desk', passages: ['خبر بعد الاستعادة'] }),
  )
  const claim = await database.owner.db
    .selectFrom('record.passage')
    .select('claim_id')
    .where('id', '=', next)
    .executeTakeFirst()
  expect(claim?.claim_id).toBe((former?.last ?? 0) + 1)
})

test('what is decided while a backup is written is not in it, and hinders nobody', async () => {
  const path = join(directory, 'meanwhile.backup')
  let meanwhile: Promise<unknown> | undefined
  const { manifest } = await writeBackup(desk.owner.pool, { path, filesDirectory: files }, (table) => {
    if (table === 'audit.entry')
      meanwhile = desk.act((tx) => storeReport(tx, { source: 'Meanwhile', passages: ['خبر أثناء النسخ'] }))
  })
  await meanwhile
  const { rows } = await sql<{ count: string }>`select count(*) from record.source`.execute(desk.owner.db)
  expect(manifest.tables.find(({ schema, name }) => schema === 'record' && name === 'source')?.rows).toBe(
    Number(rows[0]?.count) - 1,
  )
})

test('a file that is cut off, changed or something else is refused, and the installation stays empty', async () => {
  const { path } = await backUp()
  const bytes = await readFile(path)
  const broken = join(directory, 'broken')
  await writeFile(broken, bytes)
  await truncate(broken, Math.floor(bytes.length / 2))
  await expect(openBackup(broken)).rejects.toThrow('not a whole backup')
  await writeFile(broken, 'no archive')
  await expect(openBackup(broken)).rejects.toThrow('not a whole backup')
  await expect(openBackup(join(directory, 'nowhere'))).rejects.toThrow('There is no file')
})

test('nothing is restored over a desk', async () => {
  const { path } = await backUp()
  await expect(restore(path, desk, files)).rejects.toThrow('There is a desk in this installation already')
})

test('a byte that changed in a backup is told in words, where it cannot be unpacked any more', async () => {
  const { path } = await backUp()
  const sound = await readFile(path)
  const spoilt = join(directory, 'spoilt.backup')
  let refused = 0
  for (const share of [0.1, 0.3, 0.5, 0.7, 0.9, 0.999]) {
    const bytes = Buffer.from(sound)
    const at = Math.floor(bytes.length * share)
    bytes[at] = (bytes[at] ?? 0) ^ 0x55
    await writeFile(spoilt, bytes)
    const error = await readAll(spoilt).catch((thrown: unknown) => thrown)
    // What can be unpacked is held against the hashes.
    if (error === undefined) continue
    refused += 1
    expect(error).toBeInstanceOf(BackupError)
    expect((error as BackupError).message).toMatch(/^This (backup is damaged|is not a whole backup)/)
  }
  expect(refused).toBeGreaterThan(0)
})

async function readAll(path: string): Promise<void> {
  const backup = await openBackup(path)
  onTestFinished(() => backup.close())
  for (const table of backup.manifest.tables) await buffer(backup.read(tableFile(table)))
}

test('evidence that is missing or has other bytes is named', async () => {
  const { manifest } = await backUp()
  const hash = manifest.files[0]?.sha256 ?? ''
  await expect(backUp(desk, join(directory, 'no-files'))).resolves.toMatchObject({
    manifest: { damaged: [hash], files: [] },
  })
  const other = join(directory, 'other-files')
  const kept = await storeFile(other, once('the evidence'))
  await chmod(pathOfFile(other, kept.sha256), 0o640)
  await appendFile(pathOfFile(other, kept.sha256), ' and more')
  await expect(backUp(desk, other)).resolves.toMatchObject({ manifest: { damaged: [hash] } })
})

test('a trail that is not the signed one is not backed up', async () => {
  const database = await cloneDatabase()
  onTestFinished(() => database.close())
  await database.act((tx) => storeReport(tx, { passages: ['خبر'] }))
  const keyFile = join(directory, 'signer.key')
  await writeFile(keyFile, `${formatSigningKey(makeSigningKey('desk.example/trail'))}\n`, { mode: 0o600 })
  await signLog(database.owner.db, keyFile)
  await sql`alter table audit.entry disable trigger never_edited`.execute(database.owner.db)
  await sql`update audit.entry set leaf = sha256('other') where seq = 0`.execute(database.owner.db)
  await expect(backUp(database)).rejects.toThrow('not the one that its last checkpoint signed')
})
