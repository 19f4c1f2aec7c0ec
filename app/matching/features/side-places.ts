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
  /** The places that an unresolved name may mean; none where it is resolved or unknown. */
  maybe: readonly string[]
  /** Its name, from `plainName`. */
  plain: string
  /** The list names a quarter of it too, or it is the chief city of a settlement's governorate there: it says only where that lies. */
  surrounds: boolean
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
  const places = [...localPlaces(facts), ...context.filter((place) => place.meant)]
  return {
    places: listOf(places),
    near: listOf(context.filter((place) => place.near)),
    inForce: listOf([...places, ...context]),
  }
}

type Mention = Pick<PlaceMention, 'name' | 'place' | 'governorate' | 'town' | 'maybe'>

function listOf(mentions: readonly Mention[]): SidePlace[] {
  return mentions.map((mention) => {
    const { name, place, governorate, town = null, maybe = [] } = mention
    return { name, place, governorate, town, maybe, plain: plainName(name), surrounds: surroundsAny(mention, mentions) }
  })
}

/** "Bashkoy north of Aleppo", "the quarter of Firdous in Aleppo": the city is named for where the other place lies. */
function surroundsAny({ place, governorate }: Mention, mentions: readonly Mention[]): boolean {
  if (place === null) return false
  const isChiefCity = place === `${governorate}/${governorate}`
  return mentions.some(
    (other) =>
      other.place !== place &&
      (other.town === place || (isChiefCity && other.place !== null && other.governorate === governorate)),
  )
}

/** A place's name without article, spelling variants and doubled spaces, for comparing. */
export function plainName(name: string): string {
  return fold(name)
    .replace(/^(?:ال|the )/, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Whether one is a quarter of the other, and the other is not named for something else that lies in it. */
export function isQuarterOf(left: SidePlace, right: SidePlace): boolean {
  return (
    (left.town !== null && left.town === right.place && !right.surrounds) ||
    (right.town !== null && right.town === left.place && !left.surrounds)
  )
}

/** Whether both are one place, and it is not named on both sides for something else that lies in it or near it. */
export function meetsAt(left: SidePlace, right: SidePlace): boolean {
  return !(left.surrounds && right.surrounds) && samePlace(left, right)
}

/**
 * A name that is resolved on both sides meets by its gazetteer key, so namesakes in two governorates stay apart. One that is
 * not meets whatever place it may mean, in either script.
 */
export function samePlace(left: SidePlace, right: SidePlace): boolean {
  if (left.place !== null && right.place !== null) return left.place === right.place
  if (left.governorate !== null && right.governorate !== null && left.governorate !== right.governorate) return false
  return left.plain === right.plain || mayMeanOne(left, right)
}

function mayMeanOne(left: SidePlace, right: SidePlace): boolean {
  if (left.place !== null) return right.maybe.includes(left.place)
  if (right.place !== null) return left.maybe.includes(right.place)
  return left.maybe.some((key) => right.maybe.includes(key))
}
