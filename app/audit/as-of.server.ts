import type { Kysely } from 'kysely'
import type { DB } from '../../db/schema'
import type { ReadDatabase } from './action.server'
import { claimTables } from './as-of'
import { fold, type Tables } from './replay-fold'
import { readKept, readLogged } from './replay-log.server'

/**
 * The claims, passages, evidence and verdicts as the log had them at `at`: what
 * was recorded before that instant, by the clock of the recording. Reads the log
 * from its beginning, so its cost grows with the log.
 */
export async function recordAsOf(db: ReadDatabase, at: Date, tables: readonly string[] = claimTables): Promise<Tables> {
  const reader = db as Kysely<DB>
  const kept = await readKept(reader)
  const wanted = new Set(tables)
  const folded: Tables = new Map()
  for await (const actions of readLogged(reader, tables, at)) for (const action of actions) fold(folded, action, kept, wanted)
  return folded
}
