/** How the days of the week of two passages stand to each other, where nothing more is known of their days. */
export type WeekdayMeeting = 'same' | 'next' | 'other' | null

/** More days in a row are of no day of the week. */
const LONGEST = 2
const WEEK = 7
/** 1 January 1970 was a Thursday. */
const FIRST = 4

/** The days of the week of a range of days since 1970, or the one that was named instead; null where there are many or none. */
export function weekdaysOf(days: readonly [number, number] | null, named: number | null): number[] | null {
  if (days === null) return named === null ? null : [named]
  const [from, to] = days
  if (to - from >= LONGEST) return null
  return from === to ? [weekdayOf(from)] : [weekdayOf(from), weekdayOf(to)]
}

function weekdayOf(day: number): number {
  return (((day + FIRST) % WEEK) + WEEK) % WEEK
}

/** Whether two passages may be of one day of the week, or of two that follow each other; null where that of one is unknown. */
export function weekdayMeeting(left: readonly number[] | null, right: readonly number[] | null): WeekdayMeeting {
  if (left === null || right === null) return null
  const apart = Math.min(
    ...left.flatMap((one) => right.map((two) => Math.min((one - two + WEEK) % WEEK, (two - one + WEEK) % WEEK))),
  )
  if (apart === 0) return 'same'
  return apart === 1 ? 'next' : 'other'
}
