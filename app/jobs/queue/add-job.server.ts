import type { JobKind } from '../../../db/schema'
import type { ActionKind } from '../../audit/action/kinds'
import type { ActionTransaction } from '../../audit/action/action.server'
import { giveMandate } from '../../audit/action/mandates.server'

export interface NewJob {
  kind: JobKind
  /** What the job is about, such as `capture:UUID`: adding a job of the same subject again changes nothing. */
  subject: string
  payload: Record<string, unknown>
  personId: number
  /** The host that it asks, where it asks one: such jobs run one after the other. */
  host?: string | undefined
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
  const mandate = await giveMandate(tx, job.mayDo, job.days ?? 7)
  const { id } = await tx
    .insertInto('working.job')
    .values({
      kind: job.kind,
      subject: job.subject,
      payload: JSON.stringify(job.payload),
      mandate,
      person_id: job.personId,
      host: job.host ?? null,
      ...(job.runAt && { run_at: job.runAt }),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
