import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql, type Transaction } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cloneDatabase, type TestDatabase } from '../../app/testing/database'
import { functionHashes } from '../function-hashes'
import type { DB } from '../schema'
import { readFunctionHashes } from './function-hashes'
import { printStructure } from './print-structure'

const written = readFileSync(join(import.meta.dirname, '..', 'structure.sql'), 'utf8')

let database: TestDatabase

beforeAll(async () => {
  database = await cloneDatabase()
})

afterAll(() => database.close())

const print = (tx: Transaction<DB>) => printStructure(tx, new URL(database.appUrl).username)

test('db/structure.sql is what the migrations lead to (npm run db:structure writes it)', async () => {
  expect(await database.owner.db.transaction().execute(print)).toBe(written)
})

test('db/function-hashes.ts has the functions that the migrations lead to (npm run db:structure writes it)', async () => {
  expect(Object.fromEntries(await readFunctionHashes(database.owner.db))).toEqual(functionHashes)
})

class Undo extends Error {}

/** What is printed after `change`, which is taken back. */
async function printedAfter(change: string): Promise<string> {
  let printed = ''
  const changed = database.owner.db.transaction().execute(async (tx) => {
    await sql.raw(change).execute(tx)
    printed = await print(tx)
    throw new Undo()
  })
  await expect(changed).rejects.toThrow(Undo)
  return printed
}

test.each([
  ['a column', 'alter table record.source add column colour text', 'colour text'],
  [
    'a column’s type',
    'alter table derived.overlap alter column engine type varchar(40)',
    'engine character varying(40)',
  ],
  [
    'a column’s collation',
    'alter table derived.overlap alter column engine type text collate "C"',
    'engine text collate "C"',
  ],
  [
    'a default',
    "alter table record.source alter column note set default 'none'",
    "note text default 'none'::text not null",
  ],
  ['nullability', 'alter table record.source alter column note drop not null', "note text default ''::text,"],
  [
    'a check',
    'alter table record.source add constraint short check (length(name) < 900)',
    'constraint short CHECK (length(name) < 900)',
  ],
  [
    'a foreign key',
    'alter table working.hold add constraint holder foreign key (person_id) references record.person on delete cascade',
    'constraint holder FOREIGN KEY (person_id) REFERENCES record.person(id) ON DELETE CASCADE',
  ],
  [
    'an index',
    "create index by_note on record.source (note) where reliability = 'A'",
    'CREATE INDEX by_note ON record.source USING btree (note) WHERE',
  ],
  ['a storage option', 'alter table derived.overlap set (fillfactor = 80)', 'with (fillfactor=80)'],
  ['a function', "create function audit.one() returns int language sql as 'select 1'", 'FUNCTION audit.one()'],
  ['a function’s settings', "alter function audit.guard() set work_mem to '8MB'", "SET work_mem TO '8MB'"],
  [
    'a trigger',
    'create trigger twice before insert on working.hold for each row execute function suppress_redundant_updates_trigger()',
    'CREATE TRIGGER twice BEFORE INSERT ON working.hold',
  ],
  ['a view', 'create view record.names as select id, name from record.source', 'create view record.names as'],
  [
    'a grant on a table',
    'grant delete on record.source to muqabala_app',
    'grant select, insert, update (kind, name, note, reliability), delete on table record.source',
  ],
  ['a grant on a column', 'grant update (login) on record.person to muqabala_app', 'update (disabled_at, login, name'],
  [
    'a grant to everybody',
    'grant execute on function audit.append() to public',
    'grant execute on function audit.append() to public;',
  ],
])('%s that a migration changes is seen', async (_, change, expected) => {
  expect(written).not.toContain(expected)
  expect(await printedAfter(change)).toContain(expected)
})

test('a trigger that no longer fires for everybody is seen', async () => {
  const line = 'alter table record.verdict enable always trigger audit_guard;'
  expect(written).toContain(line)
  expect(await printedAfter('alter table record.verdict enable trigger audit_guard')).not.toContain(line)
})

test.each([
  ['an enumeration', "create type record.colour as enum ('red')", 'record.colour'],
  ['a domain', 'create domain record.short as text check (length(value) < 9)', 'record.short'],
  ['a materialized view', 'create materialized view derived.names as select name from record.source', 'derived.names'],
  ['a sequence', 'create sequence working.numbers', 'working.numbers'],
  ['a switched-off trigger', 'alter table record.verdict disable trigger audit_guard', 'audit_guard'],
  ['row security', 'alter table record.source enable row level security', 'record.source'],
])('%s is not left out in silence', async (_, change, name) => {
  const printing = database.owner.db.transaction().execute(async (tx) => {
    await sql.raw(change).execute(tx)
    await print(tx)
  })
  await expect(printing).rejects.toThrow(name)
})

test('an empty database that reads db/structure.sql has the same structure', async () => {
  const copy = await cloneDatabase()
  try {
    await copy.owner.pool.query(
      'drop schema audit, derived, working, record cascade; drop table muqabala_migration, muqabala_migration_lock',
    )
    await copy.owner.pool.query(written)
    expect(await copy.owner.db.transaction().execute(print)).toBe(written)
  } finally {
    await copy.close()
  }
})
