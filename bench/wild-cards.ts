import type { SetMatch, SetPassage } from '../app/matching/evaluate/match-reports'
import { fewSuggestions } from '../app/matching/groups/few-suggestions'
import { groupEvents } from '../app/matching/groups/group-events'
import { EVENT_SIZE, pairCards } from '../app/matching/groups/pair-cards'
import { percentile } from './timings'
import type { Truth } from './wild-set'

/** What a reviewer meets: all suggestions but the unlikely ones of undated passages, as the command line prints them. */
export function suggestedPairs(found: readonly SetMatch[]): SetMatch[] {
  const few = found.map((match) => {
    const { left, right } = match
    const undated = match.match.reasons.some(({ code }) => code === 'day-unknown')
    return {
      left: left.passage,
      right: right.passage,
      score: match.match.score,
      undated,
      order: `${left.passage} ${right.passage}`,
      match,
    }
  })
  return fewSuggestions(few).map(({ match }) => match)
}

/** Cards that show two posts of one incident, counted for each incident: median, nine in ten, most. */
export function cardsPerIncident(
  passages: readonly SetPassage[],
  found: readonly SetMatch[],
  truth: Truth,
): [number, number, number] {
  const ids = new Map(passages.map((passage, at) => [passage, at]))
  const fileOf = (id: number): string => passages[id]?.file ?? ''
  const unitOf = (id: number): string =>
    passages[id]?.side.section === null ? fileOf(id) : `${fileOf(id)} ${passages[id]?.start}`
  const links = found.map(({ one, two, match }) => ({
    left: ids.get(one) ?? 0,
    right: ids.get(two) ?? 0,
    score: match.score,
  }))
  const groups = groupEvents({
    passages: passages.map(({ file, start }, id) => ({
      id,
      key: `${file} ${String(start).padStart(9, '0')}`,
      unit: unitOf(id),
    })),
    links,
    joined: [],
    apart: [],
  })
  const groupOf = new Map(groups.flatMap(({ passages: of }, at) => of.map((id): [number, number] => [id, at])))
  const placeOf = (id: number) => {
    const group = groupOf.get(id)
    if (group === undefined) return { place: unitOf(id), onEventCard: false }
    return { place: `event ${group}`, onEventCard: (groups[group]?.passages.length ?? 0) >= EVENT_SIZE }
  }
  const pairs = pairCards({ links, placeOf, orderOf: ({ left, right }) => `${left} ${right}` })
  const cards = [
    ...groups.filter(({ passages: of }) => of.length >= EVENT_SIZE).map(({ passages: of }) => of),
    ...pairs.map(({ left, right }) => [left, right]),
  ]
  const counts = new Map<string, number>()
  for (const card of cards) {
    const told = [...new Set(card.map(fileOf))].flatMap((file) => truth.get(file) ?? [])
    for (const incident of new Set(told))
      if (told.filter((each) => each === incident).length > 1) counts.set(incident, (counts.get(incident) ?? 0) + 1)
  }
  const sorted = [...counts.values()]
  return [percentile(sorted, 0.5), percentile(sorted, 0.9), Math.max(0, ...sorted)]
}
