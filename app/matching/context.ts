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

/** Names of single buildings, roads and posts: to name one is not to leave the town. */
const LANDMARK = /^(?:ال)?(?:حاجز|قلعه|جسر|شارع|ساحه|معمل|برج|مدرسه|مقبره|ثكنه|مطار|دوار|مشفي|مستشفي|بناء|طريق|مرصد|تله|قمه|جامع|مسجد|معبر|سجن|جامعه|مبني|checkpoint|bridge|hospital)/

/**
 * For each passage of one report the places in force from before it: those of the nearest earlier passage of its section
 * that names any, and those named when the matter was opened. Bulletins open with the town and go on with its checkpoints
 * and quarters: a landmark leaves the town before it near, and an article stays near the places of its title throughout.
 * A turn to another matter ends them. Whole governorates are no places here.
 */
export function contextOf(passages: readonly ContextPassage[], title: Facts | null = null): ContextPlace[][] {
  const titled = localPlaces(title)
  let section: string | null = null
  let opening: readonly PlaceMention[] = []
  let near: readonly PlaceMention[] = []
  return passages.map((passage, index) => {
    if ((index > 0 && passage.section !== section) || TURN.test(fold(passage.text).trimStart())) opening = near = []
    section = passage.section
    const inForce = merge([...near, ...(section === null ? titled : [])], opening)
    const named = localPlaces(passage.facts)
    if (named.length > 0) near = named.every((place) => LANDMARK.test(fold(place.name))) ? [...named, ...near.filter((place) => !LANDMARK.test(fold(place.name)))] : named
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
  const found: ContextPlace[] = []
  for (const [places, isNear] of [[near, true], [opening, false]] as const) {
    for (const place of places) {
      if (!found.some((other) => other.name === place.name && other.place === place.place)) found.push(inForce(place, isNear))
    }
  }
  return found
}

function inForce({ name, place, governorate }: PlaceMention, near: boolean): ContextPlace {
  return { name, place, governorate, near }
}
