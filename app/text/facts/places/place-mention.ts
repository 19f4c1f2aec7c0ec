import type { Gazetteer, GazetteerEntry } from './gazetteer'
import type { Found, Passage } from './place-passage'
import { family, resolvePlace, type PlaceContext } from './resolve-place'
import type { PlaceMention } from '../types'
import { afterClitics } from '../words'

/** The mention that a found name makes, with the place it means as far as that is safe. */
export function mentionOf(passage: Passage, text: string, place: Found, context: PlaceContext): PlaceMention | null {
  const first = passage.words[place.at]
  const last = passage.words[place.end - 1]
  if (first === undefined || last === undefined) return null
  // Aleppo's hospitals.
  const end = last.end - (last.latin ? (/['’]s$/.exec(last.surface)?.[0].length ?? 0) : 0)
  const start = afterClitics(first, place.cut)
  const entry =
    place.entries.length === 0 ? null : resolvePlace(place.entries, place.words, place.cue?.kinds ?? [], context)
  const unnamed =
    place.entries.length === 0 || place.entries.some((known) => family(known.governorate) === family(context.section))
  return {
    start,
    end,
    name: text.slice(start, end),
    place: entry?.key ?? null,
    governorate: entry === null ? (unnamed ? context.section : null) : entry.governorate,
    ...quarterOf(place, entry, passage.gazetteer),
  }
}

/** Whether it is a quarter, and of which town as far as the gazetteer knows. */
function quarterOf(
  { cue }: Found,
  entry: GazetteerEntry | null,
  gazetteer: Gazetteer,
): Pick<PlaceMention, 'quarter' | 'town'> {
  if (entry === null ? cue?.kinds[0] !== 'quarter' : entry.kind !== 'quarter') return {}
  const town = entry === null ? null : gazetteer.townOf(entry)
  return town === null ? { quarter: true } : { quarter: true, town }
}
