/** When a report came out, as far as known. */
export interface Publication {
  /** `YYYY-MM-DD` where it was published. */
  published_day: string | null
  published_at: Date | null
  received_at: Date
}

/**
 * Below zero where `left` came out before `right`: by day, then by the hour where both are known, else by when they
 * were received. Zero where nothing tells them apart.
 */
export function comparePublication(left: Publication, right: Publication): number {
  if (left.published_day && right.published_day && left.published_day !== right.published_day) {
    return left.published_day < right.published_day ? -1 : 1
  }
  if (left.published_at && right.published_at) return left.published_at.getTime() - right.published_at.getTime()
  return left.received_at.getTime() - right.received_at.getTime()
}

/** Whether the times of publication themselves tell which came out first: by the day, or by the hour of the same day. */
export function publicationOrderKnown(
  left: Omit<Publication, 'received_at'>,
  right: Omit<Publication, 'received_at'>,
): boolean {
  if (left.published_day && right.published_day && left.published_day !== right.published_day) return true
  return (
    left.published_at !== null &&
    right.published_at !== null &&
    left.published_at.getTime() !== right.published_at.getTime()
  )
}

/** What says which of two came out first: their times of publication, whoever looks, or nothing. */
export type KnownOrder = 'published' | 'chosen' | 'unknown'

/** What says that `first` came out before `second`, where `chosen` tells that whoever looks put them in this order. */
export function knownOrder(first: Publication, second: Publication, chosen: boolean): KnownOrder {
  if (publicationOrderKnown(first, second)) return comparePublication(first, second) < 0 ? 'published' : 'chosen'
  return chosen ? 'chosen' : 'unknown'
}
