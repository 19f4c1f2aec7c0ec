import type { ReadDatabase } from '../audit/action/action.server'
import { allows } from '../auth/permissions'
import type { LiveSession } from '../auth/sessions.server'
import { readJob, type Job } from '../jobs/read-jobs.server'
import { notFound, numberParam } from './params/params'

/** The job of whoever asked for it; administrators see all of them. */
export async function readOwnJob(db: ReadDatabase, viewer: LiveSession, written: string | undefined): Promise<Job> {
  const job = await readJob(db, numberParam(written))
  if (!job || !isOwn(viewer, job)) throw notFound()
  return job
}

/** The same where only its steps are heard of: those of a bulk import that an administrator resumed are heard by its person too. */
export async function readHeardJob(db: ReadDatabase, viewer: LiveSession, written: string | undefined): Promise<Job> {
  const job = await readJob(db, numberParam(written))
  if (!job || (job.importId === null && !isOwn(viewer, job))) throw notFound()
  return job
}

function isOwn(viewer: LiveSession, { personId }: Job): boolean {
  return personId === viewer.personId || allows(viewer.role, 'manage-jobs')
}
