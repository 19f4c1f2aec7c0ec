import type { PassageKeys } from './keys'

/** The day of a key whose report has none; above every calendar day. */
export const UNKNOWN_DAY = 1_000_000
/** The day of keys that find copies at any time. */
const ANY_TIME = 2_000_000

/** Days between two reports up to which their passages meet by any key. */
const NEAR_DAYS = 3

/** A key with the days among which it finds others. */
export interface AskedKey {
  key: bigint
  from: number
  to: number
}

/** Days since 1970 of `YYYY-MM-DD`; null for null. */
export function dayNumber(day: string | null): number | null {
  return day === null ? null : Date.parse(day) / 86_400_000
}

/** The keys of a passage as they are stored. */
export function storedKeys({ near, day, far }: PassageKeys, publishedDay: string | null): { key: bigint; day: number }[] {
  const published = dayNumber(publishedDay) ?? UNKNOWN_DAY
  return [...[...near, ...day].map((key) => ({ key, day: published })), ...far.map((key) => ({ key, day: ANY_TIME }))]
}

/** The keys to look up for a passage, each within a range of days; `undated` where reports without a day are stored. */
export function askedKeys({ near, day, far }: PassageKeys, publishedDay: string | null, undated: boolean): AskedKey[] {
  const published = dayNumber(publishedDay)
  const anyTime = within(far, ANY_TIME, ANY_TIME)
  if (published === null) return [...within(near, 0, UNKNOWN_DAY), ...within(day, UNKNOWN_DAY, UNKNOWN_DAY), ...anyTime]
  const withoutDay = undated ? within(near, UNKNOWN_DAY, UNKNOWN_DAY) : []
  return [...within(near, published - NEAR_DAYS, published + NEAR_DAYS), ...withoutDay, ...within(day, published - 1, published + 1), ...anyTime]
}

function within(keys: readonly bigint[], from: number, to: number): AskedKey[] {
  return keys.map((key) => ({ key, from, to }))
}
