import { checkAsker } from './check-asker.server'
import { importPayload } from './ask-bulk-import.server'
import { runTask, type ThreadedJobOptions } from './bulk-import-job.server'
import type { JobHandler } from './queue/run-jobs.server'

/** Recognises the letters of the scans of a bulk import. What comes of it waits for a person to compare it with its pages. */
export function recogniseJob({ threads, timeZone }: ThreadedJobOptions): JobHandler {
  return {
    async run(job) {
      await checkAsker(job, 'import')
      const { importId } = importPayload.parse(job.payload)
      const { id, worker, attempts } = job
      await runTask(threads, 'recognise-scans', { importId, timeZone, attempt: { id, worker, attempts } }, job.signal)
    },
    fail: () => Promise.resolve(),
  }
}
