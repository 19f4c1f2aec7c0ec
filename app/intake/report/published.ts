import { isCalendarDay, localDay } from '../../text/facts/dates/calendar'
import { zonedInstant } from '../../text/facts/dates/zoned-instant'

/** When a report was published: the calendar day on the desk's clocks, and the instant where more than the day is known. */
export interface Published {
  publishedDay: string | null
  publishedAt: Date | null
}

/** A time of publication that is neither empty, nor a day, nor an ISO time. */
export class PublishedError extends Error {
  override name = 'PublishedError'
}

const written = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/

/**
 * Reads an empty text, `YYYY-MM-DD`, or an ISO 8601 time; a time without an
 * offset is one of `timeZone` (an IANA name), and one with an offset falls on the
 * day that it has there: late in the evening in UTC it is tomorrow. Throws `PublishedError`.
 *
 * @example
 * parsePublished('2024-03-01', 'Asia/Damascus') // { publishedDay: '2024-03-01', publishedAt: null }
 * parsePublished('2024-03-01T22:30Z', 'Asia/Damascus').publishedDay // '2024-03-02'
 */
export function parsePublished(value: string, timeZone: string): Published {
  const text = value.trim()
  if (text === '') return { publishedDay: null, publishedAt: null }
  const found = written.exec(text)
  const [, day, time, offset] = found ?? []
  if (!day || !isCalendarDay(day)) throw new PublishedError(text)
  if (time === undefined) return { publishedDay: day, publishedAt: null }
  const instant = offset === undefined ? zonedInstant(day, time, timeZone) : new Date(text.replace(' ', 'T'))
  if (Number.isNaN(instant.getTime())) throw new PublishedError(text)
  return { publishedDay: localDay(instant.toISOString(), timeZone), publishedAt: instant }
}

/** The same as it stands in a form: the day and the time on the clocks of `timeZone`, each empty where it is not known. */
export function typedTime(value: string, timeZone: string): { day: string; time: string } {
  const { publishedDay, publishedAt } = parsePublished(value, timeZone)
  if (publishedAt === null) return { day: publishedDay ?? '', time: '' }
  const clock = new Intl.DateTimeFormat('en-u-hc-h23', { timeZone, hour: '2-digit', minute: '2-digit' })
  return { day: publishedDay ?? '', time: clock.format(publishedAt) }
}
