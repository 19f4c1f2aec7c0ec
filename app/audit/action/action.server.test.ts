import { randomUUID } from 'node:crypto'
import { sql, type Kysely } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { openConnection } from '../../../db/connection'
import type { DB } from '../../../db/schema'
import { createTestDatabase } from '../../testing/database'
import { AlreadyRecorded, CommitLost, runAction, type ActionTransaction } from './action.server'
import { flushEntry } from './flush.server'

/** The template's own entry: its gazetteer. */
const loaded = 0
const operator = { actor: { operator: 'test' }, kind: 'add-source' } as const

test('an action is one entry with every row it changed', async () => {
  const { owner } = await createTestDatabase()
  await runAction(owner.db, { ...operator, reason: 'why not' }, async (tx) => {
    await tx
      .insertInto('record.source')
      .values([
        { name: 'First', kind: 'agency' },
        { name: 'Second', kind: 'other' },
      ])
      .execute()
    await tx.updateTable('record.source').set({ reliability: 'B' }).where('name', '=', 'First').execute()
  })
  const entries = await owner.db
    .selectFrom('audit.entry as e')
    .innerJoin('audit.body as b', 'b.seq', 'e.seq')
    .select(['e.head', 'b.payload'])
    .where('e.seq', '>', String(loaded))
    .execute()
  expect(entries).toHaveLength(1)
  const [entry] = entries
  expect(entry?.head).toMatchObject({
    seq: 1,
    actor: 'operator:test',
    kind: 'add-source',
    subjects: ['source:1', 'source:2'],
  })
  expect(JSON.parse(entry?.payload ?? '')).toMatchObject({
    reason: 'why not',
    changes: [
      { table: 'source', op: 'insert', key: 1, after: { name: 'First', reliability: 'F' } },
      { table: 'source', op: 'insert', key: 2, after: { name: 'Second' } },
      { table: 'source', op: 'update', key: 1, before: { reliability: 'F' }, after: { reliability: 'B' } },
    ],
  })
})

