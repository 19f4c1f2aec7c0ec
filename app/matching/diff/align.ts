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

interface Link {
  left: number
  right: number
  score: number
  identical: boolean
}

/**
 * Lays two reports side by side. Each passage is paired with at most one of the other report: the best match first, and
 * of equally good ones the one nearest in reading order. Rows follow the left report; passages of the right one alone
 * stand after the passage they follow there. The scores are asked once per pair: left.length * right.length times.
 */
export function alignReports<Left, Right>(
  left: readonly Left[],
  right: readonly Right[],
  score: AlignScore<Left, Right>,
): AlignedRow<Left, Right>[] {
  const links = pairUp(allLinks(left, right, score))
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

function allLinks<Left, Right>(left: readonly Left[], right: readonly Right[], score: AlignScore<Left, Right>): Link[] {
  const links: Link[] = []
  left.forEach((one, l) => {
    right.forEach((two, r) => {
      const found = score(one, two)
      if (found) links.push({ left: l, right: r, ...found })
    })
  })
  const drift = (link: Link): number => Math.abs(link.left * right.length - link.right * left.length)
  return links.sort(
    (a, b) =>
      Number(b.identical) - Number(a.identical) ||
      b.score - a.score ||
      drift(a) - drift(b) ||
      a.left - b.left ||
      a.right - b.right,
  )
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

/** A run of links in order, read from its last. */
interface Chain {
  link: Link
  length: number
  before: Chain | null
}

/** The most links that keep the order of both reports (longest increasing subsequence); the others have moved. */
function longestInOrder(links: readonly Link[]): Set<Link> {
  const chains: Chain[] = []
  let longest: Chain | null = null
  for (const link of links) {
    let before: Chain | null = null
    for (const chain of chains)
      if (chain.link.right < link.right && chain.length > (before?.length ?? 0)) before = chain
    const chain: Chain = { link, length: (before?.length ?? 0) + 1, before }
    chains.push(chain)
    if (longest === null || chain.length > longest.length) longest = chain
  }
  const kept = new Set<Link>()
  for (let chain = longest; chain; chain = chain.before) kept.add(chain.link)
  return kept
}
