import { tmpdir } from 'node:os'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../testing/database'
import { findGuardIssues } from '../../../db/guards'
import { examine } from './examine'

const well = {
  writing: 'ok',
  disk: expect.stringMatching(/ok|warning/) as unknown,
  triggers: 'ok',
  privileges: 'ok',
  signing: 'warning',
  files: 'ok',
  hooks: 'ok',
}

async function states({ app, appUrl }: TestDatabase) {
  const findings = await examine({ db: app.db, role: new URL(appUrl).username, dataDirectory: tmpdir() })
  return Object.fromEntries(findings.map(({ check, state }) => [check, state]))
}

async function finding({ app, appUrl }: TestDatabase, check: string) {
  return (await examine({ db: app.db, role: new URL(appUrl).username, dataDirectory: tmpdir() })).find(
    (one) => one.check === check,
  )?.finding
}

test('a fresh desk is well, but for its trail that was never signed', async () => {
  const database = await createTestDatabase()
  expect(await states(database)).toEqual(well)
  expect(await finding(database, 'signing')).toMatch(/never signed/)
})

test('triggers that were dropped, switched off, weakened or added are found and named', async () => {
  const database = await createTestDatabase()
  const { rows } = await sql<{ table: string; name: string }>`
    select n.nspname || '.' || c.relname as table, t.tgname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
     where not t.tgisinternal and n.nspname in ('record', 'audit')`.execute(database.owner.db)
  expect(rows.length).toBeGreaterThan(40)
  for (const [at, { table, name }] of rows.entries()) {
    const change = ['disable trigger', 'enable trigger', 'enable replica trigger'][at % 3]
    await sql.raw(`alter table ${table} ${change} ${name}`).execute(database.owner.db)
    expect(await finding(database, 'triggers'), `${change} ${name} on ${table}`).toContain(
      `switched off: ${name} on ${table}`,
    )
    await sql.raw(`alter table ${table} enable always trigger ${name}`).execute(database.owner.db)
  }
  expect(await states(database)).toEqual(well)
  await sql`create trigger quiet before insert on record.evidence for each row execute function suppress_redundant_updates_trigger()`
    .execute(database.owner.db)
    .catch(() => undefined)
  for (const { table, name } of [rows[0], rows[20], rows.at(-1)].filter((row) => row !== undefined)) {
    await sql.raw(`drop trigger ${name} on ${table}`).execute(database.owner.db)
    expect(await finding(database, 'triggers')).toContain(`missing: ${name} on ${table}`)
  }
  expect(await states(database)).toMatchObject({ triggers: 'error', writing: 'ok' })
})

test('functions that were replaced, and triggers that call another or not always, are found and named', async () => {
  const database = await createTestDatabase()
  const idle = `returns trigger language plpgsql as $$ begin return null; end $$`
  for (const [change, expected] of [
    [`create function audit.idle() ${idle}`, 'not of this release: function audit.idle'],
    [`create or replace function audit.guard() ${idle}`, 'changed: function audit.guard'],
    [`alter function audit.collect_insert() security invoker`, 'changed: function audit.collect_insert'],
    [
      `create or replace trigger never_edited before update on record.verdict for each statement execute function audit.idle();
       alter table record.verdict enable always trigger never_edited`,
      'changed: never_edited on record.verdict',
    ],
    [
      `create or replace trigger audit_request before insert on record.review for each row when (false) execute function audit.name_request();
       alter table record.review enable always trigger audit_request`,
      'changed: audit_request on record.review',
    ],
  ] as const) {
    await sql.raw(change).execute(database.owner.db)
    expect((await findGuardIssues(database.app.db)).join('\n'), change).toContain(expected)
  }
  expect(await states(database)).toMatchObject({ triggers: 'error' })
})

test('privileges that are too many or too few are found', async () => {
  const database = await createTestDatabase()
  const role = sql.id(new URL(database.appUrl).username)
  for (const [change, back, expected] of [
    [
      sql`grant delete on record.verdict to ${role}`,
      sql`revoke delete on record.verdict from ${role}`,
      'has DELETE on record.verdict',
    ],
    [
      sql`grant insert on audit.entry to public`,
      sql`revoke insert on audit.entry from public`,
      'has INSERT on audit.entry',
    ],
    [
      sql`grant update (reason) on audit.open_action to ${role}`,
      sql`revoke update (reason) on audit.open_action from ${role}`,
      'has UPDATE on audit.open_action.reason',
    ],
    [
      sql`grant create on schema audit to ${role}`,
      sql`revoke create on schema audit from ${role}`,
      'has CREATE on audit',
    ],
    [
      sql`revoke insert on record.judgement from ${role}`,
      sql`grant insert on record.judgement to ${role}`,
      'lacks INSERT on record.judgement',
    ],
  ] as const) {
    await change.execute(database.owner.db)
    expect(await finding(database, 'privileges')).toContain(expected)
    await back.execute(database.owner.db)
  }
  expect(await states(database)).toEqual(well)
})

test('a database that takes no writes is not well', async () => {
  const database = await createTestDatabase()
  const name = new URL(database.ownerUrl).pathname.slice(1)
  await sql`alter database ${sql.id(name)} set default_transaction_read_only = on`.execute(database.owner.db)
  await sql`select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = ${name} and pid <> pg_backend_pid()`.execute(
    database.owner.db,
  )
  await expect.poll(() => states(database)).toMatchObject({ writing: 'error' })
  await sql`set default_transaction_read_only = off`.execute(database.owner.db)
})

test('what is written to see whether writing works leaves nothing behind', async () => {
  const database = await createTestDatabase()
  const size = async () =>
    (
      await sql<{ pages: number }>`select sum(relpages)::int + count(*)::int as pages from pg_class`.execute(
        database.owner.db,
      )
    ).rows[0]?.pages
  const before = await size()
  for (let round = 0; round < 3; round++) await states(database)
  expect(await size()).toBe(before)
})
