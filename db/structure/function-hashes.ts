import { sql, type Kysely } from 'kysely'
import type { DB } from '../schema'

/**
 * The functions of the record and the trail as the database has them: for each name a hash of their language, body, settings
 * and rights. It is the same on every supported version of PostgreSQL.
 */
export async function readFunctionHashes(db: Pick<Kysely<DB>, 'getExecutor'>): Promise<Map<string, string>> {
  const { rows } = await sql<{ name: string; hash: string }>`
    select n.nspname || '.' || p.proname as name,
           encode(sha256(convert_to(string_agg(concat_ws(chr(10), l.lanname, pg_get_function_identity_arguments(p.oid), p.prosrc, p.prosecdef, array_to_string(p.proconfig, ',')), chr(10) order by pg_get_function_identity_arguments(p.oid) collate "C"), 'UTF8')), 'hex') as hash
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace join pg_language l on l.oid = p.prolang
     where n.nspname in ('record', 'audit') group by 1 order by 1`.execute(db)
  return new Map(rows.map(({ name, hash }) => [name, hash.slice(0, 32)]))
}

/** The same as TypeScript, for `db/function-hashes.ts`. */
export function printFunctionHashes(hashes: ReadonlyMap<string, string>): string {
  const lines = [...hashes].map(([name, hash]) => `  '${name}': '${hash}',`)
  return `// Written by npm run db:structure; a test compares it with what the migrations lead to.

/** The functions that guard the record and write the trail, by a hash of each: see \`readFunctionHashes\`. */
export const functionHashes: Record<string, string> = {
${lines.join('\n')}
}
`
}
