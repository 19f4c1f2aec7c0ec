import type { Kysely } from 'kysely'
import type { DB } from '../../db/schema'
import { sweepFiles } from '../evidence/files/sweep-files.server'

const dayMs = 24 * 60 * 60 * 1000

/** Jobs that ended are kept so many days for whoever looks at them; what they recorded stays. */
const endedDays = 30

/** Sweeps the folder of files and the jobs that ended long ago, now and once a day; returns how to stop. */
export function sweepDaily(db: Kysely<DB>, directory: string, onError: (error: unknown) => void): () => void {
  const sweep = () => void Promise.all([sweepFiles(db, directory), sweepJobs(db)]).catch(onError)
  sweep()
  const timer = setInterval(sweep, dayMs)
  timer.unref()
  return () => clearInterval(timer)
}

/** Forgets jobs that ended more than thirty days ago. */
export async function sweepJobs(db: Kysely<DB>, now = Date.now()): Promise<void> {
  await db
    .deleteFrom('working.job')
    .where('state', 'in', ['done', 'failed', 'cancelled'])
    .where('changed_at', '<', new Date(now - endedDays * dayMs))
    .execute()
}
