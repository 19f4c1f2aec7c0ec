import { z } from 'zod'
import { checkAsker } from './check-asker.server'
import { importPayload } from './ask-bulk-import.server'
import { scanPayload } from './ask-recognition.server'
import { runTask, type ThreadedJobOptions } from './bulk-import-job.server'
import { GiveUp, type JobHandler } from './queue/run-jobs.server'
import { isTaskFailed } from '../threads/task-errors'

const payload = z.union([importPayload, scanPayload])

/**
 * Recognises the letters of the scans of a bulk import, or of a file that is evidence. What comes of it waits for a person to compare
 * it with its pages.
 */
export function recogniseJob({
  threads,
  timeZone,
  filesDirectory,
}: ThreadedJobOptions & { filesDirectory: string }): JobHandler {
  return {
    async run(job) {
      const asked = payload.parse(job.payload)
      const { id, worker, attempts } = job
      const attempt = { id, worker, attempts }
      await checkAsker(job, 'importId' in asked ? 'import' : 'add-evidence')
      if ('importId' in asked) {
        await runTask(threads, 'recognise-scans', { importId: asked.importId, timeZone, attempt }, job.signal)
        return
      }
      const source = { directory: filesDirectory, sha256: asked.sha256, mediaType: asked.mediaType }
      await runTask(threads, 'recognise-file', { ...source, attempt }, job.signal).catch((error: unknown) => {
        // Another attempt would find no more letters in it.
        if (!isTaskFailed(error) || error.error.name !== 'UploadError') throw error
        // The page of the file says something else of a scan without letters than of one that could not be read here.
        throw new GiveUp('unreadable', { cause: new Error(error.error.message, { cause: error }) })
      })
    },
    fail: () => Promise.resolve(),
  }
}
