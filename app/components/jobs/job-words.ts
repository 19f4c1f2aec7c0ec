import { useText } from '../../i18n/context'
import type { Job } from '../../jobs/read-jobs.server'
import type { Tone } from '../ui/tone'

type Step = 'requesting' | 'rendering' | 'packing' | 'hashing' | 'importing' | 'recognising' | 'reading'

/** Where a job stands, with what it does now and what came of it. */
export function useJobWords(): (job: Job) => { words: string; tone: Tone } {
  const { t } = useText()
  return ({ state, step, progress, outcome }) => {
    if (state === 'running' && step !== '')
      return { words: t(`jobs.step.${step as Step}`, { progress }), tone: 'plain' }
    if (state === 'done' && outcome?.failure) return { words: t('jobs.state.done.failed'), tone: 'brick' }
    const tones: Record<Job['state'], Tone> = {
      waiting: 'plain',
      running: 'plain',
      retrying: 'amber',
      done: 'green',
      failed: 'brick',
      cancelled: 'plain',
    }
    return { words: t(`jobs.state.${state}`), tone: tones[state] }
  }
}
