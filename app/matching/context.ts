import { fold } from '../text/normalise'
import type { Facts, PlaceMention } from '../text/facts/types'

/** A place a passage speaks of without naming it, because the sentences before it did. */
export interface ContextPlace extends Pick<PlaceMention, 'name' | 'place' | 'governorate'> {
  /** From the nearest sentence that names a place; otherwise from the one that opened the matter. */
  near: boolean
}

/** A passage of a report, in reading order. */
export interface ContextPassage {
  text: string
  section: string | null
  facts: Facts | null
}

/** Openings by which a bulletin turns to another matter. */
const TURN = /^(?:و ?)?(?:في خبر|في سياق|في ناحيه|في منطقه|في جهه|من جهه|من ناحيه|علي صعيد|علي جبهه|الي ذلك|separately|elsewhere|meanwhile)/

/**
 * For each passage of one report the places in force from before it: those of the nearest earlier passage of its section
 * that names any, and those named when the matter was opened, by its first sentence or by the title. Bulletins open with
 * the town and go on with its checkpoints and quarters, so both are kept. A turn to another matter ends them. Whole
 * governorates are no places here.
 */
export function contextOf(passages: readonly ContextPassage[], title: Facts | null = null): ContextPlace[][] {
  const fromTitle = localPlaces(title)
  let section: string | null = null
  let opening: readonly PlaceMention[] = fromTitle
  let near: readonly PlaceMention[] = fromTitle
  return passages.map((passage, index) => {
    const begins = index > 0 && passage.section !== section
    if (begins) opening = near = passage.section === null ? fromTitle : []
    else if (TURN.test(fold(passage.text).trimStart())) opening = near = []
    section = passage.section
    const inForce = merge(near, opening)
    const named = localPlaces(passage.facts)
    if (named.length > 0) near = named
    if (opening.length === 0) opening = named
    return inForce
  })
}

/** The places of a passage that are smaller than a governorate; countries and regions only where it names nothing else. */
export function localPlaces(facts: Facts | null): PlaceMention[] {
  const places = (facts?.places ?? []).filter((place) => place.place === null || place.place !== place.governorate)
  const within = places.filter((place) => place.governorate !== null)
  return within.length > 0 ? within : places
}

function merge(near: readonly PlaceMention[], opening: readonly PlaceMention[]): ContextPlace[] {
  const found = near.map((place) => inForce(place, true))
  for (const place of opening) {
    if (!found.some((other) => other.name === place.name && other.place === place.place)) found.push(inForce(place, false))
  }
  return found
}

function inForce({ name, place, governorate }: PlaceMention, near: boolean): ContextPlace {
  return { name, place, governorate, near }
}
