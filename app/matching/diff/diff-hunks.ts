import { diffArrays } from 'diff'
import type { DiffUnit } from './diff-units'
import { sameButForAnd, sameUnit } from './diff-units'

/** A stretch of both sides, as half-open ranges of unit indexes: equal words, or words that stand against each other. */
export interface Hunk {
  equal: boolean
  left: [number, number]
  right: [number, number]
}

/**
 * Beyond this many inserted and removed words the two texts are no versions of one another, and the exact search, whose
 * cost grows with the square of the count, would only find chance matches.
 */
const MOST_EDITS = 1_500

/** The hunks of two word lists in order, by Myers' greedy algorithm (jsdiff); covers both lists completely. */
export function diffHunks(left: DiffUnit[], right: DiffUnit[], mostEdits = MOST_EDITS): Hunk[] {
  const changes = diffArrays(left, right, { comparator: sameUnit, maxEditLength: mostEdits })
  if (!changes) return coarseHunks(left, right)
  const hunks: Hunk[] = []
  let l = 0
  let r = 0
  for (const change of changes) {
    const leftEnd = change.added ? l : l + change.count
    const rightEnd = change.removed ? r : r + change.count
    push(hunks, { equal: !change.added && !change.removed, left: [l, leftEnd], right: [r, rightEnd] })
    l = leftEnd
    r = rightEnd
  }
  return hunks.map((hunk) => (respaced(hunk, left, right) ? { ...hunk, equal: true } : hunk))
}

/** Only the common beginning and end, the rest one hunk: the same answer on every machine, unlike a time limit. */
function coarseHunks(left: DiffUnit[], right: DiffUnit[]): Hunk[] {
  const shorter = Math.min(left.length, right.length)
  let head = 0
  while (head < shorter && same(left[head], right[head])) head += 1
  let tail = 0
  while (tail < shorter - head && same(left.at(-1 - tail), right.at(-1 - tail))) tail += 1
  const hunks: Hunk[] = []
  push(hunks, { equal: true, left: [0, head], right: [0, head] })
  push(hunks, { equal: false, left: [head, left.length - tail], right: [head, right.length - tail] })
  push(hunks, { equal: true, left: [left.length - tail, left.length], right: [right.length - tail, right.length] })
  return hunks
}

function same(left: DiffUnit | undefined, right: DiffUnit | undefined): boolean {
  return left !== undefined && right !== undefined && sameUnit(left, right)
}

/** Removed words and the added words beside them are one hunk. */
function push(hunks: Hunk[], next: Hunk): void {
  if (next.left[0] === next.left[1] && next.right[0] === next.right[1]) return
  const last = hunks[hunks.length - 1]
  if (last?.equal === next.equal) {
    last.left[1] = next.left[1]
    last.right[1] = next.right[1]
  } else {
    hunks.push(next)
  }
}

/**
 * Where words were put before a word that then got a و ("market" against "bridge and market"), the word itself did not
 * change. One word against one is left: there the و tells two people from one.
 */
export function sparingAnd(hunk: Hunk, left: DiffUnit[], right: DiffUnit[]): Hunk[] {
  const [l, r] = [hunk.left[1] - 1, hunk.right[1] - 1]
  const [lengthLeft, lengthRight] = [hunk.left[1] - hunk.left[0], hunk.right[1] - hunk.right[0]]
  if (hunk.equal || lengthLeft === 0 || lengthRight === 0 || lengthLeft + lengthRight < 3) return [hunk]
  const [lastLeft, lastRight] = [left[l], right[r]]
  if (!lastLeft || !lastRight || !sameButForAnd(lastLeft, lastRight)) return [hunk]
  return [
    { equal: false, left: [hunk.left[0], l], right: [hunk.right[0], r] },
    { equal: true, left: [l, l + 1], right: [r, r + 1] },
  ]
}

/** Whether both sides spell the same letters, cut into words differently ("in to" against "into"). */
function respaced(hunk: Hunk, left: DiffUnit[], right: DiffUnit[]): boolean {
  if (hunk.equal || hunk.left[0] === hunk.left[1] || hunk.right[0] === hunk.right[1]) return false
  return letters(left, hunk.left) === letters(right, hunk.right)
}

function letters(units: DiffUnit[], [from, to]: [number, number]): string {
  return units
    .slice(from, to)
    .map((unit) => unit.key)
    .join('')
}
