import { sql } from 'kysely'
import type { ReadDatabase } from '../../audit/action/action.server'

/** What the last check of all files found. */
export interface LastFixity {
  at: string
  files: number
  bytes: number
  /** Files that were missing or not the same, with the snapshots that they are part of. */
  wrong: { sha256: string; missing: boolean; snapshots: number[] }[]
}

const mostListed = 100

/** The last check of all files; null where there was none. */
export async function readLastFixity(db: ReadDatabase): Promise<LastFixity | null> {
  const row = await db.selectFrom('record.fixity_check').selectAll().orderBy('id', 'desc').executeTakeFirst()
  if (!row) return null
  const wrong = [...row.missing, ...row.differing].slice(0, mostListed)
  const { rows } = await sql<{ sha256: string; snapshots: number[] }>`
    select w.sha256, coalesce(array_agg(distinct f.snapshot_id) filter (where f.snapshot_id is not null), '{}') as snapshots
      from unnest(${wrong}::text[]) as w(sha256) left join record.snapshot_file f on f.file_id = w.sha256
     group by w.sha256`.execute(db)
  return {
    at: row.ended_at.toISOString(),
    files: row.files,
    bytes: Number(row.total_bytes),
    wrong: rows.map((file) => ({ ...file, missing: row.missing.includes(file.sha256) })),
  }
}

/** How many files the last check of all files found missing or not the same. */
export async function countWrongFiles(db: ReadDatabase): Promise<number> {
  const row = await db
    .selectFrom('record.fixity_check')
    .select(['missing', 'differing'])
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return row ? row.missing.length + row.differing.length : 0
}
