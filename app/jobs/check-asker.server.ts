import { allows, type Permission } from '../auth/permissions'
import type { RunningJob } from './queue/job-steps.server'
import { GiveUp } from './queue/run-jobs.server'

/** Whoever asked for the job may not do what it does any more; the code is what the job's page explains. */
export class NotAllowed extends Error {
  override name = 'NotAllowed'
}

/** What somebody may not do any more is not done by an earlier wish either; what the command line asked for has no person. */
export async function checkAsker({ db, personId }: RunningJob, permission: Permission): Promise<void> {
  if (personId === null) return
  const person = await db
    .selectFrom('record.person')
    .select(['role', 'disabled_at'])
    .where('id', '=', personId)
    .executeTakeFirst()
  const allowed = person?.disabled_at === null && allows(person.role, permission)
  if (!allowed) throw new GiveUp('not allowed', { cause: new NotAllowed('not-allowed') })
}
