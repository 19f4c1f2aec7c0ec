import { sql, type Kysely, type Transaction } from 'kysely'
import type { DB, RecordTable } from '../../../db/schema'
import { onSnapshot } from './log-rows.server'
import { fold, same, type Row, type Tables } from './replay-fold'
import { readKept, readLogged } from './replay-log.server'

interface LeftOut {
  leftOut: readonly string[]
  /** The column that holds the SHA-256 of what is left out, and the SQL of the bytes that it is of. */
  hash?: { column: string; of: string }
}

/**
 * Every table of the record, with the columns that the trail does not hold:
 * large ones and passwords, each covered by a hash in the same row.
 */
export const recordTables: Readonly<Record<RecordTable, LeftOut>> = {
  person: { leftOut: ['password_hash'], hash: { column: 'password_sha256', of: "convert_to(password_hash, 'UTF8')" } },
  source: { leftOut: [] },
  original: { leftOut: ['bytes'], hash: { column: 'id', of: 'bytes' } },
  report: { leftOut: ['text'], hash: { column: 'text_sha256', of: "convert_to(text, 'UTF8')" } },
  section: { leftOut: [] },
  claim: { leftOut: [] },
  passage: { leftOut: [] },
  judgement: { leftOut: [] },
  evidence: { leftOut: [] },
  verdict: { leftOut: [] },
  policy: { leftOut: [] },
  review: { leftOut: [] },
  settled_field: { leftOut: [] },
  source_merge: { leftOut: [] },
  triage: { leftOut: [] },
  stored_file: { leftOut: [] },
  snapshot: { leftOut: [] },
  snapshot_file: { leftOut: [] },
  custody: { leftOut: [] },
  citation: { leftOut: [] },
  fixity_check: { leftOut: [] },
  watch: { leftOut: [] },
  picture_judgement: { leftOut: [] },
  edition: { leftOut: [] },
  feed: { leftOut: [] },
  access_token: { leftOut: [] },
  web_hook: {
    leftOut: ['secret', 'former_secret'],
    hash: { column: 'secret_sha256', of: "convert_to(secret, 'UTF8')" },
  },
  publication: { leftOut: [] },
  publishing_policy: { leftOut: [] },
  place: { leftOut: [] },
}

/** A row that is not what the log says. */
export interface Difference {
  table: string
  key: string
  /** The column, or '' where the whole row is missing, or was never recorded. */
  field: string
  /** What the log says and what the table holds; undefined where there is nothing. */
  logged: unknown
  found: unknown
}

export interface Replayed {
  rows: number
  differences: Difference[]
}

const batchRows = 2000

/**
 * Folds the log, one table after the other, and compares every row of the
 * record with what it says. A row edited, added or removed behind the
 * application's back is named with its table, key and field.
 */
export function replay(db: Kysely<DB>, onProgress?: (table: string) => void): Promise<Replayed> {
  return onSnapshot(db, (tx) => replayTables(tx, Object.keys(recordTables), onProgress))
}

/** `replay` for some tables, inside the caller's transaction. */
export async function replayTables(
  tx: Transaction<DB>,
  names: readonly string[],
  onProgress?: (table: string) => void,
): Promise<Replayed> {
  await sql`set local timezone = 'UTC'`.execute(tx)
  await sql`set local extra_float_digits = 1`.execute(tx)
  const result: Replayed = { rows: 0, differences: await findTables(tx) }
  const kept = await readKept(tx)
  for (const table of names) {
    onProgress?.(table)
    const tables: Tables = new Map()
    const wanted = new Set([table])
    for await (const actions of readLogged(tx, [table], kept)) {
      for (const action of actions) {
        for (const { key, field } of fold(tables, action, wanted))
          result.differences.push({ table, key, field, logged: `entry ${action.seq}`, found: undefined })
      }
    }
    result.rows += await compareTable(tx, table, tables.get(table) ?? new Map<string, Row>(), result.differences)
  }
  return result
}

/** A table of the record that this program does not know would go unchecked: it is a difference. */
async function findTables(db: Kysely<DB>): Promise<Difference[]> {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'record' and c.relkind in ('r', 'p')`.execute(
    db,
  )
  return rows
    .filter(({ name }) => !(name in recordTables))
    .map(({ name }) => ({ table: name, key: '', field: '', logged: undefined, found: 'a table' }))
}

async function compareTable(
  db: Kysely<DB>,
  table: string,
  logged: Map<string, Row>,
  differences: Difference[],
): Promise<number> {
  const { leftOut, hash } = (recordTables as Readonly<Record<string, LeftOut | undefined>>)[table] ?? { leftOut: [] }
  const whole = hash ? sql`${sql.ref(hash.column)} = encode(sha256(${sql.raw(hash.of)}), 'hex')` : sql`true`
  const known = logged.size
  let count = 0
  for (let after: string | number | null = null; ;) {
    const { rows }: { rows: { id: string | number; row: Row; whole: boolean }[] } = await sql<{
      id: string | number
      row: Row
      whole: boolean
    }>`
      select id, to_jsonb(t) - ${[...leftOut]}::text[] as row, ${whole} as whole from ${sql.table(`record.${table}`)} t
       where ${after === null ? sql`true` : sql`id > ${after}`} order by id limit ${batchRows}`.execute(db)
    for (const { id, row, whole: holds } of rows) {
      const key = String(id)
      if (!holds && hash)
        differences.push({ table, key, field: leftOut[0] ?? '', logged: row[hash.column], found: 'something else' })
      compareRow(table, key, logged.get(key), row, differences)
      logged.delete(key)
    }
    count += rows.length
    if (rows.length < batchRows) break
    after = rows.at(-1)?.id ?? null
  }
  for (const [key, row] of logged) differences.push({ table, key, field: '', logged: row, found: undefined })
  return Math.max(count, known)
}

function compareRow(table: string, key: string, logged: Row | undefined, found: Row, differences: Difference[]): void {
  if (!logged) {
    differences.push({ table, key, field: '', logged: undefined, found })
    return
  }
  for (const field of new Set([...Object.keys(logged), ...Object.keys(found)])) {
    if (!same(logged[field], found[field]))
      differences.push({ table, key, field, logged: logged[field], found: found[field] })
  }
}
