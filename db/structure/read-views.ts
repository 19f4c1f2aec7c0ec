import { sql, type Kysely } from 'kysely'
import type { DB } from '../schema'

export interface View {
  name: string
  definition: string
}

/** Every view of `schemas`, by name, printed alike by every version of PostgreSQL. */
export async function readViews(db: Kysely<DB>, schemas: readonly string[]): Promise<View[]> {
  const { rows } = await sql<View>`
    select format('%I.%I', n.nspname, c.relname) as name, pg_get_viewdef(c.oid, true) as definition
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'v' and n.nspname = any (${schemas})
     order by array_position(${schemas}, n.nspname::text), c.relname collate "C"`.execute(db)
  return rows.map(({ name, definition }) => ({ name, definition: withoutOwnQualifier(definition.trim()) }))
}

/**
 * PostgreSQL 15 prints `SELECT j.id FROM record.judgement j`, PostgreSQL 16 and newer `SELECT id FROM record.judgement j`:
 * a view of one table needs no qualifier outside its subqueries, so it is taken out there.
 */
export function withoutOwnQualifier(definition: string): string {
  const source = /^ {3}FROM (?:\w+\.)?(\w+)(?: (\w+))?$(?!\n *(?:[A-Z]+ )*JOIN)/mu.exec(definition)
  const qualifier = source?.[2] ?? source?.[1]
  if (qualifier === undefined) return definition
  // For each bracket that is open, whether it begins a subquery.
  const open: boolean[] = []
  return definition.replaceAll(
    /'[^']*'|"[^"]*"|\((\s*SELECT\b)?|\)|(?<![\w.])(\w+)\.(?=\w)/gu,
    (token, select: string | undefined, name: string | undefined) => {
      if (token.startsWith('(')) open.push(select !== undefined)
      else if (token === ')') open.pop()
      else if (name === qualifier && !open.includes(true)) return ''
      return token
    },
  )
}
