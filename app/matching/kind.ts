import { diffHunks } from './diff-hunks'
import type { Comparison } from './features'
import type { Match } from './match'
import type { Side } from './side'

/** From this share of content words in common and in order, both ways, two passages are one wording. */
const ONE_WORDING = 0.7
/** From this share of the shorter side's content words found in the longer, the longer extends it. */
const HELD = 0.8
/** The longer side must have this many times the content words, or name a place or figure more. */
const LONGER = 1.3

/** Which kind of match a suggested pair is, and for `extends` which side tells more. */
export function kindOf(left: Side, right: Side, { circumstances: told, features }: Comparison): Pick<Match, 'kind' | 'longer'> {
  if (features.identical === 1) return { kind: 'identical', longer: null }
  if (told.figures.differing.length > 0) return { kind: 'other-figures', longer: null }
  const held = heldInOrder(left, right)
  const moreLeft = told.places.onlyLeft.length + told.figures.onlyLeft.length
  const moreRight = told.places.onlyRight.length + told.figures.onlyRight.length
  const extendsLeft = held.left >= HELD && moreLeft === 0 && (moreRight > 0 || held.right * LONGER < held.left)
  const extendsRight = held.right >= HELD && moreRight === 0 && (moreLeft > 0 || held.left * LONGER < held.right)
  if (extendsLeft !== extendsRight) return { kind: 'extends', longer: extendsLeft ? 'right' : 'left' }
  if (Math.min(held.left, held.right) >= ONE_WORDING) return { kind: 'near-identical', longer: null }
  if (counted(told.figures.onlyLeft.length, told.figures.onlyRight.length) && told.events.meeting === 'same') return { kind: 'other-figures', longer: null }
  return { kind: 'reworded', longer: null }
}

/** One side gives a count and the other gives none of anything. */
function counted(onlyLeft: number, onlyRight: number): boolean {
  return onlyLeft > 0 !== onlyRight > 0
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
