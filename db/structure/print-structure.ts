import { sql, type Transaction } from 'kysely'
import type { DB } from '../schema'
import { readFunctions } from './read-functions'
import { readGrants } from './read-grants'
import { readTables, readUnprinted, type Table } from './read-tables'
import { readViews } from './read-views'

/** In the order in which they are printed: a schema refers to those before it. */
const schemas = ['public', 'record', 'working', 'derived', 'audit'] as const

const header = `-- The whole schema as it is after all migrations. Written by "npm run db:structure"; a test compares it with the
-- migrations, so change those and run it again. Psql reads it into an empty database, where the role of the web
-- process exists; what the product itself runs are the migrations.

set check_function_bodies = off;`

/**
 * Prints every schema, function, table, view, trigger and grant of a migrated database as SQL. The text depends on
 * nothing else: PostgreSQL 15 and 18 print the same, whatever the owner is called. pg_dump would not do: its output
 * changes with its version, and the embedded server comes without it.
 *
 * @param tx changes its search path, so that PostgreSQL qualifies every name that it prints
 * @param appRole the role of the web process
 */
export async function printStructure(tx: Transaction<DB>, appRole: string): Promise<string> {
  await sql`set local search_path = pg_catalog`.execute(tx)
  const unprinted = await readUnprinted(tx, schemas)
  if (unprinted.length > 0) throw new Error(`db/structure does not print these yet: ${unprinted.join(', ')}`)
  const functions = await readFunctions(tx, schemas)
  const tables = inOrderOfReference(await readTables(tx, schemas))
  const views = await readViews(tx, schemas)
  const grants = await readGrants(tx, schemas, appRole)
  const parts = [
    header,
    schemas
      .filter((name) => name !== 'public')
      .map((name) => `create schema ${name};`)
      .join('\n'),
    ...functions.map((definition) => `${definition};`),
    ...tables.map(printTable),
    ...views.map(({ name, definition }) => `create view ${name} as\n${definition}`),
    grants.join('\n'),
  ]
  return `${parts.join('\n\n')}\n`
}

function printTable({ name, unlogged, options, columns, constraints, indexes, triggers }: Table): string {
  const parts = [...columns, ...constraints.map(({ definition }) => definition)].map((part) => `  ${part}`)
  const storage = options ? ` with (${options.join(', ')})` : ''
  return [
    `create ${unlogged ? 'unlogged ' : ''}table ${name} (\n${parts.join(',\n')}\n)${storage};`,
    ...indexes.map((definition) => `${definition};`),
    ...triggers.map(({ definition }) => `${definition};`),
    ...triggers
      .filter(({ always }) => always)
      .map((trigger) => `alter table ${name} enable always trigger ${trigger.name};`),
  ].join('\n')
}

/** Puts each table behind those that its foreign keys refer to; by name otherwise. Throws where tables refer to each other in a circle. */
function inOrderOfReference(tables: readonly Table[]): Table[] {
  const waiting = [...tables]
  const printed: Table[] = []
  while (waiting.length > 0) {
    const next = waiting.findIndex(({ name, constraints }) =>
      constraints.every(
        ({ refersTo }) => refersTo === null || refersTo === name || !waiting.some((table) => table.name === refersTo),
      ),
    )
    if (next < 0)
      throw new Error(`tables refer to each other in a circle: ${waiting.map(({ name }) => name).join(', ')}`)
    printed.push(...waiting.splice(next, 1))
  }
  return printed
}
