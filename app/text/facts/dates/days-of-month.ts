import type { Word } from '../words'
import { isoDay, yearOf } from './calendar'
import { readOrdinal } from './date-words'
import type { DayReader, Found } from './found-date'
import { dayOfHijriMonth, hijriDate } from './hijri-days'
import { dayMonth } from './written-days'

/** Several days of a month that is named once, after the last of them. */

function earlierDay(last: Found, day: number, end: number): Found | null {
  const from = isoDay(yearOf(last.from), Number(last.from.slice(5, 7)), day)
  return from === null ? null : { from, to: from, end, relative: false }
}

/** An earlier day of the month that `last` is of. */
function sameMonth(last: Found, day: number, lastDay: number, end: number): Found | null {
  return last.calendar === 'hijri' ? dayOfHijriMonth(last, day, lastDay, end) : earlierDay(last, day, end)
}

/** 3 و7 كانون الأول, بين 3 و7 كانون الأول, 3-7 آذار: days that share the month named after the last. */
export function daysOfMonth(words: Word[], at: number, today: string | null, most = 6): Found | null {
  const first = words[at]
  if (first?.kind !== 'number' || !/^\d{1,2}$/.test(first.key)) return null
  const link = words[at + 1]?.key ?? ''
  if (!['و', '-', 'الي', 'حتي', ',', 'and', 'to'].includes(link)) return null
  const last =
    dayMonth(words, at + 2, today) ??
    hijriDate(words, at + 2, today) ??
    (most > 1 && (link === 'و' || link === ',') ? daysOfMonth(words, at + 2, today, most - 1) : null)
  const day = Number(first.key)
  const start = last === null ? null : sameMonth(last, day, Number(words[at + 2]?.key), at + 1)
  if (last === null || start === null || start.from > last.from) return null
  const before = words[at - 1]?.key ?? ''
  const range = !['و', ',', 'and'].includes(link) || (link !== ',' && /^[وف]?(?:ما)?بين$|^between$/.test(before))
  return range ? { ...last, from: start.from } : start
}

/** بين الثالث والسادس من تموز: from the one to the other. */
export const betweenOrdinals: DayReader = (words, at, today) => {
  const first = /^[وف]?(?:ما)?بين$/.test(words[at - 1]?.key ?? '') ? readOrdinal(words, at) : null
  const next = at + (first?.length ?? 0)
  if (first === null || words[next]?.key.startsWith('و') !== true) return null
  const last = dayMonth(words, words[next].key === 'و' ? next + 1 : next, today)
  const from = last === null ? null : isoDay(yearOf(last.from), Number(last.from.slice(5, 7)), first.value)
  return last === null || from === null || from > last.from ? null : { ...last, from }
}
