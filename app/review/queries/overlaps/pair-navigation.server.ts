import type { ReadDatabase } from '../../../audit/action/action.server'
import { overlapSearch, type OverlapKey } from '../../rules/pairs/overlap-filters'
import { openNeighbours, overlapKey, overlapProgress } from './list-overlaps.server'
import { mostCounted } from '../../rules/count-limit'
import { countQueue, queueKey, queueNeighbours } from '../queue/next-in-queue.server'
import { inQueue, isInQueue, queueAddress, type QueueFilters, type QueueKey } from '../../rules/queue/queue-filters'
import { queueKinds } from '../../rules/queue/queue-kinds'
import { besideSearch, readBeside, rowAddress, type Beside } from '../../rules/side-by-side-address'
import { writeSubject } from '../../rules/queue/queue-subject'
import { readOverlapFilters } from '../../rules/pairs/read-overlap-filters.server'
import { readQueueFilters } from '../../rules/queue/read-queue-filters.server'
import { changedNeighbours, type SideBySidePair } from '../reports/side-by-side-pairs.server'

/** From a pair on through what it was opened from: the queue, the overlaps, or reports side by side. */
export interface PairNavigation {
  /** What the address carries, with its question mark. */
  search: string
  list: { name: 'queue' | 'overlaps' | 'reports'; to: string }
  next: string | null
  previous: string | null
  /** Of reports side by side: the row of this pair, with the next one on the page open for judging, or with itself open again. */
  inPlace?: { judged: string; undone: string }
}

/** Reads the pairs of reports side by side; of long ones in a thread. */
export type ReadPairs = (reports: readonly number[]) => Promise<SideBySidePair[]>

/** Where a pair stands in its list, to be read before it is judged and leaves it. */
export interface Standing {
  queue: QueueKey | null
  overlaps: OverlapKey | null
  /** Reports side by side with their pairs, where it was opened from them. */
  beside: (Beside & { pairs: SideBySidePair[]; at: { left: number; right: number } }) | null
}

export async function readListPosition(
  db: ReadDatabase,
  search: URLSearchParams,
  { left, right }: { left: number; right: number },
  readPairs: ReadPairs,
): Promise<Standing> {
  const none = { queue: null, overlaps: null, beside: null }
  if (isInQueue(search)) return { ...none, queue: await queueKey(db, writeSubject({ pair: [left, right] })) }
  const beside = readBeside(search)
  if (beside) return { ...none, beside: { ...beside, pairs: await readPairs(beside.reports), at: { left, right } } }
  return { ...none, overlaps: await overlapKey(db, left, right) }
}

export async function pairNavigation(
  db: ReadDatabase,
  given: URLSearchParams,
  personId: number,
  standing: Standing,
  readPairs: ReadPairs,
): Promise<PairNavigation> {
  if (isInQueue(given)) {
    const filters = readQueueFilters(given)
    return {
      ...(await queueNavigation(db, filters, personId, standing.queue)),
      search: inQueue(filters),
      list: { name: 'queue', to: queueAddress(filters) },
    }
  }
  if (standing.beside) return throughReports(standing.beside, await readPairs(standing.beside.reports))
  const filters = readOverlapFilters(given)
  const search = overlapSearch(filters)
  const { next, previous } = await openNeighbours(db, filters, standing.overlaps)
  const link = (key: OverlapKey | null) => key && `/overlaps/${key.left}/${key.right}${search}`
  return { search, list: { name: 'overlaps', to: `/overlaps${search}` }, next: link(next), previous: link(previous) }
}

/** Through the changed rows of reports side by side, then back to the row of this pair. */
function throughReports(
  { pairs, at, ...beside }: NonNullable<Standing['beside']>,
  now: readonly SideBySidePair[],
): PairNavigation {
  const search = besideSearch(beside)
  const { next, previous } = changedNeighbours(pairs, now, at)
  const page = pairs.find(({ left, right }) => left === at.left && right === at.right)?.page ?? 1
  const link = (pair: SideBySidePair | null) => pair && `/overlaps/${pair.left}/${pair.right}${search}`
  return {
    search,
    list: { name: 'reports', to: rowAddress(beside, { ...at, page }) },
    next: link(next),
    previous: link(previous),
    inPlace: {
      judged: rowAddress(beside, { ...at, page }, next?.page === page ? next : undefined),
      undone: rowAddress(beside, { ...at, page }, at),
    },
  }
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
  readPairs: ReadPairs,
): Promise<{ done: number; total: number } | { left: number; most: boolean }> {
  if (isInQueue(given)) {
    const filters = readQueueFilters(given)
    const counts = await countQueue(db, filters.kind === null ? queueKinds : [filters.kind], filters, personId)
    const left = Object.values(counts).reduce((sum, count) => sum + count, 0)
    return { left, most: Object.values(counts).some((count) => count >= mostCounted) }
  }
  const beside = readBeside(given)
  if (beside) {
    const changed = (await readPairs(beside.reports)).filter((pair) => pair.changed)
    return { done: changed.filter(({ status }) => status !== 'open').length, total: changed.length }
  }
  const { open, total } = await overlapProgress(db, readOverlapFilters(given))
  return { done: total - open, total }
}
