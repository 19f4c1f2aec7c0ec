import { sql, type Kysely } from 'kysely'
import type { DB } from '../../../db/schema'

/**
 * Ends an import that stopped before its last file: what was to be taken is left out, and can be taken after all as in every import
 * that is done. Does nothing where a job has yet to store files, or is at it.
 */
export async function endStopped(db: Kysely<DB>, id: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    // Whoever asks for the rest to be stored locks the import first, too.
    const { rows } =
      await sql`select from working.bulk_import where id = ${id} and approved_at is not null and ended_at is null for update`.execute(
        tx,
      )
    const open = await sql`select from working.job where id = (select job_id from working.bulk_import where id = ${id})
      and state in ('waiting', 'running', 'retrying')`.execute(tx)
    if (rows.length === 0 || open.rows.length > 0) return
    await sql`update working.bulk_file set decision = 'leave', edits = edits || '{"decision": "leave"}'
      where import_id = ${id} and outcome = 'waiting' and decision = 'take'`.execute(tx)
    await tx.updateTable('working.bulk_import').set({ ended_at: new Date() }).where('id', '=', id).execute()
  })
}
