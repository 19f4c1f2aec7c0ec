/** Gregorian days as `YYYY-MM-DD`, counted in UTC so that no clock of the machine enters. */

const dayLength = 86_400_000

export function isoDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  if (year < 1000 || year > 9999 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null
  return date.toISOString().slice(0, 10)
}

/**
 * Whether a text is a day that every part of the program can count with, from 1000-01-01 to 9998-12-30: PostgreSQL has no
 * year 0, where a day of the year 1 lies in some time zones, and the day after 9999 has five digits.
 */
export function isCalendarDay(written: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(written) ?? []
  return isoDay(Number(year), Number(month), Number(day)) === written && written < '9998-12-31'
}

const [firstDay, lastDay] = [Date.UTC(1000, 0, 1), Date.UTC(9998, 11, 30)]

/** The day so many days later, or earlier where `count` is negative; never beyond the days of `isCalendarDay`. */
export function addDays(day: string, count: number): string {
  const time = Date.parse(`${day}T00:00:00Z`) + count * dayLength
  return new Date(Math.min(Math.max(time, firstDay), lastDay)).toISOString().slice(0, 10)
}

/** Sunday 0 to Saturday 6. */
export function weekday(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay()
}

export function lastOfMonth(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}

export function yearOf(day: string): number {
  return Number(day.slice(0, 4))
}

const formats = new Map<string, Intl.DateTimeFormat>()

/**
 * The calendar day of a publication time in a time zone. A bare day stays as
 * it is; null for null and for what is not an ISO day or time.
 */
export function localDay(publishedAt: string | null, timeZone: string): string | null {
  if (publishedAt === null || !/^\d{4}-\d{2}-\d{2}/.test(publishedAt)) return null
  const instant = Date.parse(publishedAt)
  if (Number.isNaN(instant)) return null
  if (publishedAt.length === 10 || !/(?:Z|[+-]\d{2}:?\d{2})$/i.test(publishedAt)) return publishedAt.slice(0, 10)
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  formats.set(timeZone, format)
  return format.format(instant)
}

/** Minutes from midnight to a publication time in a time zone; null for a bare day, for a time without a zone and for null. */
export function localMinute(publishedAt: string | null, timeZone: string): number | null {
  if (publishedAt === null || publishedAt.length === 10 || !/(?:Z|[+-]\d{2}:?\d{2})$/i.test(publishedAt)) return null
  const instant = Date.parse(publishedAt)
  if (Number.isNaN(instant)) return null
  const key = `minute ${timeZone}`
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  formats.set(key, format)
  const [hour, minute] = format.format(instant).split(':').map(Number)
  return (hour ?? 0) * 60 + (minute ?? 0)
}
