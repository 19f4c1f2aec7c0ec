import type { VersionPiece } from '../../../matching/diff/version-diff'
import type { TextPart } from './diff-text'

/** A stretch of a later version as it is drawn: words that went and words that came stand apart, also at the beginning of a text. */
export function versionParts({ kind, before, after, weight }: VersionPiece, at: number): TextPart[] {
  if (kind === 'same') return [{ text: after, kind: 'same' }]
  const gap: TextPart[] = at > 0 && after !== '' && !/^\s/u.test(after) ? [{ text: ' ', kind: 'same' }] : []
  const text = before + after
  return [...gap, { text, kind: before === '' ? 'added' : 'removed', ...(weight && { weight }) }]
}
