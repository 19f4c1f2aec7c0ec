import { z } from 'zod'
import { queueKinds } from './queue-kinds'

const id = z.coerce.number().int().positive().max(2_147_483_647).nullable().catch(null)
const day = z.iso.date().nullable().catch(null)

const shape = z.object({
  kind: z.enum(queueKinds).nullable().catch(null),
  /** A heading or the Arabic name of a place, as reports have it. */
  place: z.string().trim().max(200).transform((typed) => typed || null).nullable().catch(null),
  source: id,
  from: day,
  to: day,
  /** What was handed to the reader. */
  mine: z.literal('yes').nullable().catch(null),
})

export type QueueFilters = z.infer<typeof shape>

const names = ['kind', 'place', 'source', 'from', 'to', 'mine'] as const

/** Reads the filters off an address; what is not understood filters nothing. */
export function readQueueFilters(search: URLSearchParams): QueueFilters {
  return shape.parse(Object.fromEntries(names.map((name) => [name, search.get(name) || null])))
}

/** The address's part for these filters, without its question mark; empty where nothing is filtered. */
export function queueSearch(filters: QueueFilters): string {
  const search = new URLSearchParams()
  for (const name of names) {
    const value = filters[name]
    if (value !== null) search.set(name, String(value))
  }
  return search.toString()
}

/** The queue's own address with these filters. */
export function queueAddress(filters: QueueFilters): string {
  const search = queueSearch(filters)
  return search === '' ? '/' : `/?${search}`
}

const way = 'in'

/** Whether a page was opened from the queue, and goes on to the next of it. */
export function isInQueue(search: URLSearchParams): boolean {
  return search.get(way) === 'queue'
}

/** What a page's address carries so that it leads on through the queue, with its question mark. */
export function inQueue(filters: QueueFilters): string {
  const search = queueSearch(filters)
  return `?${way}=queue${search && `&${search}`}`
}

/** Where an item stands: by rank, then by subject. */
export interface QueueKey {
  rank: number
  subject: string
}

export function writeQueueKey({ rank, subject }: QueueKey): string {
  return `${rank}_${subject}`
}

export function readQueueKey(written: string | null): QueueKey | null {
  const found = /^(-?\d{1,9}(?:\.\d{1,17})?)_([a-z]+:[\d-]{1,24})$/.exec(written ?? '')
  return found ? { rank: Number(found[1]), subject: found[2] ?? '' } : null
}
