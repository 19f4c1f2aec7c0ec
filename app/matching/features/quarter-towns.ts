import type { Facts, PlaceMention } from '../../text/facts/types'
import type { KnownPlaces } from './context'

/** What is read here of a passage: its heading and its facts. */
export interface PlacedPassage {
  section: string | null
  facts: Pick<Facts, 'places'> | null
}

/**
 * Learns from a report which town its quarters belong to where the gazetteer does not say it: the town that the passage
 * itself names, else the one named last under the same heading, an article's title included. Sets `town` of the mentions.
 *
 * @param passages the passages of one report in reading order
 * @param titled the places of its title, for an article
 */
export function learnTowns(
  passages: readonly PlacedPassage[],
  titled: readonly PlaceMention[],
  known: KnownPlaces,
): void {
  const settlementOf = (places: readonly PlaceMention[]): string | null =>
    places.map(({ place }) => place).find((key) => key !== null && isSettlement(key, known)) ?? null
  let section: string | null | undefined
  let latest: string | null = null
  for (const { section: heading, facts } of passages) {
    if (heading !== section) latest = heading === null ? settlementOf(titled) : null
    section = heading
    const places = facts?.places ?? []
    const own = settlementOf(places)
    const town = own ?? latest
    for (const mention of places)
      if (mention.quarter === true && mention.town === undefined && town !== null) mention.town = town
    latest = own ?? latest
  }
}

function isSettlement(key: string, known: KnownPlaces): boolean {
  const kind = known.entry(key)?.kind
  return kind === 'city' || kind === 'town'
}
