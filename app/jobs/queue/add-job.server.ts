import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { JobKind } from '../../../db/schema'
import type { ActionKind } from '../../audit/action/kinds'
import type { ActionTransaction } from '../../audit/action/action.server'

export interface NewJob {
  kind: JobKind
  /** What the job is about, such as `capture:UUID`: adding a job of the same subject again changes nothing. */
  subject: string
  payload: Record<string, unknown>
  personId: number
  /** What the job may do in the person's name. */
  mayDo: readonly ActionKind[]
  /** Not before then. */
  runAt?: Date
  /** How long the job may wait, in days. */
  days?: number
}

/**
 * Adds a job in the action that asks for it, with a mandate from the person of that action: the job acts in that person's name
 * until it ends, whether or not the person is still logged in. Returns the job's number.
 */
export async function addJob(tx: ActionTransaction, job: NewJob): Promise<number> {
  const mandate = randomUUID()
  await sql`select audit.give_mandate(${mandate}, ${job.mayDo}, ${job.days ?? 7})`.execute(tx)
  const { id } = await tx
    .insertInto('working.job')
    .values({
      kind: job.kind,
      subject: job.subject,
      payload: JSON.stringify(job.payload),
      mandate,
      person_id: job.personId,
      ...(job.runAt && { run_at: job.runAt }),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Ends the mandate of a job, in the job's last action. */
export async function endMandate(tx: ActionTransaction, mandate: string): Promise<void> {
  await sql`select audit.end_mandate(${mandate})`.execute(tx)
}
