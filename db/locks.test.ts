import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Connection } from './connection'
import { cloneDatabase, type TestDatabase } from '../app/testing/database'

let database: TestDatabase
let tables: { name: string; column: string }[]

beforeAll(async () => {
  database = await cloneDatabase()
  const { rows } = await sql<{ name: string; column: string }>`
    select n.nspname || '.' || c.relname as name, min(a.attname) filter (where a.attname <> 'id') as column
      from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where c.relkind in ('r', 'p') and n.nspname = 'record' group by 1 order by 1`.execute(database.owner.db)
  tables = rows
})

afterAll(() => database.close())

/** The error code that a statement ends with, or none. */
async function codeOf(connection: Connection, statement: string): Promise<string | undefined> {
  try {
    await sql.raw(statement).execute(connection.db)
    return undefined
  } catch (error) {
    return (error as { code?: string }).code
  }
}

const noAction = 'MQ001'
const refused = 'MQ006'
const denied = '42501'

describe.each(['owner', 'app'] as const)('without an action the %s', (role) => {
  test('writes no table of the record, not even with a statement that would change no row', async () => {
    expect(tables.length).toBeGreaterThan(10)
    // One after another: two that empty tables with all that hang on them give up in each other's way.
    for (const { name, column } of tables) {
      const insert = await codeOf(database[role], `insert into ${name} default values`)
      const update = await codeOf(database[role], `update ${name} set ${column} = ${column} where false`)
      const deleted = await codeOf(database[role], `delete from ${name} where false`)
      const truncate = await codeOf(database[role], `truncate ${name} cascade`)
      expect(insert, `insert into ${name}`).toBe(noAction)
      expect(role === 'owner' ? [noAction, refused] : [noAction, refused, denied], `update ${name}`).toContain(update)
      expect(deleted, `delete from ${name}`).toBe(role === 'owner' ? refused : denied)
      expect(truncate, `truncate ${name}`).toBe(role === 'owner' ? refused : denied)
    }
  })

  test('edits, deletes and empties no part of the trail', async () => {
    const expected = role === 'owner' ? refused : denied
    for (const table of ['audit.entry', 'audit.body', 'audit.checkpoint', 'audit.hand_out']) {
      expect(await codeOf(database[role], `delete from ${table}`), `delete from ${table}`).toBe(expected)
      expect(await codeOf(database[role], `truncate ${table} cascade`), `truncate ${table}`).toBe(expected)
    }
    expect(await codeOf(database[role], "update audit.entry set data = '{}'")).toBe(expected)
    expect(await codeOf(database[role], "update audit.body set payload = '{}'")).toBe(expected)
  })
})

test('inside an action the owner still deletes nothing and edits no decision', async () => {
  const within = (statement: string) =>
    database
      .act(async (tx) => sql.raw(statement).execute(tx))
      .catch((error: unknown) => (error as { code?: string }).code)
  for (const { name } of tables) expect(await within(`delete from ${name}`), `delete from ${name}`).toBe(refused)
  for (const table of [
    'judgement',
    'evidence',
    'verdict',
    'policy',
    'review',
    'settled_field',
    'triage',
    'edition',
    'publication',
    'publishing_policy',
    'original',
    'stored_file',
    'snapshot',
    'snapshot_file',
    'custody',
    'citation',
    'fixity_check',
  ])
    expect(await within(`update record.${table} set id = default`), table).toBe(refused)
  expect(await within("update record.report set text = 'x'")).toBe(refused)
  expect(await within("update record.passage set quote_sha256 = 'x'")).toBe(refused)
})
