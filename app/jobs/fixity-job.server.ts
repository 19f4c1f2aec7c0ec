import type { Kysely } from 'kysely'
import type { DB } from '../../db/schema'
import { AlreadyRecorded } from '../audit/action/action.server'
import { checkAllFiles } from '../evidence/custody/check-all.server'
import type { Rehashed } from '../evidence/files/rehash.server'
import type { JobHandler } from './queue/run-jobs.server'
import { programItself } from './upkeep-jobs.server'

interface FixityJobOptions {
  /** The owner's connection: the check acts for the program itself. */
  owner: Kysely<DB>
  filesDirectory: string
  onDifference: (found: Rehashed) => void
}

/** Hashes every kept file anew. One whose worker was killed begins again and is recorded once. */
export function fixityJob({ owner, filesDirectory, onDifference }: FixityJobOptions): JobHandler {
  return {
    async run({ subject, signal, reportProgress }) {
      const onFile = (files: number) => reportProgress('hashing', files)
      const options = { request: subject, signal, onFile, onDifference }
      await checkAllFiles(owner, filesDirectory, programItself, options).catch((error: unknown) => {
        if (!(error instanceof AlreadyRecorded)) throw error
      })
    },
    fail: () => Promise.resolve(),
  }
}
