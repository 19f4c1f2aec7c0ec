import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { emptyDatabase, type TestDatabase } from '../../testing/database'
import { runAction } from '../action/action.server'
import { openCheckpoint, signCheckpoint } from './checkpoint'
import { verifyInside } from '../export/export-live.server'
import { addEvidence, addReport, exportTo, signedTrail, type SignedTrail } from '../export/export-for-tests'
import { formatVerifyingKey, makeSigningKey, type SigningKey } from './note-key'
import { LogHead } from './sign-head.server'
import { writeKeyFiles } from './sign-key-file.server'
import { replaceKey, signLog } from './sign.server'
import { main } from '../verifier/verify.mjs'

// Somebody who owns the database, and not the signing key, tries to become the one who signs.

let database: TestDatabase
let desk: SignedTrail
let own: SigningKey

beforeEach(async () => {
  database = await emptyDatabase()
  desk = await signedTrail(database)
  own = makeSigningKey('desk.example/audit')
})

afterEach(async () => {
  desk.clean()
  await database.close()
})

const publicKey = () => readFileSync(`${desk.keyFile}.pub`, 'utf8').trim()

async function nameKeys(old: string, next: string): Promise<void> {
  await runAction(
    database.owner.db,
    { actor: { operator: 'insider' }, kind: 'replace-key', subjects: [`old-key:${old}`, `new-key:${next}`] },
    () => Promise.resolve(),
  )
}

/** Stores a checkpoint over all entries, signed by the insider. */
async function signWithOwn(): Promise<void> {
  const { size, root } = openCheckpoint(await wouldBe())
  const note = signCheckpoint({ origin: own.name, size, root }, [own], 1_800_000_000)
  await database.owner.db
    .insertInto('audit.checkpoint')
    .values({ note, at: new Date(1_800_000_000_000) })
    .execute()
}

/** A checkpoint with the true root, by a signer that remembers nothing. */
async function wouldBe(): Promise<string> {
  const head = new LogHead()
  await head.advance(database.owner.db)
  return signCheckpoint({ origin: own.name, size: head.size, root: head.root() }, [own], 1_800_000_000)
}

async function verified(): Promise<number> {
  const directory = join(desk.directory, 'forged')
  await exportTo(database, directory)
  return main([directory, '--key', publicKey(), '--json'])
}

test('an entry that names the insider’s key as the next one stops the signer', async () => {
  await nameKeys(publicKey(), formatVerifyingKey(own))
  await expect(signLog(database.owner.db, desk.keyFile)).rejects.toThrow(/another key signs this log/)
  await addEvidence(database, 1, 'a decoy')
  await expect(signLog(database.owner.db, desk.keyFile)).rejects.toThrow(/another key signs this log/)
  await signWithOwn()
  expect(await verified()).toBe(1)
})

test('an entry that replaces a key nobody used does not make the insider’s a signer', async () => {
  await nameKeys(formatVerifyingKey(makeSigningKey('desk.example/audit')), formatVerifyingKey(own))
  await expect(signLog(database.owner.db, desk.keyFile)).rejects.toThrow(/another key signs this log/)
  await signWithOwn()
  expect(await verified()).toBe(1)
  await expect(verifyInside(database.owner.db, { keys: [publicKey()] })).rejects.toMatchObject({ code: 'key-change' })
})

test('an entry that leads to the signer’s own key is not signed over either, nor is it built upon', async () => {
  await nameKeys(formatVerifyingKey(own), publicKey())
  await expect(signLog(database.owner.db, desk.keyFile)).rejects.toThrow(/did not replace it/)
  const next = makeSigningKey('desk.example/audit')
  await expect(
    replaceKey(
      database.owner.db,
      { operator: 'test' },
      { file: desk.keyFile },
      { file: join(desk.directory, 'next.key'), key: next },
    ),
  ).rejects.toThrow(/did not replace it/)
})

test('in a log whose key was never replaced, a made-up change does not vouch for anybody', async () => {
  const fresh = await emptyDatabase()
  try {
    await addReport(fresh, 'gamma')
    const file = join(desk.directory, 'first.key')
    const key = makeSigningKey('desk.example/audit')
    writeKeyFiles(file, key)
    await signLog(fresh.owner.db, file)
    await runAction(
      fresh.owner.db,
      {
        actor: { operator: 'insider' },
        kind: 'replace-key',
        subjects: [
          `old-key:${formatVerifyingKey(makeSigningKey('desk.example/audit'))}`,
          `new-key:${formatVerifyingKey(own)}`,
        ],
      },
      () => Promise.resolve(),
    )
    await expect(signLog(fresh.owner.db, file)).rejects.toThrow(/another key signs this log/)
    // Even a signer that was made to sign it vouches for nobody: the key that it has is outside that row of keys.
    const head = new LogHead()
    await head.advance(fresh.owner.db)
    const note = signCheckpoint({ origin: key.name, size: head.size, root: head.root() }, [key, own], 1_800_000_000)
    await fresh.owner.db
      .insertInto('audit.checkpoint')
      .values({ note, at: new Date(1_800_000_000_000) })
      .execute()
    await expect(verifyInside(fresh.owner.db, { keys: [formatVerifyingKey(key)] })).rejects.toMatchObject({
      code: 'signature',
    })
  } finally {
    await fresh.close()
  }
})

test('a checkpoint that somebody else wrote does not keep the signer from signing', async () => {
  await addEvidence(database, 1, 'another')
  await signWithOwn()
  expect(await signLog(database.owner.db, desk.keyFile)).toMatchObject({ size: 9 })
})

test('what screens show of an entry cannot be other than its text', async () => {
  const { db } = database.owner
  const undo = new Error('undone')
  const editing = db.transaction().execute(async (tx) => {
    await sql`alter table audit.entry disable trigger all`.execute(tx)
    await sql`alter table audit.entry alter column head drop expression`.execute(tx)
    await sql`update audit.entry set head = jsonb_set(head, '{actor}', '"person:1"') where seq = 6`.execute(tx)
    await expect(verifyInside(tx, { keys: [publicKey()] })).rejects.toMatchObject({ code: 'head', entry: 6 })
    throw undo
  })
  await expect(editing).rejects.toBe(undo)
})
