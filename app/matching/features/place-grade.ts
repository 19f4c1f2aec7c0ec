import { haveCommonPlace, type PlaceMeeting } from './places'
import type { Side } from './side'
import { isQuarterOf, samePlace, type SidePlace } from './side-places'

/**
 * How much the place that two articles have in common says: `specific` for a village, a town or a quarter, where few events
 * happen; `chief` for the chief city of a governorate, a place abroad, or a town and a quarter of it; `wide` where one names it only
 * for where another place lies: "Tafas, north of Daraa" and "Daraa". Null under headings, and where no place is in common.
 */
type PlaceGrade = 'specific' | 'chief' | 'wide' | null

/** Grades what two passages have in common; `meeting` is how their places stand to each other. */
function placeGrade(left: Side, right: Side, meeting: PlaceMeeting): PlaceGrade {
  if (left.sectionKey !== null || right.sectionKey !== null) return null
  if (!haveCommonPlace(meeting)) return null
  let grade: PlaceGrade = 'wide'
  for (const place of left.inForce)
    for (const other of right.inForce) {
      if (isQuarterOf(place, other)) grade = 'chief'
      if (place.surrounds || other.surrounds || !samePlace(place, other)) continue
      if (isSpecific(place) && isSpecific(other)) return 'specific'
      grade = 'chief'
    }
  return grade
}

/** The features that the grade gives; `days` lie between the two, null where unknown, and one day was read `fromText`. */
export function gradedPlace(left: Side, right: Side, meeting: PlaceMeeting, days: number | null, fromText: boolean) {
  const grade = placeGrade(left, right, meeting)
  const oneDay = days === 0 || (days === 1 && fromText)
  return {
    specificPlace: grade === 'specific' && oneDay ? 1 : 0,
    specificPlaceUndated: grade === 'specific' && days === null ? 1 : 0,
    widePlace: grade === 'wide' && days !== null ? 1 : 0,
    widePlaceUndated: grade === 'wide' && days === null ? 1 : 0,
  }
}

/** A name on no list is that of a small place. */
function isSpecific({ place, governorate }: SidePlace): boolean {
  return place === null || (governorate !== null && place !== `${governorate}/${governorate}`)
}
