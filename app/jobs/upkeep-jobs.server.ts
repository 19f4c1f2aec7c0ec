import { randomUUID } from 'node:crypto'
import { sql, type Kysely, type Selectable } from 'kysely'
import type { DB, JobTable } from '../../db/schema'
import { addUnmandatedJob, type NewJob } from './queue/add-job.server'

/** What nobody asked for is done as the program's own duty, like its migrations (decision 67). */
export const programItself = { operator: 'worker' }

const hourMs = 60 * 60 * 1000
const stampsAtOnce = 50

/** Makes a job for a check of all files where the last one is that many hours old. Called as the owner, by each worker. */
export async function scheduleFixity(owner: Kysely<DB>, hours: number, now = new Date()): Promise<void> {
  if (hours === 0) return
  const { rows } = await sql`
    select 1 from record.stored_file
     where not exists (select 1 from record.fixity_check where ended_at > ${new Date(now.getTime() - hours * hourMs)}) limit 1`.execute(
    owner,
  )
  // Of two workers at once the second finds the same name taken.
  if (rows.length > 0) {
    const subject = `fixity:${Math.floor(now.getTime() / (hours * hourMs))}`
    await addUpkeep(owner, { kind: 'fixity', subject, payload: {} })
  }
}

/** Makes a job for each snapshot that has no time stamp yet; one that failed comes again the next day. */
export async function scheduleTimeStamps(owner: Kysely<DB>, now = new Date()): Promise<void> {
  const day = now.toISOString().slice(0, 10)
  const { rows } = await sql<{ id: number }>`
    select s.id from record.snapshot s
     where exists (select 1 from record.snapshot_file f where f.snapshot_id = s.id)
       and not exists (select 1 from record.snapshot_file f where f.snapshot_id = s.id and f.role = 'time-stamp')
       and not exists (select 1 from working.job j where j.subject = 'time-stamp:' || s.id || ':' || ${day}::text)
     order by s.id limit ${stampsAtOnce}`.execute(owner)
  for (const { id } of rows)
    await addUpkeep(owner, { kind: 'time-stamp', subject: `time-stamp:${id}:${day}`, payload: { snapshotId: id } })
}

/** Does once more what such a job did, under a name of its own; returns the new job. */
export function repeatUpkeep(
  db: Pick<Kysely<DB>, 'insertInto'>,
  { kind, payload, queue, person_id: personId }: Pick<Selectable<JobTable>, 'kind' | 'payload' | 'queue' | 'person_id'>,
): Promise<number> {
  const subject = `${kind}:${randomUUID()}`
  return addUnmandatedJob(db, { kind, subject, payload: payload as object, personId, queue: queue ?? undefined })
}

/** Makes a job that nobody asked for, unless there is one of that name. */
export async function addUpkeep(owner: Kysely<DB>, { payload, ...job }: Omit<NewJob, 'personId'>): Promise<void> {
  const known = await owner.selectFrom('working.job').select('id').where('subject', '=', job.subject).executeTakeFirst()
  if (known) return
  await owner
    .insertInto('working.job')
    .values({ ...job, payload: JSON.stringify(payload) })
    .onConflict((conflict) => conflict.column('subject').doNothing())
    .execute()
}
