/**
 * The instant (UTC) of a number of days since the last of 1899, as spreadsheets count; the part of a day is its time, to the second.
 *
 * @example
 * serialInstant(46_086.9375).toISOString() // '2026-03-05T22:30:00.000Z'
 */
export function serialInstant(days: number): Date {
  return new Date(Date.UTC(1899, 11, 30) + Math.round(days * 86_400) * 1000)
}
