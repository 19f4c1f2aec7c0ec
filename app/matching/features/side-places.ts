import { fold } from '../../text/characters/normalise'
import type { Facts, PlaceMention } from '../../text/facts/types'
import type { ContextPlace } from './context'
import { localPlaces } from './context'

/** A place as it is compared. */
export interface SidePlace {
  name: string
  place: string | null
  governorate: string | null
  /** The key of the town that it is a quarter of; null where it is none, or of an unknown one. */
  town: string | null
  /** Its name, from `plainName`. */
  plain: string
}

export interface SidePlaces {
  /** The places smaller than a governorate that it names, and the one it means by `المدينة` or `الحي`. */
  readonly places: readonly SidePlace[]
  /** Those in force from the nearest sentence before it that names any. */
  readonly near: readonly SidePlace[]
  /** Those it names and all in force from before it. */
  readonly inForce: readonly SidePlace[]
}

export function sidePlaces({
  facts,
  context = [],
}: {
  facts: Facts | null
  context?: readonly ContextPlace[]
}): SidePlaces {
  const places = [...localPlaces(facts), ...context.filter((place) => place.meant)].map(made)
  return { places, near: context.filter((place) => place.near).map(made), inForce: [...places, ...context.map(made)] }
}

function made({ name, place, governorate, town }: Pick<PlaceMention, 'name' | 'place' | 'governorate' | 'town'>) {
  return { name, place, governorate, town: town ?? null, plain: plainName(name) }
}

/** A place's name without article, spelling variants and doubled spaces, for comparing. */
export function plainName(name: string): string {
  return fold(name)
    .replace(/^(?:ال|the )/, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Whether one is a quarter of the other. */
export function isQuarterOf(left: SidePlace, right: SidePlace): boolean {
  return (left.town !== null && left.town === right.place) || (right.town !== null && right.town === left.place)
}

/** A name that is resolved on both sides meets by its gazetteer key, so namesakes in two governorates stay apart. */
export function samePlace(left: SidePlace, right: SidePlace): boolean {
  if (left.place !== null && right.place !== null) return left.place === right.place
  if (left.governorate !== null && right.governorate !== null && left.governorate !== right.governorate) return false
  return left.plain === right.plain
}
