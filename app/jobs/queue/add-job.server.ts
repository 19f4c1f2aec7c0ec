import type { Kysely } from 'kysely'
import type { DB, JobKind } from '../../../db/schema'
import type { ActionKind } from '../../audit/action/kinds'
import type { ActionTransaction } from '../../audit/action/action.server'
import { giveMandate } from '../../audit/action/mandates.server'

export interface NewJob {
  kind: JobKind
  /** What the job is about, such as `capture:UUID`: adding a job of the same subject again changes nothing. */
  subject: string
  payload: object
  personId: number | null
  /** Jobs of one queue run one after the other. */
  queue?: string | undefined
  /** Not before then. */
  runAt?: Date
}

export interface MandatedJob extends NewJob {
  /** What the job may do in the person's name. */
  mayDo: readonly ActionKind[]
  /** How long the job may wait, in days. */
  days?: number
}

/**
 * Adds a job in the action that asks for it, with a mandate from the person of that action: the job acts in that person's name
 * until it ends, whether or not the person is still logged in. Returns the job's number.
 */
export async function addJob(tx: ActionTransaction, { mayDo, days, ...job }: MandatedJob): Promise<number> {
  const mandate = await giveMandate(tx, mayDo, days ?? 7)
  return insertJob(tx, job, mandate)
}

/** Adds a job that changes nothing on record in a person's name, and so needs no mandate. Returns its number. */
export function addUnmandatedJob(db: Pick<Kysely<DB>, 'insertInto'>, job: NewJob): Promise<number> {
  return insertJob(db, job, null)
}

async function insertJob(
  db: Pick<Kysely<DB>, 'insertInto'>,
  { payload, personId, queue, runAt, ...job }: NewJob,
  mandate: string | null,
): Promise<number> {
  const { id } = await db
    .insertInto('working.job')
    .values({
      ...job,
      payload: JSON.stringify(payload),
      mandate,
      person_id: personId,
      queue: queue ?? null,
      ...(runAt && { run_at: runAt }),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
