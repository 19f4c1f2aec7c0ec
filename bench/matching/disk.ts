import { sql } from 'kysely'
import type { Connection } from '../../db/connection'
import { table } from '../timings'

/** The size on disk, by table and for a million claims. */
export async function printSizes({ db }: Connection, print: (line: string) => void): Promise<void> {
  const { rows: counted } = await sql<{ claims: string }>`select count(*) as claims from record.passage`.execute(db)
  const claims = Number(counted[0]?.claims)
  const { rows } = await sql<{ name: string; heap: string; indexes: string }>`
    select n.nspname || '.' || c.relname as name, pg_table_size(c.oid) as heap, pg_indexes_size(c.oid) as indexes
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname in ('record', 'derived', 'audit') order by pg_total_relation_size(c.oid) desc`.execute(
    db,
  )
  const megabytes = (bytes: number): number => ((bytes / claims) * 1_000_000) / 1024 / 1024
  const sum = rows.reduce((total, row) => total + Number(row.heap) + Number(row.indexes), 0)
  print(`\ndisk for a million claims: ${Math.round(megabytes(sum)).toLocaleString('en')} MB`)
  const large = rows.filter((row) => (Number(row.heap) + Number(row.indexes)) * 100 > sum)
  print(
    table([
      ['table', 'rows MB', 'indexes MB'],
      ...large.map((row) => [row.name, megabytes(Number(row.heap)), megabytes(Number(row.indexes))]),
    ]),
  )
}
