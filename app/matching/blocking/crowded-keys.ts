import { hash37 } from '../hash'

/** So many passages are found by one key of one day: more have nothing else in common, and would meet each other all. */
export const MOST_HOLDERS = 32

/** A key as it is stored, with its day. */
export interface DayKey {
  key: number
  day: number
}

/** A passage that holds a key on a day. */
export interface Holder {
  id: number
  /** A hash of its report's text. */
  report: string
  /** Where it begins there. */
  start: number
}

/** A holder that is left out, and its place in the order of all holders. */
export interface LeftOut {
  id: number
  order: number
}

/** Whether a passage does not hold a key on a day, because enough others do. */
export type IsLeftOut = (passage: number, key: number, day: number) => boolean

/**
 * Those of a key's holders that are behind the first `MOST_HOLDERS`: the first passage of each report comes before the second
 * of any, reports in the order of their hashes, which says nothing of what came in first. Some holders with all that come
 * before them in this order give the same places as all of them.
 */
export function behindFirst(holders: readonly Holder[]): LeftOut[] {
  if (holders.length <= MOST_HOLDERS) return []
  const ofReport = new Map<string, number>()
  const byPlace = [...holders].sort((a, b) => a.start - b.start)
  const ordered = byPlace.map(({ id, report }) => {
    const rank = ofReport.get(report) ?? 0
    ofReport.set(report, rank + 1)
    return { id, order: Math.min(rank, 0xffff) * 2 ** 37 + hash37(report) }
  })
  return ordered.sort((a, b) => a.order - b.order).slice(MOST_HOLDERS)
}
