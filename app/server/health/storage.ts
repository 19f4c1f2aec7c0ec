import { statfs } from 'node:fs/promises'
import { sql, type Kysely } from 'kysely'
import type { DB } from '../../../db/schema'

/** Why the database cannot write now, or null if it can. */
export async function findWritingIssue(db: Kysely<DB>): Promise<string | null> {
  try {
    return await db.transaction().execute(async (tx) => {
      const { rows } = await sql<{ standby: boolean; read_only: boolean }>`
        select pg_is_in_recovery() as standby, current_setting('transaction_read_only')::boolean as read_only`.execute(
        tx,
      )
      if (rows[0]?.standby) return 'the database is a standby and takes no writes'
      if (rows[0]?.read_only) return 'the database takes no writes: default_transaction_read_only is on'
      await writeSomething(tx)
      return null
    })
  } catch (error) {
    return `the database could not write: ${error instanceof Error ? error.message : String(error)}`
  }
}

/**
 * Tests writing without leaving anything behind: a sort that exceeds its memory writes a temporary file, and a logical
 * message writes to the write-ahead log.
 */
async function writeSomething(db: Kysely<DB>): Promise<void> {
  await sql`set local work_mem = '64kB'`.execute(db)
  await sql`select count(*) from (select repeat(md5(i::text), 8) as line from generate_series(1, 2000) i order by line offset 1) sorted`.execute(
    db,
  )
  await sql`select pg_logical_emit_message(true, 'muqabala', repeat('.', 8192))`.execute(db)
}

export interface DiskSpace {
  freeBytes: number
  /** Whether so little is free that writing may fail soon, or at any moment. */
  state: 'ample' | 'low' | 'none'
}

const megabyte = 2 ** 20

/** Free space on the disk of `directory`. PostgreSQL's write-ahead log grows in files of 16 MB, a few at a time. */
export async function readDiskSpace(directory: string): Promise<DiskSpace> {
  const { bavail, blocks, bsize } = await statfs(directory)
  const [freeBytes, total] = [bavail * bsize, blocks * bsize]
  const state =
    freeBytes < 64 * megabyte ? 'none' : freeBytes < Math.min(2_048 * megabyte, total / 20) ? 'low' : 'ample'
  return { freeBytes, state }
}
