import { townNameInBuilding } from '../../text/facts/places/building-towns'
import type { Facts } from '../../text/facts/types'
import type { KnownPlaces } from './context'

/** A name that more places bear says nothing of where. */
const MOST_PLACES = 3

/**
 * Notes for names that could not be resolved which places of the gazetteer they may mean (`maybe`): the name of a town that
 * has a namesake in another governorate, or that of a building in it, is still the same place as that town where another report names it in full or in
 * the other script.
 */
export function notePossiblePlaces(
  passages: readonly { facts: Pick<Facts, 'places'> | null }[],
  known: KnownPlaces,
): void {
  for (const { facts } of passages)
    for (const mention of facts?.places ?? []) {
      if (mention.place !== null) continue
      const { governorate } = mention
      const keys = known
        .named(townNameInBuilding(mention.name) ?? mention.name)
        .filter((entry) => entry.governorate !== null && (governorate === null || entry.governorate === governorate))
        .map(({ key }) => key)
      if (keys.length > 0 && keys.length <= MOST_PLACES) mention.maybe = keys
    }
}
