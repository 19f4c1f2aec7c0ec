import { localeTag } from './locale'
import type { Digits, Locale } from './locale'

export interface DateOptions {
  /** IANA zone the instant is shown in; the reader's zone when absent. A bare day is never shifted. */
  timeZone?: string
  /** Shows the instant in UTC. */
  utc?: boolean
  /** Puts the weekday's name before the date. */
  weekday?: boolean
  /** Leaves the year out. */
  withoutYear?: boolean
}

export interface Dates {
  /** A day, such as "4 July 2015". Accepts an ISO instant, a Date or a bare `YYYY-MM-DD`. */
  date(when: string | Date, options?: DateOptions): string
  /** Hours and minutes on a 24-hour clock, such as "17:40". */
  time(when: string | Date, options?: DateOptions): string
  /** Day and time, followed by "UTC" on request. A bare day gives the day alone. */
  dateTime(when: string | Date, options?: DateOptions): string
}

type Part = Intl.DateTimeFormatPartTypes

const bareDay = /^\d{4}-\d{2}-\d{2}$/

type ReadFields = (when: string | Date, options: DateOptions) => (part: Part) => string

/** Reads a moment's fields (day, month's name, hour …) in a language and its digits; the formats of each zone are made once. */
function createFieldReader(locale: Locale, digits: Digits, ownZone: string): ReadFields {
  const tag = localeTag(locale, digits)
  const formats = new Map<string, Intl.DateTimeFormat>()

  function format(timeZone: string): Intl.DateTimeFormat {
    const known = formats.get(timeZone)
    if (known) return known
    const made = new Intl.DateTimeFormat(tag, {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone,
    })
    formats.set(timeZone, made)
    return made
  }

  return (when, options) => {
    const day = typeof when === 'string' && bareDay.test(when)
    const instant = new Date(when)
    if (Number.isNaN(instant.getTime())) throw new RangeError(`Not a date: ${String(when)}`)
    const zone = day || options.utc ? 'UTC' : (options.timeZone ?? ownZone)
    const parts = format(zone).formatToParts(instant)
    return (part) => parts.find(({ type }) => type === part)?.value ?? ''
  }
}

/**
 * Dates are assembled from Intl's fields and not from its patterns: punctuation and invisible marks in those differ
 * between ICU versions, and server and browser must render the same text.
 */
export function createDates(locale: Locale, digits: Digits, ownZone: string): Dates {
  const fields = createFieldReader(locale, digits, ownZone)

  function date(when: string | Date, options: DateOptions = {}): string {
    const field = fields(when, options)
    const shown = [field('day'), field('month')]
    if (!options.withoutYear) shown.push(field('year'))
    const text = shown.join(' ')
    if (!options.weekday) return text
    return locale === 'ar' ? `${field('weekday')} ${text}` : `${field('weekday')}, ${text}`
  }

  function time(when: string | Date, options: DateOptions = {}): string {
    const field = fields(when, options)
    return `${field('hour')}:${field('minute')}`
  }

  function dateTime(when: string | Date, options: DateOptions = {}): string {
    const day = date(when, options)
    if (typeof when === 'string' && bareDay.test(when)) return day
    const comma = locale === 'ar' ? '، ' : ', '
    // Two runs of Arabic digits side by side run from right to left in an English line too: the hour would stand before the year.
    const mark = locale === 'en' && digits === 'arab' ? '\u200e' : ''
    const text = `${day}${comma}${mark}${time(when, options)}`
    if (!options.utc) return text
    return locale === 'ar' ? `${text} (توقيت عالمي)` : `${text} UTC`
  }

  return { date, time, dateTime }
}
