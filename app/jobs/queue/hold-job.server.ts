import type { Kysely } from 'kysely'
import type { DB } from '../../../db/schema'

/** One attempt at a job, by one worker. */
export interface JobAttempt {
  id: number
  worker: string
  attempts: number
}

/** The job was cancelled, or another worker has taken it over. */
export class JobTaken extends Error {
  override name = 'JobTaken'
}

/**
 * Says how far an attempt is, and locks the job's row until the end of the transaction: whatever the transaction writes is there
 * only if the job is still this attempt's. Throws `JobTaken` where it is not.
 */
export async function holdJob(
  db: Kysely<DB>,
  { id, worker, attempts }: JobAttempt,
  at: { step: string; progress: number },
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('working.job')
    .set({ ...at, changed_at: new Date() })
    .where('id', '=', id)
    .where('state', '=', 'running')
    .where('worker', '=', worker)
    .where('attempts', '=', attempts)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new JobTaken('the job was cancelled, or another worker has it')
}
