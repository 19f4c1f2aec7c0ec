import type { ReadDatabase } from '../audit/action/action.server'
import { sweepFiles } from '../evidence/files/sweep-files.server'

const dayMs = 24 * 60 * 60 * 1000

/** Sweeps the folder of files now and once a day; returns how to stop. */
export function sweepDaily(db: ReadDatabase, directory: string, onError: (error: unknown) => void): () => void {
  const sweep = () => void sweepFiles(db, directory).catch(onError)
  sweep()
  const timer = setInterval(sweep, dayMs)
  timer.unref()
  return () => clearInterval(timer)
}
