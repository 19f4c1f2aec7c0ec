import { z } from 'zod'
import { queueFilterNames, type QueueFilters } from './queue-filters'
import { queueKinds } from './queue-kinds'
import { isCalendarDay } from '../../../text/facts/dates/calendar'
import { idField } from '../../../../db/ids'

const id = idField.nullable().catch(null)
const day = z.iso.date().refine(isCalendarDay).nullable().catch(null)

const shape: z.ZodType<QueueFilters> = z.object({
  kind: z.enum(queueKinds).nullable().catch(null),
  place: z
    .string()
    .trim()
    .max(200)
    .transform((typed) => typed || null)
    .nullable()
    .catch(null),
  source: id,
  from: day,
  to: day,
  mine: z.literal('yes').nullable().catch(null),
})

/** Reads the filters off an address; what is not understood filters nothing. */
export function readQueueFilters(search: URLSearchParams): QueueFilters {
  return shape.parse(Object.fromEntries(queueFilterNames.map((name) => [name, search.get(name) || null])))
}
