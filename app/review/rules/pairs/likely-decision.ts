import type { Consequence } from './consequences'

/** From this score on a suggestion of copied text is nearly certain. */
const nearlyCertain = 0.9

/**
 * The decision that is chosen beforehand for a suggestion: `same` for copied text with a high score, where nothing hinders
 * it; null otherwise. Differing figures never choose `conflict`, since one text may merely say more than the other.
 */
export function likelyDecision(
  suggestion: { kind: string; score: number } | null,
  consequences: readonly Consequence[],
): Consequence['decision'] | null {
  if (!suggestion || suggestion.score < nearlyCertain || !['identical', 'near-identical'].includes(suggestion.kind))
    return null
  return consequences.some(({ decision, hindrance }) => decision === 'same' && hindrance === null) ? 'same' : null
}
