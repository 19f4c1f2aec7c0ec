import type { ReadDatabase } from '../audit/action/action.server'
import { allows } from '../auth/permissions'
import type { LiveSession } from '../auth/sessions.server'
import { readJob, type Job } from '../jobs/read-jobs.server'
import { notFound, numberParam } from './params/params'

/** The job of whoever asked for it; administrators see all of them. */
export async function readOwnJob(db: ReadDatabase, viewer: LiveSession, written: string | undefined): Promise<Job> {
  const job = await readJob(db, numberParam(written))
  if (!job || (job.personId !== viewer.personId && !allows(viewer.role, 'manage-jobs'))) throw notFound()
  return job
}
