import type { SetMatch } from '../../app/matching/evaluate/match-reports'
import type { Reason } from '../../app/matching/scoring/match'
import type { Truth } from './set'

/** How many pairs there are, the share whose two posts describe one incident, and the share of such pairs of posts that are found. */
export function measurePairs(pairs: readonly (readonly [string, string])[], truth: Truth): [number, number, number] {
  const met = new Set<string>()
  let right = 0
  for (const [one, two] of pairs) {
    if (!shareIncident(one, two, truth)) continue
    right += 1
    met.add([one, two].sort().join(' '))
  }
  return [pairs.length, right / pairs.length, met.size / countSameIncident(truth)]
}

/** Whether two posts describe one incident. */
export function shareIncident(one: string, two: string, truth: Truth): boolean {
  const others = truth.get(two) ?? []
  return (truth.get(one) ?? []).some((incident) => others.includes(incident))
}

function countSameIncident(truth: Truth): number {
  const files = [...truth.keys()]
  let together = 0
  files.forEach((one, at) => files.slice(at + 1).forEach((two) => (together += shareIncident(one, two, truth) ? 1 : 0)))
  return together
}

/** Rows of a table: for each range of scores how many suggestions, the share right, and the mean of their scores. */
export function shareRight(found: readonly SetMatch[], isRight: (match: SetMatch) => boolean): (string | number)[][] {
  return [
    [0, 0.3],
    [0.3, 0.6],
    [0.6, 0.8],
    [0.8, 0.9],
    [0.9, 1.01],
  ].map(([from = 0, to = 1]) => {
    const some = found.filter(({ match }) => match.score >= from && match.score < to)
    const right = some.filter(isRight).length
    return [
      `${from} to ${Math.min(to, 1)}`,
      some.length,
      right / some.length,
      some.reduce((sum, { match }) => sum + match.score, 0) / some.length,
    ]
  })
}

/**
 * Of the suggestions with other figures, how many name counts that differ on both sides (a count against a word such as
 * "dozens" does not), and how many are right.
 */
export function measureFigures(
  found: readonly SetMatch[],
  isRight: (match: SetMatch) => boolean,
): (string | number)[][] {
  const figures = found.filter(({ match }) => match.kind === 'other-figures')
  const both = figures.filter(({ match }) => match.reasons.some(differsOnBoth))
  return [
    ['other figures', 'counts differ on both sides', 'share right'],
    [String(figures.length), both.length / figures.length, figures.filter(isRight).length / figures.length],
  ]
}

function differsOnBoth({ code, values = {} }: Reason): boolean {
  const [left, right] = (['left', 'right'] as const).map((side) => values[`${side}Low`] ?? values[`${side}High`])
  return code === 'other-figure' && left !== undefined && right !== undefined && left !== right
}
