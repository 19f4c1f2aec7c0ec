import type { Match } from './match'

/** A suggested pair with the reports its passages stand in. */
export interface FoundPair {
  left: { passage: string | number; report: string | number }
  right: { passage: string | number; report: string | number }
  match: Match
}

/** Kinds that show where a passage's own counterpart stands in another report. */
const COUNTERPARTS = new Set<Match['kind']>(['identical', 'near-identical', 'extends'])
const SURE = 0.82

/**
 * Leaves out pairs that only look alike because two reports describe one place and day: where a passage has its own
 * counterpart in the other report, a pair of it with a further passage there, in other words, is no news to a reviewer;
 * where it has none, only its likeliest pairs there are.
 * Give it all pairs found between the reports concerned: what stays depends on those alone, in any order.
 */
export function suppressExplainedMatches<Pair extends FoundPair>(pairs: readonly Pair[]): Pair[] {
  const settled = new Set<string>()
  for (const { left, right, match } of pairs) {
    if (!isCounterpart(match)) continue
    settled.add(`${left.passage} in ${right.report}`)
    settled.add(`${right.passage} in ${left.report}`)
  }
  const unexplained = pairs.filter(
    ({ left, right, match }) =>
      isCounterpart(match) ||
      !(settled.has(`${left.passage} in ${right.report}`) || settled.has(`${right.passage} in ${left.report}`)),
  )
  return withoutNeighbours(unexplained)
}

/** A passage is shown beside its likeliest passages of another report, so many at most; further ones are their neighbours. */
const LIKELIEST = 2
/** Kinds that say what differs: they are shown whatever else is. */
const DIFFERING = new Set<Match['kind']>(['other-figures', 'denied'])

/** Leaves out pairs of a passage with the neighbours of its likeliest ones in another report. Equal scores stay or go together. */
function withoutNeighbours<Pair extends FoundPair>(pairs: readonly Pair[]): Pair[] {
  const scores = new Map<string, number[]>()
  const ends = ({ left, right }: Pair) => [`${left.passage} in ${right.report}`, `${right.passage} in ${left.report}`]
  for (const pair of pairs)
    for (const end of ends(pair)) {
      const found = scores.get(end)
      if (found) found.push(pair.match.score)
      else scores.set(end, [pair.match.score])
    }
  const isAmongLikeliest = (pair: Pair, end: string): boolean =>
    (scores.get(end) ?? []).filter((score) => score > pair.match.score).length < LIKELIEST
  return pairs.filter(
    (pair) =>
      isCounterpart(pair.match) ||
      DIFFERING.has(pair.match.kind) ||
      ends(pair).every((end) => isAmongLikeliest(pair, end)),
  )
}

function isCounterpart(match: Match): boolean {
  return COUNTERPARTS.has(match.kind) && match.score >= SURE
}
