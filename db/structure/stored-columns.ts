import { sql, type Kysely } from 'kysely'
import type { DB } from '../schema'

/** A column as the database has it. */
export interface StoredColumn {
  table: string
  column: string
  /** As `pg` hands it to JavaScript. */
  type: string
  /** For a view: as in the table that it reads. */
  nullable: boolean
  /** The values that a check constraint allows, in order; for a view without those that it leaves out. */
  values: string[] | undefined
  /** Whether an insert may leave it out. */
  optional: boolean
  /** Whether the database alone writes it. */
  generated: boolean
}

const typeInJavaScript: Record<string, string> = {
  integer: 'number',
  real: 'number',
  'double precision': 'number',
  bigint: 'string',
  'bigint[]': 'string[]',
  text: 'string',
  uuid: 'string',
  boolean: 'boolean',
  'timestamp with time zone': 'Date',
  bytea: 'Buffer',
  jsonb: 'json',
  'text[]': 'string[]',
  'integer[]': 'number[]',
}

interface CatalogueRow {
  table: string
  column: string
  type: string
  nullable: boolean
  optional: boolean
  generated: boolean
  checks: string[]
  view: string | null
}

/** The columns of every table and view of the four schemas. */
export async function readStoredColumns(db: Kysely<DB>): Promise<StoredColumn[]> {
  const { rows } = await sql<CatalogueRow>`
    with relation as (
      select c.oid, n.nspname || '.' || c.relname as name, case c.relkind when 'v' then pg_get_viewdef(c.oid) end as view,
             case c.relkind when 'v' then (select (u.table_schema || '.' || u.table_name)::regclass::oid from information_schema.view_table_usage u
                                            where u.view_schema = n.nspname and u.view_name = c.relname) else c.oid end as base
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'v') and n.nspname in ('record', 'working', 'derived', 'audit')
    )
    select r.name as "table", a.attname::text as "column", format_type(a.atttypid, a.atttypmod) as type, r.view,
           not b.attnotnull as nullable,
           not b.attnotnull or b.atthasdef or b.attidentity <> '' as optional,
           b.attidentity = 'a' or b.attgenerated <> '' as generated,
           array(select pg_get_expr(k.conbin, k.conrelid) from pg_constraint k where k.conrelid = r.base and k.contype = 'c' and k.conkey = array[b.attnum]) as checks
      from relation r
      join pg_attribute a on a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped
      join pg_attribute b on b.attrelid = r.base and b.attname = a.attname
     order by 1, a.attnum`.execute(db)
  return rows.map(({ type, checks, view, ...row }) => ({
    ...row,
    type: typeInJavaScript[type] ?? type,
    values: valuesOf(row.column, checks, view),
  }))
}

/** The words of `column = ANY (ARRAY['a'::text, 'b'::text])`. */
function valuesOf(column: string, checks: string[], view: string | null): string[] | undefined {
  for (const check of checks) {
    const list = /^\(?\w+ = ANY \(ARRAY\[([^\]]*)\]\)\)?$/u.exec(check)?.[1]
    if (list === undefined) continue
    const leftOut = new RegExp(`\\b${column} <> '([^']*)'`, 'u').exec(view ?? '')?.[1]
    return Array.from(list.matchAll(/'([^']*)'/gu), (match) => match[1] ?? '')
      .filter((value) => value !== leftOut)
      .sort()
  }
  return undefined
}
