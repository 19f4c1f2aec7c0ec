import type { QueueItem } from '../queue/queue-items.server'

/** What the queue shows to somebody who judges blind: no score, kind or reasons, and not that figures differ. */
export function hideScores(item: QueueItem): QueueItem {
  return item.pair === null
    ? item
    : { ...item, disagreement: 0, pair: { ...item.pair, kind: null, score: null, reasons: [] } }
}