test('a failed action leaves neither rows nor an entry', async () => {
  const { owner } = await createTestDatabase()
  const failing = runAction(owner.db, operator, async (tx) => {
    await tx.insertInto('record.source').values({ name: 'First', kind: 'agency' }).execute()
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(await owner.db.selectFrom('record.source').selectAll().execute()).toEqual([])
  expect(await owner.db.selectFrom('audit.entry').select('seq').execute()).toEqual([{ seq: String(loaded) }])
})

test('the same request is carried out once, also when both come at once', async () => {
  const { owner } = await createTestDatabase()
  const request = randomUUID()
  const once = () =>
    runAction(owner.db, { ...operator, request }, (tx) =>
      tx.insertInto('record.source').values({ name: randomUUID(), kind: 'agency' }).execute(),
    )
  const results = await Promise.allSettled([once(), once(), once()])
  expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
  for (const result of results) if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(AlreadyRecorded)
  await expect(once()).rejects.toBeInstanceOf(AlreadyRecorded)
  expect(await owner.db.selectFrom('record.source').selectAll().execute()).toHaveLength(1)
})

test('the second of two equal requests at once is answered as the first, although it finds changed what it was to change', async () => {
  const { owner } = await createTestDatabase()
  const request = randomUUID()
  let begun: () => void = () => undefined
  const secondBegan = new Promise<void>((resolve) => (begun = resolve))
  const first = runAction(owner.db, { ...operator, request }, async (tx) => {
    await tx.insertInto('record.source').values({ name: 'First', kind: 'agency' }).execute()
    await secondBegan
  })
  const second = runAction(owner.db, { ...operator, request }, async () => {
    begun()
    await first
    throw new Error('it is there already')
  })
  await expect(second).rejects.toThrow(AlreadyRecorded)
  await first
})

test('actions of many writers form one chain without a gap or a deadlock', async () => {
  const { owner } = await createTestDatabase()
  await Promise.all(
    Array.from({ length: 40 }, (_, n) =>
      runAction(owner.db, operator, (tx) =>
        tx
          .insertInto('record.source')
          .values({ name: `Source ${n}`, kind: 'agency' })
          .execute(),
      ),
    ),
  )
  const { rows } = await sql<{ broken: number; total: number }>`
    select count(*)::int as total,
           count(*) filter (where seq > 0 and head ->> 'previous' is distinct from before)::int as broken
      from (select seq, head, encode(lag(leaf) over (order by seq), 'hex') as before from audit.entry) chained`.execute(
    owner.db,
  )
  expect(rows[0]).toEqual({ total: 41, broken: 0 })
  const { rows: last } = await sql<{ seq: string }>`select max(seq) as seq from audit.entry`.execute(owner.db)
  expect(last[0]?.seq).toBe('40')
})

test('an action, and the news that it was recorded before, is safe on disk when it is done', async () => {
  const { owner } = await createTestDatabase()
  const position = (name: string) => sql.raw(`pg_wal_lsn_diff(${name}, '0/0')::text`)
  const request = randomUUID()
  const flushed = async () =>
    BigInt(
      (await sql<{ at: string }>`select ${position('pg_current_wal_flush_lsn()')} as at`.execute(owner.db)).rows[0]
        ?.at ?? '0',
    )
  const written = await runAction(owner.db, { ...operator, request }, async (tx) => {
    await tx.insertInto('record.source').values({ name: 'First', kind: 'agency' }).execute()
    const { rows } = await sql<{
      at: string
      commit: string
    }>`select ${position('pg_current_wal_insert_lsn()')} as at, current_setting('synchronous_commit') as commit`.execute(
      tx,
    )
    return rows[0]
  })
  expect(written?.commit).toBe('off')
  expect(await flushed()).toBeGreaterThan(BigInt(written?.at ?? '0'))
  const { rows } = await sql<{ at: string }>`select ${position('pg_current_wal_insert_lsn()')} as at`.execute(owner.db)
  await expect(runAction(owner.db, { ...operator, request }, () => Promise.resolve())).rejects.toBeInstanceOf(
    AlreadyRecorded,
  )
  expect(await flushed()).toBeGreaterThan(BigInt(rows[0]?.at ?? '0'))
})

/** Takes the last entry away, as a server loses it that is killed after the commit and comes back. */
function loseLast(db: Kysely<DB>): Promise<void> {
  return db.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica; alter table audit.entry disable trigger all; alter table audit.body disable trigger all`.execute(
      tx,
    )
    await sql`delete from audit.body where seq = (select max(seq) from audit.entry)`.execute(tx)
    await sql`delete from audit.entry where seq = (select max(seq) from audit.entry)`.execute(tx)
  })
}

test('an action that the database lost between its commit and its flush is not told as done', async () => {
  const { ownerUrl } = await createTestDatabase()
  // On one connection the flush comes after the loss.
  const { db, close } = openConnection(ownerUrl, { name: 'muqabala test', max: 1 })
  onTestFinished(close)
  const add = (name: string) => (tx: ActionTransaction) =>
    tx.insertInto('record.source').values({ name, kind: 'agency' }).execute()
  let lost = Promise.resolve()
  const committed = () => void (lost = loseLast(db))
  await expect(runAction(db, operator, add('First'), { committed })).rejects.toThrow(CommitLost)
  await lost
  await expect(runAction(db, operator, add('Second'))).resolves.toHaveLength(1)
})

test('each of many actions that share a flush is told whether its own entry is safe', async () => {
  const { owner } = await createTestDatabase()
  const recorded = Array.from({ length: 8 }, () => randomUUID())
  const add = (request: string) => runAction(owner.db, { ...operator, request }, () => Promise.resolve())
  await Promise.all(recorded.map(add))
  const asked = [...recorded, randomUUID()]
  const there = await Promise.all(asked.map((request) => flushEntry(owner.db, request)))
  expect(there).toEqual([...recorded.map(() => true), false])
})

test('actions that lock the same rows in opposite orders all come through', async () => {
  const { owner } = await createTestDatabase()
  const names = ['First', 'Second']
  await runAction(owner.db, operator, (tx) =>
    tx
      .insertInto('record.source')
      .values(names.map((name) => ({ name, kind: 'agency' as const })))
      .execute(),
  )
  let runs = 0
  const rate = (order: readonly string[]) =>
    runAction(owner.db, operator, async (tx) => {
      runs += 1
      await sql`set local deadlock_timeout = '20ms'`.execute(tx)
      for (const name of order) {
        await tx.updateTable('record.source').set({ note: name }).where('name', '=', name).execute()
        await sql`select pg_sleep(0.02)`.execute(tx)
      }
    })
  const actions = Array.from({ length: 6 }, (_, at) => rate(at % 2 === 0 ? names : names.toReversed()))
  const outcomes = await Promise.allSettled(actions)
  expect(outcomes.map(({ status }) => status)).toEqual(actions.map(() => 'fulfilled'))
  expect(runs).toBeGreaterThan(actions.length)
})
