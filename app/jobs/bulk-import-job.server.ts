import { AlreadyRecorded, NoLiveSession, runAction } from '../audit/action/action.server'
import { endMandate } from '../audit/action/mandates.server'
import { isTaskFailed } from '../threads/task-errors'
import type { ThreadPool } from '../threads/thread-pool.server'
import { importPayload } from './ask-bulk-import.server'
import { checkAsker, NotAllowed } from './check-asker.server'
import { importSubjects } from './import-subjects.server'
import { JobTaken } from './queue/hold-job.server'
import type { RunningJob } from './queue/job-steps.server'
import { GiveUp, type JobHandler } from './queue/run-jobs.server'

export type Threads = Pick<ThreadPool, 'run'>

export interface ThreadedJobOptions {
  /** Where the long work is done, so that the worker itself stays free for other jobs. */
  threads: Threads
  timeZone: string
}

/** Stores the files of a bulk import in the name of whoever allowed it. A later attempt goes on where the one before was. */
export function bulkImportJob({ threads, timeZone }: ThreadedJobOptions): JobHandler {
  return {
    async run(job) {
      await checkAsker(job, 'import')
      const { importId } = importPayload.parse(job.payload)
      const { id, worker, attempts, mandate } = job
      const input = { importId, mandate: mandate ?? '', timeZone, attempt: { id, worker, attempts } }
      await runTask(threads, 'import-waiting', input, job.signal)
      await endImport(job, importId)
    },
    fail: (job, error) => recordFailure(job, error),
  }
}

/** Runs a task of a job in a thread until its end, and throws what the task threw. */
export async function runTask(threads: Threads, name: string, input: unknown, signal: AbortSignal): Promise<void> {
  try {
    await threads.run(name, input, { timeLimit: Infinity, signal })
  } catch (error) {
    if (!isTaskFailed(error)) throw error
    if (error.error.name === 'JobTaken') throw new JobTaken(error.message, { cause: error })
    // Nobody can act in this person's name any more: another attempt would fail, too.
    if (error.error.name === 'NoLiveSession') throw new GiveUp('no mandate', { cause: error })
    throw error
  }
}

/** Ends the import and the mandate of its job, once. */
async function endImport(job: RunningJob, importId: string): Promise<void> {
  const { db, subject } = job
  const actor = { mandate: job.mandate ?? '' }
  const subjects = await importSubjects(db, importId, 'end')
  try {
    await runAction(db, { actor, kind: 'bulk-import', request: subject, subjects }, async (tx) => {
      await tx.updateTable('working.bulk_import').set({ ended_at: new Date() }).where('id', '=', importId).execute()
      await endMandate(tx, actor.mandate)
    })
  } catch (error) {
    if (!(error instanceof AlreadyRecorded)) throw error
  }
}

async function recordFailure({ db, subject, mandate, payload }: RunningJob, error: unknown): Promise<void> {
  if (error instanceof NotAllowed) return
  const actor = { mandate: mandate ?? '' }
  const subjects = await importSubjects(db, importPayload.parse(payload).importId, 'fail')
  try {
    await runAction(db, { actor, kind: 'bulk-import', request: subject, subjects }, (tx) =>
      endMandate(tx, actor.mandate),
    )
  } catch (refused) {
    // The mandate ended: there is nobody to act as, and the page of the import says that it stopped.
    if (!(refused instanceof NoLiveSession || refused instanceof AlreadyRecorded)) throw refused
  }
}
