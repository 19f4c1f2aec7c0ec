import { inOrder, readDay } from '../../manifest/dates'

/**
 * The time of a message in a page of Telegram as an ISO time: `03.11.2026 14:05:11 UTC+03:00`, and what other versions and languages
 * write instead (`2026-11-03 14:05`, `3/11/2026, 2:05 PM GMT+3`), the day before the month. Older pages name no zone. '' where it
 * is no time.
 */
export function pageTime(title: string): string {
  const written = title.trim()
  const [, day, month, year, time, offset = ''] =
    /^(\d{2})\.(\d{2})\.(\d{4}) (\d{2}:\d{2}:\d{2})(?: UTC([+-]\d{2}:\d{2}))?$/.exec(written) ?? []
  return time === undefined ? otherTime(written) : `${year}-${month}-${day}T${time}${offset}`
}

const zone = /(\d:\d{2}(?::\d{2})?(?: ?[^\d+-]{1,12})?) ?(?:UTC|GMT)?([+-])(\d{1,2})(?::?(\d{2}))?$/i

function otherTime(written: string): string {
  if (written.length > 100) return ''
  const [whole, clock = '', sign, hours = '', minutes = '00'] = zone.exec(written) ?? []
  const without =
    whole === undefined ? written : written.slice(0, -whole.length) + clock.replace(/(?:UTC|GMT)$/i, '').trimEnd()
  const read = inOrder(readDay(without), 'day-first')
  if (read === null || !read.includes('T')) return ''
  return sign === undefined ? read : `${read}${sign}${hours.padStart(2, '0')}:${minutes}`
}
