import type { ClientBase } from 'pg'
import { leftOut, type BackupTable } from './backup-manifest'

export type TableColumns = Pick<BackupTable, 'schema' | 'name' | 'columns'>

/** The tables of a desk with the columns that are stored, by name; generated ones come again by themselves. */
export async function listTables(client: ClientBase): Promise<TableColumns[]> {
  const { rows } = await client.query<TableColumns>(`
    select n.nspname as schema, c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where n.nspname in ('record', 'working', 'derived', 'audit') and c.relkind in ('r', 'p') and not c.relispartition
     group by 1, 2 order by 1, 2`)
  return rows.filter(({ schema, name }) => !leftOut.has(`${schema}.${name}`))
}

/** The last number that each identity column of these tables gave. */
export async function readSequences(
  client: ClientBase,
): Promise<{ schema: string; table: string; column: string; last: number }[]> {
  const { rows } = await client.query<{ schema: string; table: string; column: string; last: string | null }>(`
    select n.nspname as schema, c.relname as table, a.attname as column,
           pg_sequence_last_value(pg_get_serial_sequence(quote_ident(n.nspname) || '.' || quote_ident(c.relname), a.attname)::regclass) as last
      from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
     where a.attidentity <> '' and n.nspname in ('record', 'working', 'derived', 'audit') order by 1, 2, 3`)
  return rows.flatMap(({ last, ...where }) => (last === null ? [] : [{ ...where, last: Number(last) }]))
}

/** Tables in an order in which each comes after those that it refers to. */
export async function inOrderOfReference<T extends TableColumns>(
  client: ClientBase,
  tables: readonly T[],
): Promise<T[]> {
  const { rows } = await client.query<{ from: string; to: string }>(`
    select own.nspname || '.' || t.relname as from, other.nspname || '.' || r.relname as to
      from pg_constraint f join pg_class t on t.oid = f.conrelid join pg_namespace own on own.oid = t.relnamespace
      join pg_class r on r.oid = f.confrelid join pg_namespace other on other.oid = r.relnamespace
     where f.contype = 'f' and f.conrelid <> f.confrelid`)
  const ordered: T[] = []
  const placed = new Set<string>()
  const visit = (table: T) => {
    const name = `${table.schema}.${table.name}`
    if (placed.has(name)) return
    placed.add(name)
    for (const { to } of rows.filter(({ from }) => from === name)) {
      const referred = tables.find((other) => `${other.schema}.${other.name}` === to)
      if (referred) visit(referred)
    }
    ordered.push(table)
  }
  for (const table of tables) visit(table)
  return ordered
}

/** A table's name in SQL; manifests hold plain identifiers alone. */
export function quoted({ schema, name }: Pick<BackupTable, 'schema' | 'name'>): string {
  return `"${schema}"."${name}"`
}

export function columnList(columns: readonly string[]): string {
  return columns.map((column) => `"${column}"`).join(', ')
}
