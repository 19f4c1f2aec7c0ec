import { readDay } from '../manifest/dates'
import { mailTime } from './eml/mail-time'

/**
 * A time of publication as a page or a feed names it, in ISO form, as mails write it, or in words, in the form that a report takes:
 * an ISO day or time. '' for what is no such time, for two numbers that may each be the day, and for one that is more exact than
 * it says: a day without its month.
 */
export function publishedTime(written: string): string {
  const iso =
    /^\s*(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d{1,9})?\s?(Z|[+-]\d{2}:?\d{2})?)?\s*$/i.exec(written)
  if (!iso?.[1]) return mailTime(written) || inWords(written)
  const [, day, time, offset = ''] = iso
  if (Number.isNaN(Date.parse(`${day}T00:00:00Z`))) return ''
  return time === undefined ? day : `${day}T${time}${offset.toUpperCase()}`
}

function inWords(written: string): string {
  const day = /^[\s\d]*$/.test(written) ? null : readDay(written)
  return day && 'known' in day ? day.known : ''
}
