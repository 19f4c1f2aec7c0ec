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
 * counterpart in the other report, a pair of it with a further passage there, in other words, is no news to a reviewer.
 * Give it all pairs found between the reports concerned: what stays depends on those alone, in any order.
 */
export function suppressExplainedMatches<Pair extends FoundPair>(pairs: readonly Pair[]): Pair[] {
  const settled = new Set<string>()
  for (const { left, right, match } of pairs) {
    if (!isCounterpart(match)) continue
    settled.add(`${left.passage} in ${right.report}`)
    settled.add(`${right.passage} in ${left.report}`)
  }
  return pairs.filter(
    ({ left, right, match }) =>
      isCounterpart(match) ||
      !(settled.has(`${left.passage} in ${right.report}`) || settled.has(`${right.passage} in ${left.report}`)),
  )
}

function isCounterpart(match: Match): boolean {
  return COUNTERPARTS.has(match.kind) && match.score >= SURE
}
