import type { Gazetteer } from '../../text/facts/places/gazetteer'
import type { StandingPlace } from '../../text/facts/search/fact-codes'
import type { Facts } from '../../text/facts/types'
import { trimEndOf } from '../../text/characters/trim-end'
import type { ContextPlace } from './context'
import { standing } from './places'
import { sidePlaces } from './side-places'

/**
 * The places that a passage has without naming them: those that stand for its own where pairs are compared, and that of its
 * heading. A search and the filters by place find it there.
 */
export function inheritedPlaces(
  reading: { facts: Facts; context: readonly ContextPlace[] },
  section: string | null,
  gazetteer: Pick<Gazetteer, 'named'>,
): StandingPlace[] {
  const heading = section === null ? [] : gazetteer.named(trimEndOf(section, /[:：\s]/u))
  const places = [...standing(sidePlaces(reading)), ...heading.map(({ ar, key }) => ({ name: ar, place: key }))]
  return places.map(({ name, place }) => ({ name, place }))
}
