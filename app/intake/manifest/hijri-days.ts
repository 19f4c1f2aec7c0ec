import { fold } from '../../text/characters/normalise'
import { addDays } from '../../text/facts/dates/calendar'
import { readDates } from '../../text/facts/dates/dates'
import { hijriDay, hijriTolerance, isHijriYear } from '../../text/facts/dates/hijri'
import { readWords } from '../../text/facts/words'
import { isOnWeekday, withoutWords } from './day-words'

/**
 * The ISO day of a day of the Islamic calendar, whose years no other calendar has now; null for any other.
 *
 * @example
 * hijriDayOf(['3', '4', '1448']) // '2026-09-14', as the calendar of Umm al-Qura reckons
 */
export function hijriDayOf([first, second, third]: readonly [string, string, string]): string | null {
  const yearFirst = first.length === 4
  const [year, month, day] = yearFirst ? [first, second, third] : [third, second, first]
  if (!isHijriYear(Number(year))) return null
  const found = hijriDay(Number(year), Number(month), Number(day))
  // Phones in English write the month first.
  return found === null && !yearFirst ? hijriDay(Number(year), Number(day), Number(month)) : found
}

/** Years of the solar calendar of Iran are written with the same digits up to here. */
const firstUnmistaken = 1430
const longestCell = 60

/**
 * The ISO day of a cell that is a day of the Islamic calendar and nothing else; null for any other. What was meant may be a day
 * earlier or later, so whoever uses it says so.
 *
 * @example
 * hijriDayOfCell('17 رمضان 1447 هـ') // '2026-03-06'
 */
export function hijriDayOfCell(cell: string): string | null {
  if (cell.length > longestCell) return null
  const folded = fold(cell).replace(/\s+/g, ' ').trim()
  const numbers = /^(\d{1,4})([/.-])(\d{1,2})\2(\d{1,4})(?: ?(ه|هجري|هجريه|ah))?$/.exec(folded)
  if (numbers) {
    const [, first = '', , second = '', third = '', era] = numbers
    const year = Math.max(Number(first), Number(third))
    return era === undefined && year < firstUnmistaken ? null : hijriDayOf([first, second, third])
  }
  const { text, weekday } = withoutWords(folded)
  const words = readWords(text)
  const [found, ...more] = readDates(words, 0, words.length, null)
  if (found?.calendar !== 'hijri' || more.length > 0) return null
  if (/\p{Letter}/u.test(`${text.slice(0, found.start)}${text.slice(found.end)}`)) return null
  const day = addDays(found.from, hijriTolerance)
  if (day !== addDays(found.to, -hijriTolerance)) return null
  // The day of the week says which of the days that it may be is meant.
  const fitting = [day, found.from, found.to].find((one) => weekday === null || isOnWeekday(one, weekday))
  return fitting ?? null
}
