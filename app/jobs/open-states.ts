import type { JobState } from '../../db/schema'

/** The states of jobs that have not ended yet. */
export const openStates = ['waiting', 'running', 'retrying'] as const satisfies JobState[]

/** Whether a job has not ended yet. */
export function isOpen(state: JobState): boolean {
  return openStates.some((open) => open === state)
}
