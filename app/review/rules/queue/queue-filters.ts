import type { QueueKind } from './queue-kinds'

/** What narrows the queue; null narrows nothing. */
export interface QueueFilters {
  kind: QueueKind | null
  /** A heading or the Arabic name of a place, as reports have it. */
  place: string | null
  source: number | null
  /** `YYYY-MM-DD` */
  from: string | null
  to: string | null
  /** What was handed to the reader. */
  mine: 'yes' | null
}

export const queueFilterNames = ['kind', 'place', 'source', 'from', 'to', 'mine'] as const

/** The address's part for these filters, without its question mark; empty where nothing is filtered. */
export function queueSearch(filters: QueueFilters): string {
  const search = new URLSearchParams()
  for (const name of queueFilterNames) {
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
