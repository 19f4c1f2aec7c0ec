import type { VersionPiece } from '../../../matching/diff/version-diff'
import type { TextPart } from './diff-text'

/**
 * A version as it is drawn over another: words that one of them alone has stand apart, also at the beginning of a text.
 * They came or went only where it is known which of the two is the earlier (`ordered`).
 */
export function versionParts(pieces: readonly VersionPiece[], ordered: boolean): TextPart[] {
  return pieces.flatMap(({ kind, before, after, weight }, at): TextPart[] => {
    if (kind === 'same') return [{ text: after, kind: 'same' }]
    const gap: TextPart[] = at > 0 && after !== '' && !/^\s/u.test(after) ? [{ text: ' ', kind: 'same' }] : []
    const [own, others] = ordered ? (['added', 'removed'] as const) : (['only', 'other'] as const)
    return [...gap, { text: before + after, kind: before === '' ? own : others, ...(weight && { weight }) }]
  })
}
