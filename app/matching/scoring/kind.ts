import { diffHunks } from '../diff/diff-hunks'
import type { Figure, FigureKind } from '../../text/facts/types'
import type { Circumstances } from '../features/circumstances'
import type { Comparison } from '../features/features'
import type { Match } from './match'
import type { Side } from '../features/side'

/** From this share of content words in common and in order, both ways, two passages are one wording. */
const ONE_WORDING = 0.7
/** From this share of the shorter side's content words found in the longer, the longer extends it. */
const HELD = 0.8
/** The longer side must have this many times the content words, or name a place or figure more. */
const LONGER = 1.3

/** By words alone the longer side must also have this many content words more. */
const MORE_WORDS = 2
/** From this likeness on, a side that names all places of the other and one more extends it. */
const SAME_MATTER = 0.2

/** Which kind of match a suggested pair is, and for `extends` which side says more. */
export function kindOf(
  left: Side,
  right: Side,
  { wording, circumstances, features }: Comparison,
): Pick<Match, 'kind' | 'longer'> {
  if (features.identical === 1) return { kind: 'identical', longer: null }
  if (circumstances.denied) return { kind: 'denied', longer: null }
  if (circumstances.figures.differing.some(isCountOnBoth)) return { kind: 'other-figures', longer: null }
  const held = heldInOrder(left, right)
  const longer = longerSide(held, circumstances, left.stems.length - right.stems.length)
  if (longer) return { kind: 'extends', longer }
  if (Math.min(held.left, held.right) >= ONE_WORDING) return { kind: 'near-identical', longer: null }
  if (onlyOneCounts(circumstances)) return { kind: 'adds-figure', longer: null }
  const { shared, onlyLeft, onlyRight } = circumstances.places
  if (
    shared.length > 0 &&
    circumstances.places.meeting === 'same' &&
    wording.words >= SAME_MATTER &&
    onlyLeft.length > 0 !== onlyRight.length > 0
  ) {
    return { kind: 'extends', longer: onlyLeft.length > 0 ? 'left' : 'right' }
  }
  return { kind: 'reworded', longer: null }
}

/** The side that holds nearly all of the other in its words and says more, if one does and the other does not. */
function longerSide(
  held: { left: number; right: number },
  circumstances: Circumstances,
  moreStems: number,
): 'left' | 'right' | null {
  const [moreLeft, moreRight] = [
    circumstances.places.onlyLeft.length + counts(circumstances.figures.onlyLeft),
    circumstances.places.onlyRight.length + counts(circumstances.figures.onlyRight),
  ]
  const right =
    held.left >= HELD &&
    moreLeft === 0 &&
    (moreRight > 0 || (held.right * LONGER < held.left && -moreStems >= MORE_WORDS))
  const left =
    held.right >= HELD &&
    moreRight === 0 &&
    (moreLeft > 0 || (held.left * LONGER < held.right && moreStems >= MORE_WORDS))
  if (left === right) return null
  return left ? 'left' : 'right'
}

/** One side counts what both speak of, the other gives no count of anything. */
function onlyOneCounts(circumstances: Circumstances): boolean {
  if (circumstances.events.meeting !== 'same') return false
  if (circumstances.figures.agreeing.some(([one, two]) => one.low !== null && two.low !== null)) return false
  return counts(circumstances.figures.onlyLeft) > 0 !== counts(circumstances.figures.onlyRight) > 0
}

/** Both give a number: "dozens" against 40 is no contradiction, and an hour or a distance is no count of what happened. */
function isCountOnBoth([left, right]: [Figure, Figure]): boolean {
  return isCount(left) && isCount(right)
}

function counts(figures: readonly Figure[]): number {
  return figures.filter(isCount).length
}

const MEASURES: readonly FigureKind[] = ['duration', 'distance']

function isCount({ kind, low, high }: Figure): boolean {
  return (low !== null || high !== null) && !MEASURES.includes(kind)
}

/** Shares of each side's content words that the other has, in the same order. */
export function heldInOrder(left: Side, right: Side): { left: number; right: number } {
  const l = contentOf(left)
  const r = contentOf(right)
  let equalLeft = 0
  let equalRight = 0
  for (const hunk of diffHunks(l, r, 400)) {
    if (!hunk.equal) continue
    equalLeft += hunk.left[1] - hunk.left[0]
    equalRight += hunk.right[1] - hunk.right[0]
  }
  return { left: l.length > 0 ? equalLeft / l.length : 0, right: r.length > 0 ? equalRight / r.length : 0 }
}

function contentOf(side: Side) {
  return side.stems.map((key, at) => ({ start: at, end: at + 1, key, opening: null }))
}
