import type { SetMatch, SetPassage } from '../../app/matching/evaluate/match-reports'
import { tellsToll } from '../../app/matching/scoring/toll-tails'
import type { Figure } from '../../app/text/facts/types'
import type { EventPlaces } from './cards'
import { tellOne } from './measures'
import type { Truth } from './set'

/** Pairs of posts of one incident that tell different numbers of killed: how many there are, and the share of which both meet. */
export interface TollsMet {
  pairs: number
  /** Both numbers stand in the table of one event. */
  inOneTable: number
  /** They stand in one table, or side by side in a suggestion. */
  shown: number
}

/** Whether the differing tolls of two posts are shown to a reviewer, by the events and by the suggestions found. */
export function tollsMet(
  passages: readonly SetPassage[],
  found: readonly SetMatch[],
  eventOf: EventPlaces,
  truth: Truth,
): TollsMet {
  const tolls = new Map<string, SetPassage[]>()
  for (const passage of passages.filter(({ side }) => tellsToll(side, ['killed'])))
    tolls.set(passage.file, [...(tolls.get(passage.file) ?? []), passage])
  const suggested = new Set(
    found
      .filter(({ match }) =>
        match.reasons.some(({ code, values }) => code === 'other-figure' && values?.kind === 'killed'),
      )
      .map(({ one, two }) => [one.file, two.file].sort().join(' ')),
  )
  const met: TollsMet = { pairs: 0, inOneTable: 0, shown: 0 }
  const files = [...tolls.keys()]
  files.forEach((one, at) => {
    for (const two of files.slice(at + 1)) {
      if (!tellOne(one, two, truth) || mostKilled(tolls.get(one)) === mostKilled(tolls.get(two))) continue
      const inOne = (tolls.get(one) ?? []).some((left) =>
        (tolls.get(two) ?? []).some(
          (right) => eventOf(left) !== null && eventOf(left) === eventOf(right) && killedIn(left) !== killedIn(right),
        ),
      )
      met.pairs += 1
      if (inOne) met.inOneTable += 1
      if (inOne || suggested.has([one, two].sort().join(' '))) met.shown += 1
    }
  })
  return met
}

function killedIn({ side }: SetPassage): string {
  const counts = (side.facts?.figures ?? []).filter(({ kind, part }) => kind === 'killed' && part !== true)
  return counts.map(countOf).sort().join(' ')
}

function countOf({ low, high, precision }: Figure): string {
  return `${low} ${high} ${precision}`
}

/** The highest number of killed that a post counts; null where it only says "dozens". */
function mostKilled(passages: readonly SetPassage[] = []): number | null {
  const counts = passages.flatMap(({ side }) =>
    (side.facts?.figures ?? []).flatMap(({ kind, low, high }) => (kind === 'killed' ? [low ?? high ?? 0] : [])),
  )
  return Math.max(...counts) || null
}
