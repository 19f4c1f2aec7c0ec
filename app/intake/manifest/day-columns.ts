import { headKey } from '../usual-heads'

/** Heads of columns that have the hour, where another has the day. */
const clockHeads = new Set(
  [
    'time',
    'hour',
    'time of publication',
    'الوقت',
    'وقت',
    'الساعة',
    'ساعة',
    'وقت النشر',
    'ساعة النشر',
    'heure',
    'saat',
  ].map(headKey),
)
/** These may have the name of a day of the week alone. */
const weekdayHeads = new Set(['day', 'jour', 'اليوم', 'يوم'].map(headKey))

/**
 * Which of some columns that are called a day or a time has the day, by their heads: one that is called a date before one that
 * may have a day of the week or an hour. -1 where there is none.
 */
export function dayColumn(heads: readonly (string | null)[]): number {
  const rank = (head: string) => (clockHeads.has(headKey(head)) ? 2 : weekdayHeads.has(headKey(head)) ? 1 : 0)
  const ranks = heads.map((head) => (head === null ? Infinity : rank(head)))
  const best = Math.min(...ranks)
  return Number.isFinite(best) ? ranks.indexOf(best) : -1
}

/** The column that has the hours of the days of another; -1 where there is none. */
export function clockColumn(heads: readonly string[], day: number): number {
  return day < 0 ? -1 : heads.findIndex((head, at) => at !== day && clockHeads.has(headKey(head)))
}
