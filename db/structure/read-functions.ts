import { sql, type Kysely } from 'kysely'
import type { DB } from '../schema'

/** The definition of every function and procedure of `schemas`, by name. */
export async function readFunctions(db: Kysely<DB>, schemas: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ definition: string }>`
    select pg_get_functiondef(p.oid) as definition
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where p.prokind in ('f', 'p') and n.nspname = any (${schemas})
     order by array_position(${schemas}, n.nspname::text), p.proname collate "C", p.oid::regprocedure::text collate "C"`.execute(
    db,
  )
  return rows.map(({ definition }) => outdent(definition.trim()))
}

/** A body stands in its migration as far in as the code around it; here it begins at the margin. */
function outdent(definition: string): string {
  const lines = definition.split('\n')
  const first = lines.findIndex((line) => line.startsWith('AS $'))
  const body = lines.slice(first + 1).filter((line) => line.trim() !== '')
  const indent = Math.min(...body.map((line) => line.length - line.trimStart().length))
  return lines
    .map((line, at) =>
      (at > first ? line.slice(Math.min(indent, line.length - line.trimStart().length)) : line).trimEnd(),
    )
    .join('\n')
}
