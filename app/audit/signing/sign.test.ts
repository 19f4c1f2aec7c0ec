import { existsSync, readFileSync, rmSync, statSync, writeFileSync, chmodSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { emptyDatabase, type TestDatabase } from '../../testing/database'
import { runAction } from '../action/action.server'
import { verifyInside } from '../export/export-live.server'
import { addEvidence, addReport, signedTrail, type SignedTrail } from '../export/export-for-tests'
import { makeSigningKey } from './note-key'
import { redact } from '../log/redact.server'
import { replaceKey, signLog } from './sign.server'
import { readSignerState, writeKeyFiles, writeSignerState } from './sign-key-file.server'
import { LogHead } from './sign-head.server'
import { checkpointAge } from './witness-age.server'

let database: TestDatabase
let desk: SignedTrail

beforeAll(async () => {
  database = await emptyDatabase()
  desk = await signedTrail(database)
})

afterAll(async () => {
  desk.clean()
  await database.close()
})

/** Runs `work` on a database that its owner edited past every lock, and takes the edit back. */
async function edited<T>(statement: string, work: (db: TestDatabase['owner']['db']) => Promise<T>): Promise<T> {
  const undo = new Error('undone')
  let result: { value: T } | undefined
  const tx = database.owner.db.transaction().execute(async (inside) => {
    for (const table of ['entry', 'body', 'checkpoint'])
      await sql.raw(`alter table audit.${table} disable trigger all`).execute(inside)
    await sql.raw(statement).execute(inside)
    result = { value: await work(inside).catch((error: unknown) => error as T) }
    throw undo
  })
  await expect(tx).rejects.toBe(undo)
  if (!result) throw new Error('it did not run')
  return result.value
}

test('nothing is signed twice, and what was written since is', async () => {
  expect(await signLog(database.owner.db, desk.keyFile)).toBeNull()
  const head = new LogHead()
  await addEvidence(database, 1, 'later')
  expect(await signLog(database.owner.db, desk.keyFile, { head })).toMatchObject({ size: 9 })
  await addEvidence(database, 1, 'later still')
  const signed = await signLog(database.owner.db, desk.keyFile, { head })
  expect(signed).toMatchObject({ size: 10 })
  expect(readSignerState(desk.keyFile)?.size).toBe(10)
})

test.each([
  ['shrank', 'delete from audit.body where seq = 9; delete from audit.entry where seq = 9', /shrank|had/],
  [
    'lost an entry in the middle',
    'delete from audit.body where seq = 4; delete from audit.entry where seq = 4',
    /Entry 4 is missing/,
  ],
  [
    'was edited',
    "update audit.entry set data = replace(data, 'add-evidence', 'undo-evidence') where seq = 7",
    /Entry 7 is not the text/,
  ],
  [
    'was edited with its leaf',
    "update audit.entry set data = replace(data, 'add-evidence', 'undo-evidence') where seq = 7; update audit.entry set leaf = sha256('\\x00'::bytea || convert_to(data, 'UTF8')) where seq = 7",
    /Entry 8 does not follow|first 8 entries are not those/,
  ],
  [
    'was rewritten at its end',
    "update audit.entry set data = replace(data, 'add-evidence', 'undo-evidence') where seq = 9; update audit.entry set leaf = sha256('\\x00'::bytea || convert_to(data, 'UTF8')) where seq = 9",
    /not those that were signed/,
  ],
])('a log that %s is not signed', async (_, statement, message) => {
  const refusal = await edited(statement, async (db) => {
    await sql`select 1`.execute(db)
    return new LogCheck(db).run()
  })
  expect(refusal).toMatch(message)
})

/** The signer's own reading, inside a transaction that goes nowhere. */
class LogCheck {
  constructor(private readonly db: TestDatabase['owner']['db']) {}

  async run(): Promise<string> {
    const inside = Object.create(this.db, {
      transaction: { value: () => ({ execute: (work: (tx: unknown) => unknown) => work(this.db) }) },
    }) as TestDatabase['owner']['db']
    return signLog(inside, desk.keyFile).then(
      () => 'signed',
      (error: unknown) => (error as Error).message,
    )
  }
}

test('the signer remembers by itself, though the database forgets its checkpoints', async () => {
  const file = join(desk.directory, 'forgetful.key')
  writeKeyFiles(file, makeSigningKey('desk.example/audit'))
  writeSignerState(file, { origin: 'desk.example/audit', size: 4, root: Buffer.alloc(32) })
  await expect(signLog(database.owner.db, file)).rejects.toThrow('The first 4 entries are not those that were signed')
  writeSignerState(file, { origin: 'desk.example/audit', size: 400, root: Buffer.alloc(32) })
  await expect(signLog(database.owner.db, file)).rejects.toThrow(/400 were signed: it shrank/)
})

test('a change of keys that broke off anywhere goes on when it is asked for again', async () => {
  const fresh = await emptyDatabase()
  const { db } = fresh.owner
  try {
    await addReport(fresh, 'gamma')
    const file = (name: string) => join(desk.directory, `broken-${name}`)
    let current = file('first')
    writeKeyFiles(current, makeSigningKey('desk.example/audit'))
    await signLog(db, current)
    const change = (next: string) =>
      replaceKey(db, { operator: 'test' }, { file: current }, { file: next, key: makeSigningKey('desk.example/audit') })
    // Each way of breaking off leaves what it had done: the key's file, the entry, the note in the database.
    const breaks: Record<string, (next: string) => Promise<unknown>> = {
      'after the private key': async (next) => {
        writeKeyFiles(next, makeSigningKey('desk.example/audit'))
        await rm(`${next}.pub`)
      },
      'after the entry': async (next) => {
        writeKeyFiles(next, makeSigningKey('desk.example/audit'))
        const subjects = [
          `old-key:${readFileSync(`${current}.pub`, 'utf8').trim()}`,
          `new-key:${readFileSync(`${next}.pub`, 'utf8').trim()}`,
        ]
        await runAction(db, { actor: { operator: 'test' }, kind: 'replace-key', subjects }, () => Promise.resolve())
      },
      'after the note': async (next) => {
        await change(next)
        rmSync(`${next}.state`)
      },
    }
    for (const [how, breakOff] of Object.entries(breaks)) {
      const next = file(how.replaceAll(' ', '-'))
      await breakOff(next)
      const left = readFileSync(next, 'utf8')
      await addEvidence(fresh, 1, `meanwhile, ${how}`)
      const { size } = await change(next)
      expect(readFileSync(next, 'utf8'), how).toBe(left)
      expect(readSignerState(next)?.size, how).toBe(size)
      await expect(change(next), how).rejects.toThrow()
      current = next
      await addEvidence(fresh, 1, `later, ${how}`)
      await signLog(db, current)
    }
    const changes = await sql<{
      count: number
    }>`select count(*)::int as count from audit.entry where head ->> 'kind' = 'replace-key'`.execute(db)
    expect(changes.rows).toEqual([{ count: 3 }])
    expect(await verifyInside(db, { keys: [readFileSync(`${file('first')}.pub`, 'utf8').trim()] })).toMatchObject({
      checkpoints: 7,
    })
  } finally {
    await fresh.close()
  }
})

test('a key that others may read, a damaged one and another log’s are refused', async () => {
  const file = join(desk.directory, 'open.key')
  writeKeyFiles(file, makeSigningKey('desk.example/audit'))
  expect(statSync(file).mode & 0o777).toBe(0o600)
  chmodSync(file, 0o644)
  await expect(signLog(database.owner.db, file)).rejects.toThrow('others may read this key')
  rmSync(file)
  writeFileSync(file, readFileSync(`${file}.pub`), { mode: 0o600 })
  await expect(signLog(database.owner.db, file)).rejects.toThrow('this is not a private key')
  const other = join(desk.directory, 'other.key')
  writeKeyFiles(other, makeSigningKey('elsewhere.example/audit'))
  await expect(signLog(database.owner.db, other)).rejects.toThrow('This log is desk.example/audit')
  expect(existsSync(`${other}.state`)).toBe(false)
})

test.each([
  [
    'an entry’s text',
    "update audit.entry set data = replace(data, 'operator:test', 'operator:tess') where seq = 3",
    'leaf',
    3,
  ],
  ['an entry’s leaf', 'update audit.entry set leaf = sha256(leaf) where seq = 3', 'leaf', 3],
  [
    'an entry’s number',
    'update audit.body set seq = 90 where false; update audit.entry set seq = 90 where seq = 3',
    'entry-order',
    3,
  ],
  ['a missing entry', 'delete from audit.body where seq = 3; delete from audit.entry where seq = 3', 'entry-order', 3],
  ['a body’s salt', 'update audit.body set salt = sha256(salt) where seq = 3', 'body', 3],
  [
    'a body’s payload',
    "update audit.body set payload = replace(payload, '[redacted]', '[removed]') where seq = 3",
    'body',
    3,
  ],
  ['a missing body', 'delete from audit.body where seq = 5', 'redaction', 5],
  ['a silent redaction', 'update audit.body set salt = null, payload = null where seq = 5', 'redaction', 5],
  [
    'a swap of two bodies',
    'update audit.body a set salt = b.salt, payload = b.payload from audit.body b where a.seq in (5, 7) and b.seq = 12 - a.seq',
    'body',
    5,
  ],
  ['a cut tail', 'delete from audit.body where seq > 8; delete from audit.entry where seq > 8', 'entry-order', 9],
  [
    'a checkpoint’s note',
    "update audit.checkpoint set note = replace(note, '— desk', '— dusk') where size = 9",
    'signature',
    null,
  ],
  [
    'a checkpoint’s time',
    "update audit.checkpoint set at = at - interval '1 second' where size = 9",
    'checkpoint',
    null,
  ],
])('the check of the database finds %s', async (_, statement, code, entry) => {
  const key = readFileSync(`${desk.keyFile}.pub`, 'utf8').trim()
  expect(await verifyInside(database.owner.db, { keys: [key] })).toMatchObject({
    entries: 10,
    covered: 10,
    checkpoints: 5,
    redacted: 1,
  })
  expect(await edited(statement, (db) => verifyInside(db, { keys: [key] }))).toMatchObject({ code, entry })
})

test('a redaction needs a basis, something to redact and a column that can be', async () => {
  const what = { table: 'evidence', key: 2, columns: ['note'] }
  const operator = { operator: 'test' }
  await expect(redact(database.owner.db, operator, { what, basis: ' ' })).rejects.toThrow('legal basis')
  await expect(
    redact(database.owner.db, operator, { what: { ...what, columns: ['kind'] }, basis: 'x' }),
  ).rejects.toThrow('cannot be redacted')
  await expect(redact(database.owner.db, operator, { what: { ...what, key: 999 }, basis: 'x' })).rejects.toThrow(
    'No entry holds',
  )
  await expect(
    redact(database.owner.db, operator, {
      what: { table: 'evidence', key: 1, columns: ['quote', 'stance'] },
      basis: 'x',
    }),
  ).rejects.toThrow('cannot be redacted')
  await expect(
    redact(database.owner.db, operator, { what: { table: 'source', key: 1, columns: ['name', 'note'] }, basis: 'x' }),
  ).resolves.toEqual([0])
  await expect(
    redact(database.owner.db, operator, { what: { table: 'report', key: 1, columns: ['title'] }, basis: 'x' }),
  ).rejects.toThrow('redacted together')
})

test('the age of the last checkpoint that left is told, and a late one warned of', async () => {
  const { db } = database.app
  const now = new Date()
  expect(await checkpointAge(db, now)).toMatchObject({ signed: { size: 10 }, left: null, uncovered: 11, late: false })
  expect((await checkpointAge(db, new Date(now.getTime() + 10 * 60_000))).late).toBe(true)
})
