import type { PassageKeys } from './keys'

/** The day of a key whose report has none; above every calendar day. */
export const UNKNOWN_DAY = 1_000_000
/** The day of keys that find copies at any time. */
const ANY_TIME = 2_000_000

/** Days between two reports up to which their passages meet by any key. */
const NEAR_DAYS = 3
/** So many days have their keys side by side in the index. */
const SPAN = 32

/** A key with the days among which it finds others. */
export interface AskedKey {
  key: bigint
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
export function storedKeys({ near, day, far }: PassageKeys, publishedDay: string | null): { key: bigint; day: number }[] {
  const published = dayNumber(publishedDay) ?? UNKNOWN_DAY
  return [...standing([...near, ...day], published), ...standing(far, ANY_TIME)]
}

/** The keys to look up for a passage, each within a range of days. */
export function askedKeys({ near, day, far }: PassageKeys, publishedDay: string | null, { undated, spans }: StoredDays): AskedKey[] {
  const published = dayNumber(publishedDay)
  const anyTime = within(far, ANY_TIME, ANY_TIME)
  if (published === null) {
    const anyDay = spans.flatMap((span) => near.map((key) => ({ key: inSpan(key, span), from: span * SPAN, to: span * SPAN + SPAN - 1 })))
    return [...anyDay, ...within(near, UNKNOWN_DAY, UNKNOWN_DAY), ...within(day, UNKNOWN_DAY, UNKNOWN_DAY), ...anyTime]
  }
  const withoutDay = undated ? within(near, UNKNOWN_DAY, UNKNOWN_DAY) : []
  return [...within(near, published - NEAR_DAYS, published + NEAR_DAYS), ...withoutDay, ...within(day, published - 1, published + 1), ...anyTime]
}

function standing(keys: readonly bigint[], day: number): { key: bigint; day: number }[] {
  return keys.map((key) => ({ key: inSpan(key, spanOf(day)), day }))
}

function within(keys: readonly bigint[], from: number, to: number): AskedKey[] {
  const asked: AskedKey[] = []
  for (let span = spanOf(from); span <= spanOf(to); span += 1) for (const key of keys) asked.push({ key: inSpan(key, span), from, to })
  return asked
}

/**
 * A key as it is stored for a span of days: the span in the upper 16 bits, so that reports of one time, which are brought
 * in and looked up together, keep to one corner of the index however long the archive is. Spans of one remainder share a
 * corner; the days beside the key tell them apart.
 */
function inSpan(key: bigint, span: number): bigint {
  return BigInt.asIntN(64, (BigInt(span) << 48n) | BigInt.asUintN(48, key))
}
