/** One line of two reports laid side by side: what stands where, and how it matches. */
export interface AlignedRow<Left, Right> {
  kind: 'identical' | 'changed' | 'only-left' | 'only-right'
  left: Left | null
  right: Right | null
  /** The match that put the two on one line; null where one side is empty. */
  score: number | null
  /** The right passage stands elsewhere in its report than its neighbours here would have it. */
  moved: boolean
}

/** How well two passages match; null where they do not belong on one line. */
export type AlignScore<Left, Right> = (left: Left, right: Right) => { score: number; identical: boolean } | null

/** By what passages of two reports match: only those that have a key in common are scored. */
export interface Matching<Left, Right = Left> {
  leftKeys: (left: Left) => Iterable<string>
  rightKeys: (right: Right) => Iterable<string>
  score: AlignScore<Left, Right>
}

interface Link {
  left: number
  right: number
  score: number
  identical: boolean
}

/**
 * Lays two reports side by side. Each passage is paired with at most one of the other report: the best match first, and
 * of equally good ones the one nearest in reading order. Rows follow the left report; passages of the right one alone
 * stand after the passage they follow there. The time grows with the passages and their keys, not with their product.
 */
export function alignReports<Left, Right>(
  left: readonly Left[],
  right: readonly Right[],
  matching: Matching<Left, Right>,
): AlignedRow<Left, Right>[] {
  const links = pairUp(linksBetween(left, right, matching))
  const byLeft = new Map(links.map((link) => [link.left, link]))
  const inOrder = longestInOrder(links)
  const rows: AlignedRow<Left, Right>[] = []
  const taken = new Set(links.map((link) => link.right))
  let reached = 0
  const emitRight = (end: number): void => {
    for (const [at, passage] of right.slice(reached, end).entries()) {
      if (!taken.has(reached + at)) rows.push({ ...ALONE, kind: 'only-right', left: null, right: passage })
    }
    reached = Math.max(reached, end)
  }
  left.forEach((passage, at) => {
    const link = byLeft.get(at)
    if (!link) {
      rows.push({ ...ALONE, kind: 'only-left', left: passage, right: null })
      return
    }
    const moved = !inOrder.has(link)
    if (!moved) emitRight(link.right)
    rows.push({
      kind: link.identical ? 'identical' : 'changed',
      left: passage,
      right: right[link.right] ?? null,
      score: link.score,
      moved,
    })
    if (!moved) reached = Math.max(reached, link.right + 1)
  })
  emitRight(right.length)
  return rows
}

const ALONE = { score: null, moved: false }

function linksBetween<Left, Right>(
  left: readonly Left[],
  right: readonly Right[],
  { leftKeys, rightKeys, score }: Matching<Left, Right>,
): Link[] {
  const links = new Map<number, Link>()
  for (const [l, r] of sharingKeys(left.map(leftKeys), right.map(rightKeys))) {
    const place = l * right.length + r
    const found = links.has(place) ? null : score(left[l] as Left, right[r] as Right)
    if (found) links.set(place, { left: l, right: r, ...found })
  }
  const drift = (link: Link): number => Math.abs(link.left * right.length - link.right * left.length)
  return [...links.values()].sort(
    (a, b) =>
      Number(b.identical) - Number(a.identical) ||
      b.score - a.score ||
      drift(a) - drift(b) ||
      a.left - b.left ||
      a.right - b.right,
  )
}

/** Passages that share one key are all compared up to so many pairs; a text that repeats one line thousands of times has more. */
const mostByOneKey = 900

/** The places of passages that share a key, pair by pair. Where too many share one, they are paired in reading order. */
function* sharingKeys(left: Iterable<string>[], right: Iterable<string>[]): Generator<[number, number]> {
  const places = placesByKey(left)
  for (const [key, rights] of placesByKey(right)) {
    const lefts = places.get(key) ?? []
    if (lefts.length * rights.length <= mostByOneKey) for (const l of lefts) for (const r of rights) yield [l, r]
    else yield* inStep(lefts, rights)
  }
}

function placesByKey(keysOfEach: Iterable<string>[]): Map<string, number[]> {
  const places = new Map<string, number[]>()
  keysOfEach.forEach((keys, at) => {
    for (const key of keys) {
      const known = places.get(key)
      if (known) known.push(at)
      else places.set(key, [at])
    }
  })
  return places
}

/** Each of the shorter list with one of the longer, in order and spread evenly. */
function* inStep(left: readonly number[], right: readonly number[]): Generator<[number, number]> {
  const shorter = Math.min(left.length, right.length)
  for (let at = 0; at < shorter; at += 1)
    yield [
      left[Math.floor((at * left.length) / shorter)] as number,
      right[Math.floor((at * right.length) / shorter)] as number,
    ]
}

/** Takes links from the best on, each passage once, and gives them back in the order of the left report. */
function pairUp(links: readonly Link[]): Link[] {
  const left = new Set<number>()
  const right = new Set<number>()
  const chosen = links.filter((link) => {
    if (left.has(link.left) || right.has(link.right)) return false
    left.add(link.left)
    right.add(link.right)
    return true
  })
  return chosen.sort((a, b) => a.left - b.left)
}

/**
 * The most links that keep the order of both reports; the others have moved. This is the longest increasing subsequence,
 * found by patience sorting from the end: `starts` has for each length the chain that begins last.
 */
function longestInOrder(links: readonly Link[]): Set<Link> {
  const starts: Link[] = []
  const after = new Map<Link, Link | undefined>()
  for (const link of links.toReversed()) {
    const at = firstNotAbove(starts, link.right)
    after.set(link, starts[at - 1])
    starts[at] = link
  }
  const kept = new Set<Link>()
  for (let link = starts.at(-1); link; link = after.get(link)) kept.add(link)
  return kept
}

/** The place of the first of these chains that does not begin after `right`, by halving. */
function firstNotAbove(starts: readonly Link[], right: number): number {
  let [low, high] = [0, starts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle]?.right ?? -1) > right) low = middle + 1
    else high = middle
  }
  return low
}
