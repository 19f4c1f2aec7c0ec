import { fold } from '../text/normalise'
import type { Facts, PlaceMention } from '../text/facts/types'

/** A place a passage speaks of without naming it, because the sentences before it did. */
export type ContextPlace = Pick<PlaceMention, 'name' | 'place' | 'governorate'>

/** A passage of a report, in reading order. */
export interface ContextPassage {
  text: string
  section: string | null
  facts: Facts | null
}

/** Openings by which a bulletin turns to another matter. */
const TURN = /^(?:و ?)?(?:في خبر|في سياق|في ناحيه|في منطقه|في جهه|من جهه|من ناحيه|علي صعيد|علي جبهه|الي ذلك|separately|elsewhere|meanwhile)/

/**
 * For each passage of one report the places that are in force from before it: those of the nearest earlier passage of
 * its section that names any, or those of the title before the first. A turn to another matter ends them.
 */
export function contextOf(passages: readonly ContextPassage[], title: Facts | null = null): ContextPlace[][] {
  const first = title?.places ?? []
  let section: string | null = null
  let places: readonly ContextPlace[] = first
  return passages.map((passage, index) => {
    if (index > 0 && passage.section !== section) places = passage.section === null ? first : []
    else if (TURN.test(fold(passage.text).trimStart())) places = []
    section = passage.section
    const inForce = places.map(({ name, place, governorate }) => ({ name, place, governorate }))
    if (passage.facts && passage.facts.places.length > 0) places = passage.facts.places
    return inForce
  })
}
