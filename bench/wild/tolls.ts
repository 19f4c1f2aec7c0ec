import type { SetMatch, SetPassage } from '../../app/matching/evaluate/match-reports'
import { hasTail } from '../../app/matching/scoring/event-tails'
import type { Figure } from '../../app/text/facts/types'
import type { EventPlaces } from './cards'
import { shareIncident } from './measures'
import type { WildSet } from './set'

/**
 * Pairs of posts of one incident that give different numbers of killed, as the set says or else as they are read: how many
 * there are, and of how many both meet.
 * A number of more than three days (`hasTail`), as of a whole year, is of no incident, and one in the headline of another report that
 * the page links to is of another.
 */
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
  { truth, killed }: Pick<WildSet, 'truth' | 'killed'>,
): TollsMet {
  const tolls = new Map<string, SetPassage[]>()
  for (const passage of passages.filter(({ side, ofPage }) => !ofPage && hasTail(side, ['killed'])))
    tolls.set(passage.file, [...(tolls.get(passage.file) ?? []), passage])
  const suggested = new Set(
    found
      .filter(({ match }) =>
        match.reasons.some(({ code, values }) => code === 'other-figure' && values?.kind === 'killed'),
      )
      .map(({ one, two }) => [one.file, two.file].sort().join(' ')),
  )
  const tollOf = (file: string): number | null => killed.get(file) ?? openingToll(tolls.get(file) ?? [])
  const met: TollsMet = { pairs: 0, inOneTable: 0, shown: 0 }
  const files = [...new Set([...tolls.keys(), ...killed.keys()])]
  files.forEach((one, at) => {
    for (const two of files.slice(at + 1)) {
      if (!shareIncident(one, two, truth) || haveOneToll(tollOf(one), tollOf(two))) continue
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

function haveOneToll(left: number | null, right: number | null): boolean {
  return left === null || right === null || left === right
}

/** The number of killed that a post counts first, those of two sides in one passage together; null where it only says "dozens". */
function openingToll(passages: readonly SetPassage[]): number | null {
  for (const { side } of passages) {
    const counts = (side.facts?.figures ?? []).flatMap(({ kind, part, low, high }) =>
      kind === 'killed' && part !== true ? [low ?? high ?? 0] : [],
    )
    const sum = counts.reduce((all, count) => all + count, 0)
    if (sum > 0) return sum
  }
  return null
}
