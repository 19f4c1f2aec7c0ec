import type { BlockingKeys } from './blocking-keys'
import { dayOfYearOf } from '../features/yearless-days'

/** The day of a key whose report has none; above every calendar day. */
export const UNKNOWN_DAY = 1_000_000
/** Days of the year whose year nobody named are stored from here on, by their number. */
const YEARLESS = 1_100_000
/** The day of keys that find copies at any time. */
const ANY_TIME = 2_000_000

/** Days between two reports up to which their passages meet by any key. */
const NEAR_DAYS = 3
/** So many days have their keys side by side in the index: far more than are asked at once, so that those seldom lie in two spans. */
const SPAN = 128

/** The reports among which keys are looked up. */
export interface StoredDays {
  /** Whether any has no day. */
  undated: boolean
  /** The spans of days of those that have one, needed only where a report without a day asks. */
  spans: readonly number[]
}

/** Days since 1970 of `YYYY-MM-DD`; null for null. */
export function dayNumber(day: string | null): number | null {
  return day === null ? null : Date.parse(day) / 86_400_000
}

/** The span that a day lies in. */
export function spanOf(day: number): number {
  return Math.floor(day / SPAN)
}

/** The keys of a passage as they are stored, each with the day it stands for. */
export function eachStoredKey(
  { near, day, far, named, yearless }: BlockingKeys,
  publishedDay: string | null,
  take: (key: number, day: number) => void,
): void {
  const published = dayNumber(publishedDay) ?? UNKNOWN_DAY
  for (const key of near) take(inSpan(key, spanOf(published)), published)
  for (const key of day) take(inSpan(key, spanOf(published)), published)
  for (const key of far) take(inSpan(key, spanOf(ANY_TIME)), ANY_TIME)
  for (const { day, keys } of named) for (const key of keys) take(inSpan(key, spanOf(day)), day)
  if (yearless) {
    const day = YEARLESS + yearless.day
    for (const key of yearless.keys) take(inSpan(key, spanOf(day)), day)
  }
}

/** The keys to look up for a passage, each with the range of days among which it finds others. */
export function eachAskedKey(
  { near, day, far, named, happened, yearless }: BlockingKeys,
  publishedDay: string | null,
  { undated, spans }: StoredDays,
  take: (key: number, from: number, to: number) => void,
): void {
  const published = dayNumber(publishedDay)
  ask(far, ANY_TIME, ANY_TIME, take)
  for (const { day, keys } of named) ask(keys, day - 1, day + 1, take)
  if (published === null) {
    for (const span of spans) ask(near, span * SPAN, span * SPAN + SPAN - 1, take)
    ask(day, UNKNOWN_DAY, UNKNOWN_DAY, take)
  } else {
    ask(near, published - NEAR_DAYS, published + NEAR_DAYS, take)
    ask(day, published - 1, published + 1, take)
  }
  if (published === null || undated) ask(near, UNKNOWN_DAY, UNKNOWN_DAY, take)
  if (yearless) for (const day of daysOfYear(yearless.day, spans)) ask(yearless.keys, day - 1, day + 1, take)
  if (yearless) ask(yearless.keys, YEARLESS + yearless.day - 1, YEARLESS + yearless.day + 1, take)
  if (!undated) return
  const spoken = named.length === 0 && published !== null ? [{ day: published, keys: happened }] : named
  for (const { day, keys } of spoken) {
    const ofYear = YEARLESS + (dayOfYearOf(day) ?? 0)
    ask(keys, ofYear - 1, ofYear + 1, take)
  }
}

/** These keys without those that are left out on the day they are stored for: neither stored nor asked for then. */
export function withoutKeys(
  { near, day, far, named, happened, yearless }: BlockingKeys,
  publishedDay: string | null,
  isLeftOut: (key: number, day: number) => boolean,
): BlockingKeys {
  const keptOf = (keys: readonly number[], on: number): number[] =>
    keys.filter((key) => !isLeftOut(inSpan(key, spanOf(on)), on))
  const published = dayNumber(publishedDay)
  return {
    near: keptOf(near, published ?? UNKNOWN_DAY),
    day: keptOf(day, published ?? UNKNOWN_DAY),
    far: keptOf(far, ANY_TIME),
    named: named.map((each) => ({ day: each.day, keys: keptOf(each.keys, each.day) })),
    happened: published === null ? happened : keptOf(happened, published),
    yearless: yearless && { day: yearless.day, keys: keptOf(yearless.keys, YEARLESS + yearless.day) },
  }
}

/** The days of all years in these spans that are this day of the year. */
function daysOfYear(wanted: number, spans: readonly number[]): number[] {
  return [...spans].flatMap((span) =>
    Array.from({ length: SPAN }, (_, at) => span * SPAN + at).filter((day) => dayOfYearOf(day) === wanted),
  )
}

function ask(
  keys: readonly number[],
  from: number,
  to: number,
  take: (key: number, from: number, to: number) => void,
): void {
  for (let span = spanOf(from); span <= spanOf(to); span += 1) for (const key of keys) take(inSpan(key, span), from, to)
}

/**
 * A key as it is stored for a span of days: the span above the key's own 37 bits, so that reports of one time, which are
 * brought in and looked up together, keep to one corner of the index however long the archive is. A span of our time is below
 * two hundred, and some fifteen thousand for the days that are none; so it is still a safe integer.
 */
function inSpan(key: number, span: number): number {
  return span * 2 ** 37 + key
}

/** A hash of 37 bits with the span of its day above it, null for a day that is unknown; so what is stored together lies together. */
export function spanned(key: number, day: number | null): number {
  return inSpan(key, spanOf(day ?? UNKNOWN_DAY))
}
