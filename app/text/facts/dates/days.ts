import type { Word } from '../words'
import type { DayReader, Found } from './found-date'
import { after } from './days-after'
import { betweenOrdinals, daysOfMonth } from './days-of-month'
import { hijriDate, hijriMonth, hijriYear } from './hijri-days'
import { lastMonthOrYear, monthAlone, monthYear, yearAlone, yearsBetween } from './months-and-years'
import { ago, relative, within } from './relative-days'
import { dayMonth, dayOfThisMonth, monthDay, numeric } from './written-days'
import { weekdayName, weekdaysBetween } from './weekdays'

const readers: DayReader[] = [
  numeric,
  (words, at, today) => daysOfMonth(words, at, today),
  betweenOrdinals,
  dayMonth,
  dayOfThisMonth,
  hijriDate,
  hijriMonth,
  hijriYear,
  monthDay,
  monthYear,
  monthAlone,
  yearsBetween,
  yearAlone,
  relative,
  lastMonthOrYear,
  within,
  after,
  ago,
  weekdaysBetween,
  weekdayName,
]

export function readDay(words: Word[], at: number, today: string | null): Found | null {
  for (const read of readers) {
    const found = read(words, at, today)
    if (found !== null) return found
  }
  return null
}
