import type { Span } from '../../text/span'
import { diffHunks, sparingAnd } from './diff-hunks'
import { diffUnits, type DiffUnit } from './diff-units'

/** A stretch of two versions: what stood there or what stands there, both where it is the same. What changed shows the words that went, then by those that came. */
export interface VersionPiece {
  kind: 'same' | 'changed' | 'added' | 'removed'
  before: string
  after: string
  /** It touches a figure, a date or a place. */
  weight?: 'fact'
}

/**
 * One text written over the other, in order. All `before` in a row are exactly
 * the earlier text, all `after` exactly the later one: what stands between two
 * words belongs to the word that follows, what follows the last word to it.
 */
export function versionDiff(
  before: string,
  after: string,
  facts?: { before: readonly Span[]; after: readonly Span[] },
): VersionPiece[] {
  const left = diffUnits(before)
  const right = diffUnits(after)
  if (left.length === 0 || right.length === 0) return withoutWords(before, after, left.length + right.length === 0)
  const hunks = diffHunks(left, right).flatMap((hunk) => sparingAnd(hunk, left, right))
  return hunks.flatMap((hunk) => {
    if (hunk.equal)
      return [
        { kind: 'same' as const, before: stretch(before, left, hunk.left), after: stretch(after, right, hunk.right) },
      ]
    const kind = hunk.left[0] === hunk.left[1] ? 'added' : hunk.right[0] === hunk.right[1] ? 'removed' : 'changed'
    const was = byWeight(left, hunk.left, facts?.before).map(({ words, fact }): VersionPiece => ({
      kind,
      before: stretch(before, left, words),
      after: '',
      ...fact,
    }))
    const is = byWeight(right, hunk.right, facts?.after).map(({ words, fact }): VersionPiece => ({
      kind,
      before: '',
      after: stretch(after, right, words),
      ...fact,
    }))
    return [...was, ...is]
  })
}

/** A run of words cut where a figure, a date or a place begins or ends. */
function byWeight(
  units: readonly DiffUnit[],
  [from, to]: [number, number],
  facts: readonly Span[] = [],
): { words: [number, number]; fact: Pick<VersionPiece, 'weight'> }[] {
  const runs: { words: [number, number]; fact: Pick<VersionPiece, 'weight'> }[] = []
  for (let at = from; at < to; at++) {
    const unit = units[at]
    const fact = facts.some((span) => unit !== undefined && span.start < unit.end && unit.start < span.end)
    const last = runs.at(-1)
    if (last && 'weight' in last.fact === fact) last.words[1] = at + 1
    else runs.push({ words: [at, at + 1], fact: fact ? { weight: 'fact' } : {} })
  }
  return runs
}

/** A side of signs alone has no words to lay against the other's. */
function withoutWords(before: string, after: string, both: boolean): VersionPiece[] {
  if (both) return before === '' && after === '' ? [] : [{ kind: 'same', before, after }]
  const pieces: VersionPiece[] = [
    { kind: 'removed', before, after: '' },
    { kind: 'added', before: '', after },
  ]
  return pieces.filter((piece) => piece.before !== piece.after)
}

/** The text of these words with what stands before each of them; the last word has what follows it too. */
function stretch(text: string, units: readonly DiffUnit[], [from, to]: [number, number]): string {
  if (from === to) return ''
  const start = from === 0 ? 0 : (units[from - 1]?.end ?? 0)
  return text.slice(start, to === units.length ? text.length : (units[to - 1]?.end ?? text.length))
}

/** How many words the later version added, dropped, wrote instead of others, and kept. */
export function countPieces(pieces: readonly VersionPiece[]): Record<VersionPiece['kind'], number> {
  const counts = { same: 0, added: 0, removed: 0, changed: 0 }
  for (const { kind, before, after } of pieces) counts[kind] += diffUnits(kind === 'removed' ? before : after).length
  return counts
}
