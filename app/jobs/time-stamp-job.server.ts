import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { DB } from '../../db/schema'
import { AlreadyRecorded } from '../audit/action/action.server'
import { timeStampSnapshot, type TimeStampAuthority } from '../evidence/snapshots/time-stamp-snapshot.server'
import { GiveUp, type JobHandler } from './queue/run-jobs.server'
import { programItself } from './upkeep-jobs.server'

const payload = z.object({ snapshotId: z.number().int() })

interface TimeStampJobOptions {
  owner: Kysely<DB>
  filesDirectory: string
  /** Null where none is configured: then a job that waited from before fails, and says so. */
  authority: TimeStampAuthority | null
}

/** Gets a time stamp over a snapshot; an authority that does not answer is asked again. */
export function timeStampJob({ owner, filesDirectory, authority }: TimeStampJobOptions): JobHandler {
  return {
    async run(job) {
      if (!authority) throw new GiveUp('no authority', { cause: new Error('no-authority') })
      const { snapshotId } = payload.parse(job.payload)
      const stamping = { db: owner, actor: programItself, directory: filesDirectory, authority, request: job.subject }
      await timeStampSnapshot(stamping, snapshotId).catch((error: unknown) => {
        if (!(error instanceof AlreadyRecorded)) throw error
      })
    },
    fail: () => Promise.resolve(),
  }
}
