import { fold } from '../text/normalise'
import type { ContextPlace } from './context'
import type { Side } from './side'

/**
 * How the places of two passages stand to each other: both name one place (`same`); one names it and it is in force on
 * the other side (`half`); neither names any, and one is in force near both (`context`); one is in force on both sides
 * only since the matter was opened (`matter`); both name others (`other`); they differ where a context stands in
 * (`other-by-context`); one side tells nothing (`unknown`).
 */
export type PlaceMeeting = 'same' | 'half' | 'context' | 'matter' | 'other' | 'other-by-context' | 'unknown'

export interface PlaceComparison {
  meeting: PlaceMeeting
  /** Names as written on the left, of the places both sides have. */
  shared: string[]
  onlyLeft: string[]
  onlyRight: string[]
}

type Place = Omit<ContextPlace, 'near'>

/**
 * Compares what both passages name; where one names nothing, the places in force from its context stand in. A name that
 * is resolved on both sides meets by its gazetteer key, so namesakes in two governorates stay apart.
 */
export function comparePlaces(left: Side, right: Side): PlaceComparison {
  const [l, r] = [left.places, right.places]
  const names = { shared: namesOf(meet(l, r)), onlyLeft: namesOf(miss(l, r)), onlyRight: namesOf(miss(r, l)) }
  if (names.shared.length > 0) return { ...names, meeting: 'same' }
  const [aroundLeft, aroundRight] = [left.context ?? [], right.context ?? []]
  const [nearLeft, nearRight] = [aroundLeft.filter((place) => place.near), aroundRight.filter((place) => place.near)]
  const silent = l.length === 0 && r.length === 0
  const ways: [PlaceMeeting, Place[]][] = [
    ['half', [...meet(l, r.length === 0 ? nearRight : []), ...meet(r, l.length === 0 ? nearLeft : [])]],
    ['context', silent ? meet(nearLeft, nearRight) : []],
    ['matter', meet([...l, ...aroundLeft], [...r, ...aroundRight])],
  ]
  for (const [meeting, shared] of ways) if (shared.length > 0) return { ...names, meeting, shared: namesOf(shared) }
  if (l.length > 0 && r.length > 0) return { ...names, meeting: 'other' }
  const told = l.length + aroundLeft.length > 0 && r.length + aroundRight.length > 0
  return { ...names, meeting: told ? 'other-by-context' : 'unknown' }
}

function meet(left: readonly Place[], right: readonly Place[]): Place[] {
  return left.filter((place) => right.some((other) => samePlace(place, other)))
}

function miss(left: readonly Place[], right: readonly Place[]): Place[] {
  return left.filter((place) => !right.some((other) => samePlace(place, other)))
}

function samePlace(left: Place, right: Place): boolean {
  if (left.place !== null && right.place !== null) return left.place === right.place
  if (left.governorate !== null && right.governorate !== null && left.governorate !== right.governorate) return false
  return plainName(left.name) === plainName(right.name)
}

/** A place's name without article, spelling variants and doubled spaces, for comparing. */
export function plainName(name: string): string {
  return fold(name).replace(/^(?:ال|the )/, '').replace(/\s+/g, ' ').trim()
}

function namesOf(places: readonly Place[]): string[] {
  return [...new Set(places.map((place) => place.name))]
}
