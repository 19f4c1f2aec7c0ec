import { sql } from 'kysely'
import { advisoryLocks } from '../../../db/advisory-locks'
import type { ActionTransaction } from '../../audit/action/action.server'

/** Two who add files to one snapshot do so one after the other. Its row cannot be locked for that: nobody may change it. */
export async function lockSnapshot(tx: ActionTransaction, snapshotId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(${advisoryLocks.snapshotFiles}, ${snapshotId})`.execute(tx)
}
