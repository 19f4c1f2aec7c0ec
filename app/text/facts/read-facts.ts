import type { Span } from '../span'
import { readActors } from './events/actors'
import { localDay, localMinute } from './dates/calendar'
import { datesInNames, readDates } from './dates/dates'
import { readEvents } from './events/events'
import { readFigures } from './figures/figures'
import type { Gazetteer } from './places/gazetteer'
import { readNegation } from './negation'
import { readPlaces } from './places/places'
import { tableFigures } from './figures/table-figures'
import { underTitle } from './figures/toll-items'
import type { FactContext, Facts } from './types'
import { readWords, wordAt } from './words'

/** The zone of a publication’s day where the context names none. */
export const defaultTimeZone = 'Asia/Damascus'

/**
 * The facts of one passage. `text` is the whole report and all offsets are
 * UTF-16 code units into it; facts are read inside `range`, and what stands
 * before the range only helps to understand it. Pure: no clock, no locale.
 * Relative days are left out where `publishedAt` is null.
 */
export function readFacts(text: string, range: Span, context: FactContext & { gazetteer: Gazetteer }): Facts {
  const words = readWords(text)
  const from = wordAt(words, range.start)
  let to = wordAt(words, range.end)
  while (to > from && (words[to - 1]?.end ?? 0) > range.end) to--
  const zone = context.timeZone ?? defaultTimeZone
  const today = localDay(context.publishedAt, zone)
  const dates = readDates(words, from, to, today, localMinute(context.publishedAt, zone), zone)
  const actors = readActors(words, from, to)
  const parties = actors.filter((actor) => actor.camp !== 'civilian')
  const places = readPlaces(text, words, from, to, context.gazetteer, context.section, [...parties, ...dates])
  // A date that cannot be worked out without the publication's day is still no count.
  const datelike = today === null ? readDates(words, from, to, '2000-01-01') : dates
  const row = words.slice(from, to)
  const counted = readFigures(words, from, to, [...datelike, ...datesInNames(words, from, to), ...places])
  counted.push(...tableFigures(text, range, row, counted))
  const figures = underTitle(text, range, row, counted)
  const events = readEvents(words, from, to, [...datelike, ...places])
  return { figures, dates, places, events, actors, negated: readNegation(words, from, to) }
}
