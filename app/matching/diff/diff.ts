import type { Span } from '../../text/span'
import type { Hunk } from './diff-hunks'
import { diffHunks, sparingAnd } from './diff-hunks'
import type { DiffUnit } from './diff-units'
import { diffUnits } from './diff-units'

export type DiffKind = 'same' | 'changed' | 'added' | 'removed'

/** A stretch of one side's original text; offsets are UTF-16 code units into it. */
export interface DiffPart extends Span {
  text: string
  kind: DiffKind
  /** The stretch touches a figure, a date or a place: drawn more strongly than other words. */
  weight?: 'fact'
}

/** Where the facts of each side stand, in UTF-16 code units of that side's text. */
export interface FactSpans {
  left: readonly Span[]
  right: readonly Span[]
}

/** Both sides cut into parts; the parts of a side, concatenated, are exactly its text. */
export interface PassageDiff {
  left: DiffPart[]
  right: DiffPart[]
}

/**
 * The word by word difference of two passages. Spelling variants, punctuation, white space, marks, scripts of digits and
 * words cut differently count as the same; what is given back is always the original text. `removed` stands on the left
 * only, `added` on the right only, `changed` on both.
 */
export function diffPassages(left: string, right: string, facts?: FactSpans): PassageDiff {
  const leftUnits = diffUnits(left)
  const rightUnits = diffUnits(right)
  const hunks = diffHunks(leftUnits, rightUnits).flatMap((hunk) => sparingAnd(hunk, leftUnits, rightUnits))
  const leftKinds = kindsOf(hunks, 'left', leftUnits.length)
  const rightKinds = kindsOf(hunks, 'right', rightUnits.length)
  return {
    left: partsOf(left, leftUnits, leftKinds, facts?.left ?? []),
    right: partsOf(right, rightUnits, rightKinds, facts?.right ?? []),
  }
}

/** For each word of a side its kind. */
function kindsOf(hunks: Hunk[], side: 'left' | 'right', count: number): DiffKind[] {
  const kinds: DiffKind[] = new Array<DiffKind>(count).fill('same')
  for (const hunk of hunks) {
    if (hunk.equal) continue
    const other = side === 'left' ? hunk.right : hunk.left
    const alone: DiffKind = side === 'left' ? 'removed' : 'added'
    kinds.fill(other[0] === other[1] ? alone : 'changed', hunk[side][0], hunk[side][1])
  }
  return kinds
}

function partsOf(text: string, units: DiffUnit[], kinds: DiffKind[], facts: readonly Span[]): DiffPart[] {
  const parts: DiffPart[] = []
  let reached = 0
  const add = (end: number, kind: DiffKind, fact: boolean): void => {
    if (end <= reached) return
    const last = parts[parts.length - 1]
    if (last?.kind === kind && (last.weight === 'fact') === fact) {
      last.end = end
      last.text = text.slice(last.start, end)
    } else {
      const part: DiffPart = { text: text.slice(reached, end), start: reached, end, kind }
      parts.push(fact ? { ...part, weight: 'fact' } : part)
    }
    reached = end
  }
  units.forEach((unit, index) => {
    const kind = kinds[index] ?? 'same'
    const fact = kind !== 'same' && facts.some((span) => span.start < unit.end && unit.start < span.end)
    const last = parts[parts.length - 1]
    // What stands between two words belongs to their part when both are in it, and is unmarked otherwise.
    if (last?.kind !== kind || (last.weight === 'fact') !== fact) add(unit.start, 'same', false)
    add(unit.end, kind, fact)
  })
  add(text.length, 'same', false)
  return parts
}
