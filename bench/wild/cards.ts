import type { SetMatch, SetPassage } from '../../app/matching/evaluate/match-reports'
import { fewSuggestions } from '../../app/matching/groups/few-suggestions'
import { groupEvents } from '../../app/matching/groups/group-events'
import { EVENT_SIZE, pairCards } from '../../app/matching/groups/pair-cards'
import { percentile } from '../timings'
import type { Truth } from './set'

/** What a reviewer meets: all suggestions but the unlikely ones of undated passages, as the command line prints them. */
export function suggestedPairs(found: readonly SetMatch[]): SetMatch[] {
  const few = found.map((match) => {
    const { left, right } = match
    const undated = match.match.reasons.some(({ code }) => code === 'day-unknown')
    return { left: left.passage, right: right.passage, score: match.match.score, undated, match }
  })
  return fewSuggestions(few, ({ left, right }) => `${left} ${right}`).map(({ match }) => match)
}

/** The event that a passage is a member of; null where it is of none. */
export type EventPlaces = (passage: SetPassage) => number | null

/** What a reviewer meets: the events, and the pairs that stand alone. */
export interface WildCards {
  eventOf: EventPlaces
  /** The passages of each card. */
  cards: SetPassage[][]
}

/** The cards that these suggestions make, gathered into events as the queue gathers them. */
export function wildCards(passages: readonly SetPassage[], found: readonly SetMatch[]): WildCards {
  const ids = new Map(passages.map((passage, at) => [passage, at]))
  const links = found.map(({ one, two, match }) => ({
    left: ids.get(one) ?? 0,
    right: ids.get(two) ?? 0,
    score: match.score,
  }))
  const unitOf = (id: number): string => unitName(passages[id])
  const groups = groupEvents({
    passages: passages.map((passage, id) => ({
      id,
      key: `${passage.file} ${String(passage.start).padStart(9, '0')}`,
      unit: unitName(passage),
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
  return {
    eventOf: (passage) => groupOf.get(ids.get(passage) ?? -1) ?? null,
    cards: cards.map((card) => card.flatMap((id) => passages[id] ?? [])),
  }
}

function unitName(passage: SetPassage | undefined): string {
  if (!passage) return ''
  return passage.side.section === null ? `${passage.file} ${passage.topic}` : `${passage.file} ${passage.start}`
}

/** Cards that show two posts of one incident, counted for each incident: median, nine in ten, most. */
export function cardsPerIncident({ cards }: WildCards, truth: Truth): [number, number, number] {
  const counts = new Map<string, number>()
  for (const card of cards) {
    const incidents = [...new Set(card.map(({ file }) => file))].flatMap((file) => truth.get(file) ?? [])
    for (const incident of new Set(incidents))
      if (incidents.filter((each) => each === incident).length > 1)
        counts.set(incident, (counts.get(incident) ?? 0) + 1)
  }
  const sorted = [...counts.values()]
  return [percentile(sorted, 0.5), percentile(sorted, 0.9), Math.max(0, ...sorted)]
}
