import type { PassageKeys } from './keys'

/** The day of a key whose report has none; above every calendar day. */
export const UNKNOWN_DAY = 1_000_000
/** The day of keys that find copies at any time. */
const ANY_TIME = 2_000_000

/** Days between two reports up to which their passages meet by any key. */
const NEAR_DAYS = 3
/** So many days have their keys side by side in the index. */
const SPAN = 32

/** A key with the day it stands for. */
export interface StoredKey {
  key: number
  day: number
}

/** A key with the days among which it finds others. */
export interface AskedKey {
  key: number
  from: number
  to: number
}

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

/** The keys of a passage as they are stored. */
export function storedKeys({ near, day, far }: PassageKeys, publishedDay: string | null): StoredKey[] {
  const published = dayNumber(publishedDay) ?? UNKNOWN_DAY
  const stored: StoredKey[] = []
  for (const key of near) stored.push({ key: inSpan(key, spanOf(published)), day: published })
  for (const key of day) stored.push({ key: inSpan(key, spanOf(published)), day: published })
  for (const key of far) stored.push({ key: inSpan(key, spanOf(ANY_TIME)), day: ANY_TIME })
  return stored
}

/** The keys to look up for a passage, each within a range of days. */
export function askedKeys({ near, day, far }: PassageKeys, publishedDay: string | null, { undated, spans }: StoredDays): AskedKey[] {
  const published = dayNumber(publishedDay)
  const asked: AskedKey[] = []
  ask(asked, far, ANY_TIME, ANY_TIME)
  if (published === null) {
    for (const span of spans) ask(asked, near, span * SPAN, span * SPAN + SPAN - 1)
    ask(asked, day, UNKNOWN_DAY, UNKNOWN_DAY)
  } else {
    ask(asked, near, published - NEAR_DAYS, published + NEAR_DAYS)
    ask(asked, day, published - 1, published + 1)
  }
  if (published === null || undated) ask(asked, near, UNKNOWN_DAY, UNKNOWN_DAY)
  return asked
}

function ask(asked: AskedKey[], keys: readonly number[], from: number, to: number): void {
  for (let span = spanOf(from); span <= spanOf(to); span += 1) for (const key of keys) asked.push({ key: inSpan(key, span), from, to })
}

/**
 * A key as it is stored for a span of days: the span above the key's own 37 bits, so that reports of one time, which are
 * brought in and looked up together, keep to one corner of the index however long the archive is. A span is a few
 * thousand, above ten thousand for the days that are none; so it is still a safe integer.
 */
function inSpan(key: number, span: number): number {
  return span * 2 ** 37 + key
}
