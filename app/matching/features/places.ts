import type { Side } from './side'
import { isQuarterOf, meetsAt, samePlace, type SidePlace, type SidePlaces } from './side-places'

/**
 * How the places of two passages stand to each other: both name one place (`same`); one names it and it is in force on
 * the other side (`half`); neither names any, and one is in force near both (`context`); one stands in a town and the other
 * in a quarter of it (`quarter`); one is in force on both sides
 * only since the matter was opened (`matter`); both name others (`other`); they differ where a context stands in
 * (`other-by-context`); one side says nothing (`unknown`).
 */
export type PlaceMeeting = 'same' | 'half' | 'context' | 'quarter' | 'matter' | 'other' | 'other-by-context' | 'unknown'

/** Whether some place is in force on both sides, by whatever way. */
export function haveCommonPlace(meeting: PlaceMeeting): boolean {
  return !APART.has(meeting)
}

const APART: ReadonlySet<PlaceMeeting> = new Set<PlaceMeeting>(['other', 'other-by-context', 'unknown'])

/** The same, and neither side names it only for where another place lies: a city is not every quarter of it. */
export function haveCommonClosestPlace(left: Side, right: Side): boolean {
  return left.inForce.some(
    (place) => !place.surrounds && right.inForce.some((other) => !other.surrounds && samePlace(place, other)),
  )
}

export interface PlaceComparison {
  meeting: PlaceMeeting
  /** Names as written on the left, of the places both sides have. */
  shared: string[]
  onlyLeft: string[]
  onlyRight: string[]
}

/** Compares what both passages name; where one names nothing, the places in force from its context stand in. */
export function comparePlaces(left: Side, right: Side): PlaceComparison {
  const [l, r] = [left.places, right.places]
  const meeting = placeMeeting(left, right)
  const names = { meeting, shared: namesOf(meet(l, r)), onlyLeft: namesOf(miss(l, r)), onlyRight: namesOf(miss(r, l)) }
  switch (meeting) {
    case 'half':
      return {
        ...names,
        shared: namesOf([...meet(l, r.length === 0 ? right.near : []), ...meet(r, l.length === 0 ? left.near : [])]),
      }
    case 'context':
      return { ...names, shared: namesOf(meet(left.near, right.near)) }
    case 'quarter':
      return { ...names, shared: namesOf(quarters(standing(left), standing(right))), onlyLeft: [], onlyRight: [] }
    case 'matter':
      return { ...names, shared: namesOf(meet(left.inForce, right.inForce)) }
    default:
      return names
  }
}

/** How the places stand to each other, without their names. */
export function placeMeeting(left: Side, right: Side): PlaceMeeting {
  const [l, r] = [left.places, right.places]
  if (anyShared(l, r)) return 'same'
  if ((r.length === 0 && anyShared(l, right.near)) || (l.length === 0 && anyShared(r, left.near))) return 'half'
  if (l.length === 0 && r.length === 0 && anyShared(left.near, right.near)) return 'context'
  if (quarters(standing(left), standing(right)).length > 0) return 'quarter'
  if (anyShared(left.inForce, right.inForce)) return 'matter'
  if (l.length > 0 && r.length > 0) return 'other'
  return left.inForce.length > 0 && right.inForce.length > 0 ? 'other-by-context' : 'unknown'
}

/** Where a passage stands: what it names, else what the nearest sentence before it names. */
export function standing({ places, near }: Pick<SidePlaces, 'places' | 'near'>): readonly SidePlace[] {
  return places.length > 0 ? places : near
}

/** The quarters on one side of a town on the other, and those towns. */
function quarters(left: readonly SidePlace[], right: readonly SidePlace[]): SidePlace[] {
  return left.flatMap((place) => right.flatMap((other) => (isQuarterOf(place, other) ? [place, other] : [])))
}

/** Whether a name on both sides stands for two places. */
export function haveNamesakes(left: Side, right: Side): boolean {
  return left.places.some((place) =>
    right.places.some((other) => place.plain === other.plain && !samePlace(place, other)),
  )
}

function anyShared(left: readonly SidePlace[], right: readonly SidePlace[]): boolean {
  for (const place of left) for (const other of right) if (meetsAt(place, other)) return true
  return false
}

function meet(left: readonly SidePlace[], right: readonly SidePlace[]): SidePlace[] {
  return left.filter((place) => right.some((other) => samePlace(place, other)))
}

function miss(left: readonly SidePlace[], right: readonly SidePlace[]): SidePlace[] {
  return left.filter((place) => !right.some((other) => samePlace(place, other)))
}

function namesOf(places: readonly SidePlace[]): string[] {
  return [...new Set(places.map((place) => place.name))]
}
