import type { WatchInterval } from '../../../db/schema'

/** How often an address can be visited. */
export const watchIntervals = ['hour', 'day', 'week'] as const satisfies readonly WatchInterval[]

const hourMs = 60 * 60 * 1000
const lengthMs: Record<WatchInterval, number> = { hour: hourMs, day: 24 * hourMs, week: 7 * 24 * hourMs }
const longestMs = 14 * 24 * hourMs

/** When it is visited next: after each visit in a row that could not reach it, the time until the next doubles, up to two weeks. */
export function nextVisit(every: WatchInterval, unreachable: number, from: Date): Date {
  const pause = Math.min(lengthMs[every] * 2 ** Math.min(unreachable, 20), longestMs)
  return new Date(from.getTime() + pause)
}
