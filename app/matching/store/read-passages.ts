import type { Gazetteer } from '../../text/facts/places/gazetteer'
import { localDay } from '../../text/facts/dates/calendar'
import { namedWeekday } from '../../text/facts/dates/named-weekday'
import { proposeDay, yearlessDay } from '../../text/facts/dates/propose-day'
import { defaultTimeZone, readFacts } from '../../text/facts/read-facts'
import type { Checkability } from '../../text/checkability/grounds'
import { linkedHeadlines } from '../../text/checkability/linked-headlines'
import { readCheckability } from '../../text/checkability/read-checkability'
import type { Facts, Language } from '../../text/facts/types'
import { terms } from '../../text/words/terms'
import { factCodes, type FactCode, type StandingPlace } from '../../text/facts/search/fact-codes'
import { contextOf, type ContextPlace } from '../features/context'
import { inheritedPlaces } from '../features/inherited-places'
import { notePossiblePlaces } from '../features/possible-places'
import { learnTowns } from '../features/quarter-towns'
import { topicsOf } from '../features/topics'
import { dayNumber } from '../blocking/key-days'
import { blockingKeys, type BlockingKeys } from '../blocking/blocking-keys'
import { wordingKey } from '../groups/repeated-wording'
import { seriesKey } from '../blocking/series'

const NO_KEYS: BlockingKeys = { near: [], day: [], far: [], named: [], happened: [], yearless: null }

/** A report to be read; passages in reading order, offsets in UTF-16 code units of `text`. */
export interface ReportToRead {
  title: string
  text: string
  language: Language
  /** `YYYY-MM-DD`, null where unknown. */
  publishedDay: string | null
  /** Null or left out where only the day is known. */
  publishedAt?: Date | null
  passages: readonly { start: number; end: number; section: string | null }[]
}

/** What matching keeps of a passage. */
export interface PassageReading {
  facts: Facts
  context: ContextPlace[]
  /** Stems in order, with repetitions. */
  terms: string[]
  /** Keys that find its like. */
  keys: BlockingKeys
  /** From `wordingKey`. */
  wording: number
  /** From `seriesKey`; 0 where it is not compared with others. */
  series: number
  checkability: Checkability
  /** It belongs to the page and not to the report: boilerplate, or the headline of another report that the page links to. */
  ofPage: boolean
  /** The places of its section and of the passages around it. */
  inherited: readonly StandingPlace[]
  /** What a search finds it by beside its words. */
  codes: FactCode[]
  /** From `topicsOf`. */
  topic: number
}

export interface ReportReading {
  titleTerms: string[]
  /** One for each passage, in their order. */
  passages: PassageReading[]
}

/** Reads everything matching needs from a report: its text, its day and the gazetteer alone decide the answer. */
export function readPassages(report: ReportToRead, gazetteer: Gazetteer): ReportReading {
  const { title, text, language, publishedDay } = report
  const frame = { ...published(report), language, gazetteer }
  const quoted = report.passages.map((passage) => {
    const facts = readFacts(text, passage, { ...frame, section: passage.section })
    return {
      text: text.slice(passage.start, passage.end),
      start: passage.start,
      section: passage.section,
      facts,
      checkability: readCheckability(text, passage, facts),
    }
  })
  const linked = linkedHeadlines(quoted)
  carryReportDay(
    report,
    quoted.filter((_, at) => !linked[at]),
  )
  const titled = readFacts(title, { start: 0, end: title.length }, { ...frame, section: null })
  learnTowns(quoted, titled.places, gazetteer)
  notePossiblePlaces([...quoted, { facts: titled }], gazetteer)
  // What another report's headline names is not carried on to the passages around it.
  const own = quoted.map((passage, at) => (linked[at] ? { ...passage, facts: null } : passage))
  const context = contextOf(own, titled, gazetteer)
  const topics = topicsOf(own, titled)
  const day = dayNumber(publishedDay)
  const passages = quoted.map(({ text: quote, start, section, facts, checkability }, at) => {
    const read = { facts, context: context[at] ?? [], terms: terms(quote) }
    const ofPage = checkability.ground === 'boilerplate' || linked[at] === true
    // It finds nothing and is found by nothing.
    const keys = ofPage ? NO_KEYS : blockingKeys({ ...read, day })
    const inherited = inheritedPlaces(read, section, gazetteer)
    const codes = factCodes(quote, start, facts, inherited, gazetteer)
    return {
      ...read,
      keys,
      wording: wordingKey(quote),
      series: ofPage ? 0 : seriesKey(quote, day),
      checkability,
      ofPage,
      inherited,
      codes,
      topic: topics[at] ?? 0,
    }
  })
  return { titleTerms: terms(title), passages }
}

/**
 * The hour of publication where it is known, in the zone in which the report came out on its day: the day is taken as written,
 * whatever the zone of the desk.
 */
function published({ publishedDay, publishedAt }: ReportToRead): { publishedAt: string | null; timeZone: string } {
  const instant = publishedAt?.toISOString() ?? null
  const timeZone = [defaultTimeZone, 'UTC'].find((zone) => localDay(instant, zone) === publishedDay)
  if (instant === null || timeZone === undefined) return { publishedAt: publishedDay, timeZone: defaultTimeZone }
  return { publishedAt: instant, timeZone }
}

/** Days between an article's publication and the day its lead gives, within which the whole article is of that day. */
const LEAD_DAYS = 3

/**
 * Gives passages without a date of their own the day that their report gives: for an article the day of its lead, for a
 * report without a day of publication the one its text proposes. It is evidence for matching alone, not the report's day.
 */
function carryReportDay(
  { text, publishedDay }: ReportToRead,
  quoted: readonly { text: string; section: string | null; facts: Facts }[],
): void {
  const isArticle = quoted.every(({ section }) => section === null)
  const carried =
    publishedDay === null
      ? (proposeDay(text, null, defaultTimeZone)?.day ?? null)
      : isArticle
        ? leadDay(leadOf(quoted), publishedDay)
        : null
  const yearless = carried === null && publishedDay === null ? yearlessDay(text) : null
  const weekday = publishedDay === null && carried === null ? namedWeekday(text) : null
  for (const { text: quote, facts } of quoted) {
    if (facts.dates.length > 0) continue
    if (carried !== null) facts.reportDay = carried
    if (yearless !== null) facts.reportYearlessDay = yearless
    if (weekday !== null) facts.reportWeekday = yearless === null ? (namedWeekday(quote) ?? weekday) : weekday
  }
}

/** The first passage that tells anything: a dateline or a byline before it does not. */
function leadOf(quoted: readonly { facts: Facts }[]): Facts | undefined {
  return quoted.find(({ facts }) => facts.events.length > 0 || facts.dates.length > 0)?.facts
}

/**
 * The earliest day of a lead: "buried yesterday those killed on Friday" is about Friday, "overnight" about the day on which the
 * night began. Null where one is of longer ago.
 */
function leadDay(lead: Facts | undefined, publishedDay: string): string | null {
  const days = (lead?.dates ?? []).map(({ from, to, time }) => (from === to || time === 'night' ? from : null)).sort()
  const [earliest] = days
  if (earliest === undefined || earliest === null || days.includes(null)) return null
  const back = (dayNumber(publishedDay) ?? 0) - (dayNumber(earliest) ?? 0)
  return back >= 0 && back <= LEAD_DAYS ? earliest : null
}
