import { sql, type Kysely } from 'kysely'
import type { DB } from '../../../db/schema'

/**
 * Gives jobs back to the queue whose worker was killed; graphile-worker by itself would wait four hours. A worker lives as long
 * as it has connections under its name. A job that was taken and never marked as running is given back after a while, too.
 * Called as the owner.
 */
export async function releaseAbandoned(owner: Pick<Kysely<DB>, 'getExecutor'>): Promise<void> {
  await sql`
    select graphile_worker.force_unlock_workers(array_agg(distinct q.locked_by))
      from graphile_worker.jobs q
      join working.job j on q.key = 'job:' || j.id
     where q.locked_by is not null
       -- Who takes a job needs a moment to say so.
       and q.locked_at < now() - case when j.state = 'running' then interval '1 second' else interval '20 seconds' end
       and (j.state <> 'running' or j.worker is null or j.worker not in (select working.workers()))
    having count(*) > 0`.execute(owner)
}
