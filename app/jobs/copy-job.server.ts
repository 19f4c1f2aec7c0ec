import { sql } from 'kysely'
import { madeCopy } from '../evidence/copies/make-copy.server'
import { copyPayload } from './ask-copy.server'
import type { Threads } from './bulk-import-job.server'
import { checkAsker } from './check-asker.server'
import type { JobHandler } from './queue/run-jobs.server'

/** Makes a copy of a file that is evidence. Whoever asked puts it on record: nothing is, until they fetch it. */
export function copyJob({ threads, filesDirectory }: { threads: Threads; filesDirectory: string }): JobHandler {
  return {
    async run(job) {
      await checkAsker(job, 'add-evidence')
      const wanted = copyPayload.parse(job.payload)
      const answer = await threads.run(
        'make-copy',
        { ...wanted, directory: filesDirectory },
        { timeLimit: Infinity, signal: job.signal },
      )
      const made = JSON.stringify({ made: madeCopy.nullable().parse(answer) })
      await job.db
        .updateTable('working.job')
        .set({ payload: sql`payload || ${made}::jsonb` })
        .where('id', '=', job.id)
        .execute()
    },
    fail: () => Promise.resolve(),
  }
}
