import { fold } from '../text/normalise'
import type { ContextPlace } from './context'
import type { Side } from './side'

/** How the places of two passages stand to each other. */
export type PlaceMeeting = 'same' | 'by-context' | 'other' | 'unknown'

export interface PlaceComparison {
  meeting: PlaceMeeting
  /** Names as written on the left, of the places both sides have. */
  shared: string[]
  onlyLeft: string[]
  onlyRight: string[]
}

/**
 * Compares what both passages name; where one names nothing, the places in force from its context stand in.
 * A name that is resolved on both sides meets by its gazetteer key, so namesakes in two governorates stay apart.
 */
export function comparePlaces(left: Side, right: Side): PlaceComparison {
  const l = left.facts?.places ?? []
  const r = right.facts?.places ?? []
  const shared = l.filter((place) => r.some((other) => samePlace(place, other)))
  const onlyLeft = l.filter((place) => !r.some((other) => samePlace(place, other)))
  const onlyRight = r.filter((place) => !l.some((other) => samePlace(place, other)))
  const names = { shared: namesOf(shared), onlyLeft: namesOf(onlyLeft), onlyRight: namesOf(onlyRight) }
  if (shared.length > 0) return { ...names, meeting: 'same' }
  const wideLeft = [...l, ...(left.context ?? [])]
  const wideRight = [...r, ...(right.context ?? [])]
  if (wideLeft.length === 0 || wideRight.length === 0) return { ...names, meeting: 'unknown' }
  const met = wideLeft.filter((place) => wideRight.some((other) => samePlace(place, other)))
  if (met.length > 0) return { ...names, meeting: 'by-context', shared: namesOf(met) }
  return { ...names, meeting: 'other' }
}

function samePlace(left: ContextPlace, right: ContextPlace): boolean {
  if (left.place !== null && right.place !== null) return left.place === right.place
  if (left.governorate !== null && right.governorate !== null && left.governorate !== right.governorate) return false
  return plainName(left.name) === plainName(right.name)
}

/** A place's name without article, spelling variants and doubled spaces, for comparing. */
export function plainName(name: string): string {
  return fold(name).replace(/^(?:ال|the )/, '').replace(/\s+/g, ' ').trim()
}

function namesOf(places: readonly ContextPlace[]): string[] {
  return [...new Set(places.map((place) => place.name))]
}

/** The governorates a passage is about: its section's where it has one, else those of its places or its context. */
export function governoratesOf(side: Side): Set<string> {
  const own = (side.facts?.places ?? []).map((place) => place.governorate)
  const around = (side.context ?? []).map((place) => place.governorate)
  const known = (list: (string | null)[]): string[] => list.filter((name) => name !== null)
  const named = known(own)
  return new Set(named.length > 0 ? named : known(around))
}
