import { fold } from '../../text/normalise'
import type { Facts } from '../../text/facts/types'
import type { ContextPlace } from './context'
import { localPlaces } from './context'

/** A place as it is compared. */
export interface SidePlace {
  name: string
  place: string | null
  governorate: string | null
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

function made({ name, place, governorate }: Omit<SidePlace, 'plain'>): SidePlace {
  return { name, place, governorate, plain: plainName(name) }
}

/** A place's name without article, spelling variants and doubled spaces, for comparing. */
export function plainName(name: string): string {
  return fold(name)
    .replace(/^(?:ال|the )/, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** A name that is resolved on both sides meets by its gazetteer key, so namesakes in two governorates stay apart. */
export function samePlace(left: SidePlace, right: SidePlace): boolean {
  if (left.place !== null && right.place !== null) return left.place === right.place
  if (left.governorate !== null && right.governorate !== null && left.governorate !== right.governorate) return false
  return left.plain === right.plain
}
