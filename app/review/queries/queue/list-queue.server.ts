import type { ReadDatabase } from '../../../audit/action/action.server'
import { keysetPage } from '../../rules/keyset-page'
import type { QueueFilters, QueueKey } from '../../rules/queue/queue-filters'
import { queueKinds, type QueueKind } from '../../rules/queue/queue-kinds'
import { countQueue } from './next-in-queue.server'
import { queueItems, type QueueItem } from './queue-items.server'
import { readQueueRows } from './queue-rows.server'

export interface QueuePage {
  items: QueueItem[]
  /** How many fit the filters of each kind, up to a thousand. */
  counts: Record<QueueKind, number>
  more: { after: QueueKey | null; before: QueueKey | null }
}

const pageSize = 20

/** One page of what waits, the most pressing first; `from` is the key before (or after) it. */
export async function listQueue(
  db: ReadDatabase,
  filters: QueueFilters,
  personId: number,
  from: { key: QueueKey; way: 'after' | 'before' } | null,
  size = pageSize,
): Promise<QueuePage> {
  const [rows, counts] = await Promise.all([
    readQueueRows(db, filters, personId, from, size + 1),
    countQueue(db, queueKinds, { ...filters, kind: null }, personId),
  ])
  const page = keysetPage(rows, size, from?.way ?? null)
  return {
    items: await queueItems(db, page.rows),
    counts,
    more: { after: page.next && keyOf(page.next), before: page.previous && keyOf(page.previous) },
  }
}

function keyOf({ rank, subject }: QueueKey): QueueKey {
  return { rank, subject }
}
