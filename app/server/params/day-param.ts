import { isCalendarDay } from '../../text/facts/dates/calendar'
import { notFound } from './params'

/** The day in an address, as `2015-07-04`; anything else is answered with 404. */
export function dayParam(written: string | undefined): string {
  if (written === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(written) || !isCalendarDay(written)) throw notFound()
  return written
}
