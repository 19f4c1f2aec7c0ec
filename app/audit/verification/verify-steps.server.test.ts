import { sql, type Transaction } from 'kysely'
import { expect, test } from 'vitest'
import type { DB } from '../../../db/schema'
import { createTestDatabase, type TestDatabase } from '../../testing/database'
import { runAction } from '../action/action.server'
import { listActors } from '../history/list-actors.server'
import { readAction } from '../history/read-action.server'
import { isSound, type VerificationStep } from './verify-steps'
import { verifyInSteps, verifyStepsInside } from './verify-steps.server'

/** Numbers 1 to 3: the template's own entry, number 0, is its gazetteer. */
async function threeSources({ act }: TestDatabase): Promise<void> {
  for (const name of ['أول', 'ثانٍ', 'ثالث'])
    await act(
      (tx) =>
        tx
          .insertInto('record.source')
          .values({ name, kind: 'agency', note: `ملاحظة "${name}" \\ \n ختامها` })
          .execute(),
      'add-source',
    )
}

/** Looks at the trail after a change behind its triggers' back, as somebody who owns the database could make one; then takes it back. */
async function tampered<T>(
  { owner }: TestDatabase,
  statement: string,
  look: (tx: Transaction<DB>) => Promise<T>,
): Promise<T> {
  const transaction = await owner.db.startTransaction().execute()
  try {
    await sql.raw('alter table audit.entry disable trigger user').execute(transaction)
    await sql.raw('alter table audit.body disable trigger user').execute(transaction)
    await sql.raw(statement).execute(transaction)
    return await look(transaction)
  } finally {
    await transaction.rollback().execute()
  }
}

test('what the database wrote is what the verifier recomputes', async () => {
  const database = await createTestDatabase()
  await threeSources(database)
  const steps: VerificationStep[] = []
  const found = await verifyInSteps(database.app.db, (step) => steps.push(step))
  const { entries, head, issues } = found
  expect(issues).toEqual([])
  expect(entries).toBe(4)
  expect([isSound(found), found.checkpoints, found.tables.differences]).toEqual([true, { count: 0, broken: [] }, 0])
  expect(steps[0]).toEqual({ step: 'entries', done: 4, total: 4 })
  expect(steps.slice(1)).toEqual(steps.slice(1).map((_, done) => ({ step: 'tables', done, total: steps.length - 1 })))
  expect(head?.leaf).toBe((await readAction(database.app.db, 3))?.leaf)
})

test('an edit by the owner of the database is found', async () => {
  const database = await createTestDatabase()
  await threeSources(database)
  const issuesAfter = async (statement: string) => (await tampered(database, statement, verifyStepsInside)).issues
  expect(
    await issuesAfter("update audit.body set payload = replace(payload, 'agency', 'witness') where seq = 1"),
  ).toEqual([{ seq: 1, kind: 'payload' }])
  expect(await issuesAfter('update audit.body set salt = null, payload = null where seq = 1')).toEqual([
    { seq: 1, kind: 'body' },
  ])
  expect(await issuesAfter('delete from audit.body where seq = 1')).toEqual([{ seq: 1, kind: 'body' }])
  expect(
    await issuesAfter("update audit.entry set data = replace(data, 'operator:test', 'operator:else') where seq = 1"),
  ).toEqual([{ seq: 1, kind: 'leaf' }])
  expect(await issuesAfter('delete from audit.body where seq = 2; delete from audit.entry where seq = 2')).toEqual([
    { seq: 3, kind: 'gap' },
    { seq: 3, kind: 'previous' },
  ])
})

test('one action in full says what it changed and whether it holds', async () => {
  const database = await createTestDatabase()
  await threeSources(database)
  const before = await readAction(database.app.db, 1)
  const action = await readAction(database.app.db, 2)
  expect(action).toMatchObject({
    kind: 'add-source',
    actor: { by: 'operator', name: 'test' },
    session: null,
    previous: before?.leaf,
    issues: [],
  })
  expect(action?.changes).toMatchObject([{ table: 'source', op: 'insert', key: 2, after: { name: 'ثانٍ' } }])
  const after = await tampered(
    database,
    "update audit.body set payload = replace(payload, 'agency', 'witness') where seq = 2",
    (db) => readAction(db, 2),
  )
  expect(after?.issues).toEqual(['payload'])
  expect(await readAction(database.app.db, 4)).toBeNull()
})

test('actors are the people of the desk, and others who acted', async () => {
  const database = await createTestDatabase()
  await threeSources(database)
  await runAction(database.app.db, { actor: { visitor: true }, kind: 'log-in-failed' }, () => Promise.resolve())
  const idle = { login: 'rima', name: 'ريما', role: 'viewer', password_hash: 'none' } as const
  await database.act((tx) => tx.insertInto('record.person').values(idle).execute(), 'add-person')
  expect(await listActors(database.app.db)).toEqual([
    { actor: 'operator:test', performer: { by: 'operator', name: 'test' } },
    { actor: 'person:1', performer: { by: 'person', id: 1, name: 'ريما' } },
    { actor: 'visitor', performer: { by: 'visitor' } },
  ])
})

test('an edit of a row, of what screens show and of a checkpoint is found, each as what it is', async () => {
  const database = await createTestDatabase()
  await threeSources(database)
  const found = (statement: string) => tampered(database, statement, verifyStepsInside)
  const row = await found(
    "alter table record.source disable trigger all; update record.source set reliability = 'A' where id = 2",
  )
  expect([isSound(row), row.tables]).toEqual([
    false,
    expect.objectContaining({ differences: 1, listed: [{ table: 'source', key: '2', field: 'reliability' }] }),
  ])
  const shown = await found(
    `alter table audit.entry alter column head drop expression; update audit.entry set head = jsonb_set(head, '{actor}', '"person:9"') where seq = 2`,
  )
  expect([isSound(shown), shown.misshown, shown.issues]).toEqual([false, [2], []])
  const note = `desk.example/audit\n3\n${Buffer.alloc(32).toString('base64')}\n\n— desk.example/audit AAAAAAAA\n`
  const checkpoint = await found(`insert into audit.checkpoint (note, at) values ('${note}', now())`)
  expect([isSound(checkpoint), checkpoint.checkpoints]).toEqual([false, { count: 1, broken: [3] }])
  const later = await found(
    `insert into audit.checkpoint (note, at) values ('${note.replace('\n3\n', '\n30\n')}', now())`,
  )
  expect(later.checkpoints).toEqual({ count: 1, broken: [30] })
})

test('a reader who goes away ends the verification', async () => {
  const database = await createTestDatabase()
  await threeSources(database)
  await expect(verifyInSteps(database.app.db, () => undefined, AbortSignal.abort())).rejects.toThrow(/abort/i)
})
