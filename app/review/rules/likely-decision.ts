import type { Consequence } from './consequences'

/**
 * The decision a suggestion of this kind most often gets, where nothing hinders it; null where none stands out. Other
 * figures of one source are its update, those of two sources contradict each other.
 */
export function likelyDecision(kind: string | null, sameSource: boolean, consequences: readonly Consequence[]): Consequence['decision'] | null {
  const likely = kind === null ? null : likelyByKind(kind, sameSource)
  return consequences.some(({ decision, hindrance }) => decision === likely && hindrance === null) ? likely : null
}

function likelyByKind(kind: string, sameSource: boolean): Consequence['decision'] {
  if (kind === 'extends') return 'update'
  if (kind === 'other-figures') return sameSource ? 'update' : 'conflict'
  return 'same'
}
