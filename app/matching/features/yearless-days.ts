/** A leap year, in which every day of a year has its number. */
const LEAP_YEAR = Date.UTC(2000, 0, 1)
const DAY = 86_400_000
const YEAR = 366
/** A longer range of days may be of any month. */
const LONGEST_RANGE = 31

/** The number of a day of the year, 0 to 365, from `MM-DD`; null for what is none. */
export function dayOfYear(monthDay: string | null): number | null {
  const time = monthDay === null ? NaN : Date.parse(`2000-${monthDay}T00:00:00Z`)
  return Number.isNaN(time) ? null : (time - LEAP_YEAR) / DAY
}

/** The same of days since 1970. */
export function dayOfYearOf(day: number): number | null {
  return dayOfYear(new Date(day * DAY).toISOString().slice(5, 10))
}

/** Days between two days of a year that nobody named: the shorter way round the calendar. */
export function daysAround(one: number, two: number): number {
  return Math.abs(daysAfterInYear(one, two))
}

/** How many days the first is after the second, less than zero where before it, by the shorter way round the calendar. */
export function daysAfterInYear(one: number, two: number): number {
  const after = (((one - two) % YEAR) + YEAR) % YEAR
  return after * 2 > YEAR ? after - YEAR : after
}

/** Days between a day without its year and a range of days since 1970; null where the range is too long to tell. */
export function daysFromRange(yearless: number, [from, to]: readonly [number, number]): number | null {
  if (to - from > LONGEST_RANGE) return null
  let least = YEAR
  for (let day = from; day <= to; day += 1) {
    least = Math.min(least, daysAround(yearless, dayOfYearOf(day) ?? YEAR))
  }
  return least
}
