import { sql, type Transaction } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DB } from '../../../db/schema'
import { emptyDatabase, type TestDatabase } from '../../testing/database'
import { signedTrail, witnessedTrail, type SignedTrail } from '../export/export-for-tests'
import { verifyInside } from '../export/export-live.server'
import { addDecisions } from '../log/decisions-for-tests'
import { replayTables } from '../log/replay.server'
import { VerificationError } from '../verifier/verify.mjs'

// Every column of every table that counts, in every row, edited by whoever owns the database.

let database: TestDatabase
let desk: SignedTrail

beforeAll(async () => {
  database = await emptyDatabase()
  desk = await signedTrail(database)
  await witnessedTrail(database, desk)
  await database.act(async (tx) => {
    await addDecisions(tx)
    await sql`insert into record.place (key, ar, en, kind) values ('homs', 'حمص', 'Homs', 'city')`
      .execute(tx)
      .catch(() => undefined)
  }, 'decide')
})

afterAll(async () => {
  desk.clean()
  await database.close()
})

interface Column {
  table: string
  name: string
  type: string
  derived: boolean
  identity: boolean
}

async function columnsOf(schema: string): Promise<Column[]> {
  const { rows } = await sql<Column>`
    select c.relname as table, a.attname as name, format_type(a.atttypid, a.atttypmod) as type, a.attgenerated <> '' as derived, a.attidentity <> '' as identity
      from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = ${schema} and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped order by 1, a.attnum`.execute(
    database.owner.db,
  )
  return rows
}

/** Another value of this type. */
function other({ table, name, type }: Column): string {
  const column = `"${name}"`
  if (table === 'entry' && name === 'data') return `replace(data, '"kind" : "', '"kind" : "x')`
  if (type === 'text') return `coalesce(${column}, '') || 'x'`
  if (type === 'boolean') return `not ${column}`
  if (type === 'bytea') return `sha256(coalesce(${column}, ''))`
  if (type === 'jsonb') return `'{"forged": true}'`
  if (type === 'date') return `coalesce(${column}, date '2031-01-01') + 1`
  if (type === 'text[]') return `array_append(${column}, 'x')`
  return type.startsWith('timestamp')
    ? `coalesce(${column}, timestamptz '2031-01-01') + interval '1 second'`
    : `coalesce(${column}, 0) + 1000`
}

/** Runs `look` on each row's edit, past every lock, and takes it back. */
async function edited(
  schema: string,
  column: Column,
  look: (tx: Transaction<DB>) => Promise<boolean>,
): Promise<string[]> {
  const target = `${schema}.${column.table}`
  const missed: string[] = []
  const undo = new Error('undone')
  const editing = database.owner.db.transaction().execute(async (tx) => {
    const run = (statement: string) => sql.raw(statement).execute(tx)
    await run('set local session_replication_role = replica')
    await run(`do $$ declare c record; begin
      for c in select conrelid::regclass as t, conname from pg_constraint where (conrelid = '${target}'::regclass or confrelid = '${target}'::regclass) and contype in ('c', 'f') loop execute format('alter table %s drop constraint %I', c.t, c.conname); end loop;
    end $$`)
    await run(`alter table ${target} disable trigger all`)
    if (column.derived) await run(`alter table ${target} alter column "${column.name}" drop expression`)
    if (column.identity) await run(`alter table ${target} alter column "${column.name}" drop identity`)
    const { rows } = await sql<{ at: string }>`select ctid::text as at from ${sql.table(target)}`.execute(tx)
    for (const { at } of rows) {
      await run('savepoint row')
      await run(`update ${target} set "${column.name}" = ${other(column)} where ctid = '${at}'`)
      if (!(await look(tx))) missed.push(`${target}.${column.name} of the row at ${at}`)
      await run('rollback to row')
    }
    throw undo
  })
  await expect(editing).rejects.toBe(undo)
  return missed
}

test('an edit of any column of any row of the record is found by the replay', async () => {
  const columns = await columnsOf('record')
  expect(columns.length).toBeGreaterThan(80)
  const missed: string[] = []
  for (const column of columns)
    missed.push(
      ...(await edited(
        'record',
        column,
        async (tx) => (await replayTables(tx, [column.table])).differences.length > 0,
      )),
    )
  expect(missed).toEqual([])
}, 120_000)

const trail = ['entry', 'body', 'checkpoint', 'hand_out']

// Where and when a checkpoint went is what this machine says of itself: only the other place can confirm it.
const ownWord = ['checkpoint.id', 'hand_out.id', 'hand_out.place', 'hand_out.at']

test('an edit of any column of any row of the trail is found by its check', async () => {
  const columns = (await columnsOf('audit')).filter(
    ({ table, name }) => trail.includes(table) && !ownWord.includes(`${table}.${name}`),
  )
  const fails = (tx: Transaction<DB>) =>
    verifyInside(tx, { keys: [desk.key] }).then(
      () => false,
      (error: unknown) => error instanceof VerificationError,
    )
  expect(await database.owner.db.transaction().execute(fails)).toBe(false)
  const missed: string[] = []
  for (const column of columns) missed.push(...(await edited('audit', column, fails)))
  expect(missed).toEqual([])
}, 120_000)
