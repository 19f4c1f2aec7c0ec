import type { JobState } from '../../db/schema'

/** Whether a job has not ended yet. */
export function isOpen(state: JobState): boolean {
  return state === 'waiting' || state === 'running' || state === 'retrying'
}
