/** The day of a key whose report has none; above every calendar day. */
export const UNKNOWN_DAY = 1_000_000
/** The day of keys that find copies at any time. */
const ANY_TIME = 2_000_000

/** Days between two reports up to which their passages meet by any key. */
const NEAR_DAYS = 3

interface Keyed {
  keys: readonly bigint[]
  farKeys: readonly bigint[]
}

/** Days since 1970 of `YYYY-MM-DD`; null for null. */
export function dayNumber(day: string | null): number | null {
  return day === null ? null : Date.parse(day) / 86_400_000
}

/** The keys of a passage as they are stored. */
export function storedKeys({ keys, farKeys }: Keyed, publishedDay: string | null): { key: bigint; day: number }[] {
  const day = dayNumber(publishedDay) ?? UNKNOWN_DAY
  return [...keys.map((key) => ({ key, day })), ...farKeys.map((key) => ({ key, day: ANY_TIME }))]
}

/** The keys to look up for a passage, each within a range of days; `undated` where reports without a day are stored. */
export function askedKeys({ keys, farKeys }: Keyed, publishedDay: string | null, undated: boolean): { key: bigint; from: number; to: number }[] {
  const day = dayNumber(publishedDay)
  const ranges = day === null ? [[0, UNKNOWN_DAY] as const] : [[day - NEAR_DAYS, day + NEAR_DAYS] as const, ...(undated ? [[UNKNOWN_DAY, UNKNOWN_DAY] as const] : [])]
  return [...keys.flatMap((key) => ranges.map(([from, to]) => ({ key, from, to }))), ...farKeys.map((key) => ({ key, from: ANY_TIME, to: ANY_TIME }))]
}
