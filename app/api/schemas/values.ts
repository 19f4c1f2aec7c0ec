import { z } from 'zod'
import { isCalendarDay } from '../../text/facts/dates/calendar'

/** The number of a report, passage, claim or other thing of the record, in an address or a body. */
export const thing = z.int().min(1).max(2_147_483_647)
export const thingInAddress = z
  .string()
  .regex(/^[1-9]\d{0,9}$/)
  .transform(Number)
  .pipe(thing)

export const instant = z.string().describe('An instant, ISO 8601 in UTC.')
export const day = z.iso.date().describe('A day, YYYY-MM-DD.')
/** A day that a program sends: the 30th of February is none. */
export const calendarDay = z.iso.date().refine(isCalendarDay, 'This day is in no calendar.')

/** One line or several of what a person or a program writes. */
export const words = (most: number) => z.string().trim().max(most)

export const named = z.strictObject({ id: thing, name: z.string() })
