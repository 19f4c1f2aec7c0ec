import type { ReadDatabase } from '../../audit/action/action.server'
import type { ThreadPool } from '../../threads/thread-pool.server'
import { readTogether, type ReadTogether, type ReportText } from '../report/read-reports.server'

/** Reads reports somewhere; the answer is the same wherever that is. */
export interface Readers {
  /** Tasks worth having under way at once. */
  width: number
  read(reports: ReportText[]): Promise<ReadTogether>
}

/** Reads in this thread: for few reports, for which no thread is worth its start. */
export function readHere(db: ReadDatabase): Readers {
  return { width: 1, read: (reports) => readTogether(db, reports) }
}

/** The most milliseconds for the reports of one action. */
const longestReadMs = 600_000

/** Reads in the threads of a pool that knows the task `read-reports`. */
export function readInThreads(threads: ThreadPool): Readers {
  return {
    width: threads.width + 1,
    read: async (reports) =>
      (await threads.run('read-reports', { reports }, { timeLimit: longestReadMs })) as ReadTogether,
  }
}
