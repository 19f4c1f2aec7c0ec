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
import { readWords, wordAt, type Word } from './words'

/** The zone of a publication’s day where the context names none. */
export const defaultTimeZone = 'Asia/Damascus'

/** How many words before a passage its readers may look at; none looks back nearly as far. */
const wordsBefore = 2_000

/** The words before and of the range and none after it, so that no reader can look past its end; those of the range are `words[from..to)`. */
function wordsUpTo(all: Word[], range: Span): { words: Word[]; from: number; to: number } {
  const first = wordAt(all, range.start)
  let end = wordAt(all, range.end)
  while (end > first && (all[end - 1]?.end ?? 0) > range.end) end--
  const words = all.slice(Math.max(0, first - wordsBefore), end)
  return { words, from: words.length - (end - first), to: words.length }
}

/**
 * The facts of one passage. `text` is the whole report and all offsets are
 * UTF-16 code units into it; facts are read inside `range`, and what stands
 * before the range only helps to understand it. Pure: no clock, no locale.
 * Relative days are left out where `publishedAt` is null.
 */
export function readFacts(text: string, range: Span, context: FactContext & { gazetteer: Gazetteer }): Facts {
  const { words, from, to } = wordsUpTo(readWords(text), range)
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
