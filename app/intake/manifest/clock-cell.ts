import { fold } from '../../text/characters/normalise'
import { readDay, type WrittenDay } from './dates'
import { serialInstant } from './serial-day'

/** A clock shows no more, and a spreadsheet keeps an hour as a part of a day. */
const longestClock = 20

/**
 * A day with the hour that another cell has; the same where it has one itself, or where the cell is no hour.
 *
 * @example
 * atClock(readDay('5/3/2026'), '10:30 م') // the same with the time 'T22:30'
 */
export function atClock(day: WrittenDay, cell: string): WrittenDay {
  const written = fold(cell.slice(0, longestClock + 1)).trim()
  if (written === '' || written.length > longestClock || 'issue' in day) return day
  const read = readDay(
    `2000-01-01 ${/^0[.,]\d{1,17}$/.test(written) ? hourOf(Number(written.replace(',', '.'))) : written}`,
  )
  const time = 'known' in read ? read.known.slice('2000-01-01'.length) : ''
  if (!time.startsWith('T')) return day
  if ('known' in day) return day.known.length === 'YYYY-MM-DD'.length ? { ...day, known: day.known + time } : day
  if (day.time !== '') return day
  return { ...day, time, ...(typeof day.yearFirst === 'string' && { yearFirst: day.yearFirst + time }) }
}

function hourOf(part: number): string {
  return serialInstant(part).toISOString().slice(11, 16)
}
