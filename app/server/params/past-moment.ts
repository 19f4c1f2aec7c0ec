import { zonedInstant } from '../../text/facts/dates/zoned-instant'
import { dayAfter, readDay } from './trail-filter'

/** A day, and perhaps a time, in the organisation's time zone, as written in the address. */
export interface PastMoment {
  day: string
  time: string
  /** The instant in ISO 8601; for a day, its end. Null if nothing was asked or it cannot be parsed. */
  at: string | null
  unread: boolean
}

export function readPastMoment(search: URLSearchParams, timeZone: string): PastMoment {
  const [given, time] = [search.get('day') ?? '', search.get('time') ?? '']
  const day = readDay(given)
  const readable = time === '' || /^([01]\d|2[0-3]):[0-5]\d$/.test(time)
  if (day === '' || !readable) return { day, time: readable ? time : '', at: null, unread: given !== '' || time !== '' }
  const at = time === '' ? zonedInstant(dayAfter(day), '00:00', timeZone) : zonedInstant(day, time, timeZone)
  return { day, time, at: at.toISOString(), unread: false }
}
