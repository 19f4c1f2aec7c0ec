import type { ReadDatabase } from '../../audit/action/action.server'
import { overlapSearch, type OverlapKey } from '../rules/overlap-filters'
import { openNeighbours, overlapKey, overlapProgress } from './list-overlaps.server'
import { mostCounted } from '../rules/count-limit'
import { countQueue, queueKey, queueNeighbours } from './next-in-queue.server'
import { inQueue, isInQueue, queueAddress, type QueueFilters, type QueueKey } from '../rules/queue-filters'
import { queueKinds } from '../rules/queue-kinds'
import { writeSubject } from '../rules/queue-subject'
import { readOverlapFilters } from '../rules/read-overlap-filters.server'
import { readQueueFilters } from '../rules/read-queue-filters.server'

/** From a pair on through the list that it was opened from: the queue, or the overlaps. */
export interface PairNavigation {
  /** What the address carries, with its question mark. */
  search: string
  list: { name: 'queue' | 'overlaps'; to: string }
  next: string | null
  previous: string | null
}

/** Where a pair stands in its list, to be read before it is judged and leaves it. */
export interface Standing {
  queue: QueueKey | null
  overlaps: OverlapKey | null
}

export async function readListPosition(
  db: ReadDatabase,
  search: URLSearchParams,
  left: number,
  right: number,
): Promise<Standing> {
  return isInQueue(search)
    ? { queue: await queueKey(db, writeSubject({ pair: [left, right] })), overlaps: null }
    : { queue: null, overlaps: await overlapKey(db, left, right) }
}

export async function pairNavigation(
  db: ReadDatabase,
  given: URLSearchParams,
  personId: number,
  standing: Standing,
): Promise<PairNavigation> {
  if (isInQueue(given)) {
    const filters = readQueueFilters(given)
    return {
      ...(await queueNavigation(db, filters, personId, standing.queue)),
      search: inQueue(filters),
      list: { name: 'queue', to: queueAddress(filters) },
    }
  }
  const filters = readOverlapFilters(given)
  const search = overlapSearch(filters)
  const { next, previous } = await openNeighbours(db, filters, standing.overlaps)
  const link = (key: OverlapKey | null) => key && `/overlaps/${key.left}/${key.right}${search}`
  return { search, list: { name: 'overlaps', to: `/overlaps${search}` }, next: link(next), previous: link(previous) }
}

/** The neighbours of something in the queue, with what leads on through it. */
export async function queueNavigation(
  db: ReadDatabase,
  filters: QueueFilters,
  personId: number,
  key: QueueKey | null,
): Promise<Pick<PairNavigation, 'next' | 'previous'>> {
  const { next, previous } = await queueNeighbours(db, filters, personId, key)
  const link = (address: string | null) => address && address + inQueue(filters)
  return { next: link(next), previous: link(previous) }
}

/** How far the list is worked through: of the queue only what is left is known, and no more than a thousand are counted. */
export async function readProgress(
  db: ReadDatabase,
  given: URLSearchParams,
  personId: number,
): Promise<{ done: number; total: number } | { left: number; most: boolean }> {
  if (isInQueue(given)) {
    const filters = readQueueFilters(given)
    const counts = await countQueue(db, filters.kind === null ? queueKinds : [filters.kind], filters, personId)
    const left = Object.values(counts).reduce((sum, count) => sum + count, 0)
    return { left, most: Object.values(counts).some((count) => count >= mostCounted) }
  }
  const { open, total } = await overlapProgress(db, readOverlapFilters(given))
  return { done: total - open, total }
}
