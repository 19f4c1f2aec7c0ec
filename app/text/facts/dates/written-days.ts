import { countedNoun } from '../figures/counted-nouns'
import { matchPhrase } from '../lexicon'
import type { Word } from '../words'
import { addDays, isoDay, yearOf } from './calendar'
import { dayWords, pastWords, readOrdinal, thisMonth, yearWords } from './date-words'
import { months } from './month-names'
import type { DayReader, Found } from './found-date'
import { isHijriYear } from './hijri'
import { hijriNumeric, isHijriMonth } from './hijri-days'

export function isSeparator(word: Word | undefined): boolean {
  return word !== undefined && /^[.,/\-"]$/.test(word.key)
}

function oneDay(day: string | null, end: number, relative: boolean): Found | null {
  return day === null ? null : { from: day, to: day, end, relative }
}

export function yearIn(word: Word | undefined): number | null {
  if (word?.kind !== 'number' || !/^(?:19|20)\d\d$/.test(word.key)) return null
  return Number(word.key)
}

/** Days ahead of its publication that a report may speak of without naming the year. */
const ahead = 60

/** Reports speak of what has happened: the last year in which the day is not far ahead of the publication. */
export function likelyYear(month: number, day: number, today: string): number {
  const year = yearOf(today)
  const limit = addDays(today, ahead)
  return [year + 1, year].find((candidate) => (isoDay(candidate, month, day) ?? '9999') <= limit) ?? year - 1
}

/** بتاريخ 1/7, يوم 30/6: without a word of a day it may be a share. */
function datedBefore(words: Word[], at: number): boolean {
  const before = words[at - 1]
  return before?.forms.some((form) => form === 'تاريخ' || dayWords.has(form)) === true
}

/** الثالث من الشهر الجاري, في 2 من الشهر الماضي, يوم 20 الجاري. */
export const dayOfThisMonth: DayReader = (words, at, today) => {
  const word = words[at]
  const digits = word?.kind === 'number' && /^\d{1,2}$/.test(word.key) ? { value: Number(word.key), length: 1 } : null
  const day = digits ?? readOrdinal(words, at)
  if (day === null || today === null) return null
  const of = words[at + day.length]?.key === 'من' ? at + day.length + 1 : at + day.length
  const which = words[of + 1]?.key ?? ''
  if (thisMonth.has(words[of]?.key ?? '') && datedBefore(words, at))
    return oneDay(isoDay(yearOf(today), Number(today.slice(5, 7)), day.value), of + 1, false)
  if (words[of]?.key === 'الشهر' && sameWords.has(which)) return monthNamedBefore(words, at, day.value, of + 2, today)
  if (words[of]?.key !== 'الشهر' || !(thisMonth.has(which) || pastWords.has(which))) return null
  const [year, month] = [yearOf(today), Number(today.slice(5, 7)) - (thisMonth.has(which) ? 0 : 1)]
  return oneDay(isoDay(month === 0 ? year - 1 : year, month === 0 ? 12 : month, day.value), of + 2, false)
}

/** بتاريخ 4-7, and not the days of a month named after them: 4-7 تموز. */
function dayAndMonth(words: Word[], at: number, today: string | null): Found | null {
  const [day = '', dash = '', month = ''] = [0, 1, 2].map((step) => words[at + step]?.key ?? '')
  if (today === null || dash !== '-' || !/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month)) return null
  if (monthAt(words, at + 3) !== null || isHijriMonth(words, at + 3) || words[at + 3]?.key === '-') return null
  const found =
    Number(month) > 12 ? null : isoDay(likelyYear(Number(month), Number(day), today), Number(month), Number(day))
  return oneDay(found, at + 3, false)
}

/** 2015-07-04, 4/7/2015, 04.07.2015, 4-7-15, as `numberKey` leaves them; a Hijri year shows its calendar. */
export const numeric: DayReader = (words, at, today) => {
  const word = words[at]
  const [, short, shortMonth] = datedBefore(words, at) ? (/^(\d{1,2})\/(\d{1,2})$/.exec(word?.key ?? '') ?? []) : []
  if (short !== undefined && today !== null)
    return oneDay(
      isoDay(likelyYear(Number(shortMonth), Number(short), today), Number(shortMonth), Number(short)),
      at + 1,
      false,
    )
  const dashed = datedBefore(words, at) ? dayAndMonth(words, at, today) : null
  if (dashed !== null) return dashed
  const parts = word?.kind === 'number' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(word.key)?.slice(1).map(Number) : undefined
  if (parts === undefined) return null
  const [year = 0, month = 0, day = 0] = parts
  return isHijriYear(year)
    ? hijriNumeric(year, month, day, at + 1, words)
    : oneDay(isoDay(year, month, day), afterEra(words, at + 1), false)
}

const gregorian = new Set(['م', 'ميلادي', 'ميلاديه', 'الميلادي', 'للميلاد'])

export function afterEra(words: Word[], at: number): number {
  return gregorian.has(words[at]?.key ?? '') ? at + 1 : at
}

interface MonthName {
  month: number
  end: number
}

/** What stands between two names of one month: يونيو/حزيران, تشرين الأول (أكتوبر), تشرين الأول - أكتوبر, آب أغسطس. */
const betweenNames = /^[/(\\|\-,:]$/

/** A month's name, or two names of one month. */
export function monthAt(words: Word[], at: number): MonthName | null {
  let start = at
  if (words[start]?.forms.includes('شهر')) start++
  const first = matchPhrase(months, words, start)
  const word = words[start]
  if (first === null || word === undefined || (word.latin && !/^\p{Lu}/u.test(word.surface))) return null
  let end = start + first.length
  const apart = betweenNames.test(words[end]?.key ?? '') ? 1 : 0
  const second = matchPhrase(months, words, end + apart)
  if (second?.value === first.value)
    end += apart + second.length + (words[end + apart + second.length]?.key === ')' ? 1 : 0)
  return { month: first.value, end }
}

const sameWords = new Set(['نفسه', 'ذاته', 'نفسها', 'ذاتها'])

/** How far back, in words, "the same year" may find the year it means. */
const yearReach = 60

/** من العام نفسه: the year named last before. */
function sameYear(words: Word[], at: number): { year: number; end: number } | null {
  const start = words[at]?.key === 'من' ? at + 1 : at
  const isSameYear = ['العام', 'السنه'].includes(words[start]?.key ?? '') && sameWords.has(words[start + 1]?.key ?? '')
  if (!isSameYear) return null
  for (let i = at - 1; i >= Math.max(0, at - yearReach); i--) {
    const year = yearIn(words[i]) ?? Number(/^((?:19|20)\d\d)-/.exec(words[i]?.key ?? '')?.[1] ?? 0)
    if (year > 0) return { year, end: start + 2 }
  }
  return null
}

/** في 22 من الشهر نفسه: of the month named last before, in its year. */
function monthNamedBefore(words: Word[], at: number, day: number, end: number, today: string): Found | null {
  for (let i = at - 1; i >= Math.max(0, at - yearReach); i--) {
    const [, inYear, inMonth] = /^(\d{4})-(\d{2})-\d{2}$/.exec(words[i]?.key ?? '') ?? []
    if (inYear !== undefined) return oneDay(isoDay(Number(inYear), Number(inMonth), day), end, false)
    const name = monthAt(words, i)
    if (name === null) continue
    const year = yearIn(words[yearWords.has(words[name.end]?.key ?? '') ? name.end + 1 : name.end])
    return oneDay(isoDay(year ?? likelyYear(name.month, day, today), name.month, day), end, false)
  }
  return null
}

/** Year after a day and month: written, "last", or the likely one. */
function withYear(words: Word[], day: number, name: MonthName, today: string | null): Found | null {
  let at = name.end
  if (isSeparator(words[at]) || yearWords.has(words[at]?.key ?? '') || words[at]?.key === 'من') at++
  if (yearWords.has(words[at]?.key ?? '')) at++
  const year = yearIn(words[at])
  if (year !== null) return oneDay(isoDay(year, name.month, day), afterEra(words, at + 1), false)
  const same = sameYear(words, name.end)
  if (same !== null) return oneDay(isoDay(same.year, name.month, day), same.end, false)
  if (today === null) return null
  const past = pastWords.has(words[name.end]?.key ?? '')
  const near = likelyYear(name.month, day, today)
  const found = isoDay(near, name.month, day)
  if (past && found !== null && found > today) return oneDay(isoDay(near - 1, name.month, day), name.end + 1, false)
  return oneDay(found, past ? name.end + 1 : name.end, false)
}

/** 14 شهر 8. */
function numberedMonth(words: Word[], at: number): MonthName | null {
  const number = words[at]?.key === 'شهر' ? (words[at + 1]?.key ?? '') : ''
  return /^(?:[1-9]|0[1-9]|1[0-2])$/.test(number) ? { month: Number(number), end: at + 2 } : null
}

/** 4 تموز 2015, 04.تموز.2015, الثاني والعشرين من يونيو, 4 July. */
export const dayMonth: DayReader = (words, at, today) => {
  const word = words[at]
  const digits = word?.kind === 'number' && /^\d{1,2}$/.test(word.key) ? { value: Number(word.key), length: 1 } : null
  const day = digits ?? readOrdinal(words, at)
  if (day === null || day.value < 1 || day.value > 31) return null
  let next = at + day.length
  while (isSeparator(words[next]) || ['من', 'of', 'th', 'st', 'nd', 'rd', 'e', 'ي'].includes(words[next]?.key ?? ''))
    next++
  const name = monthAt(words, next) ?? numberedMonth(words, next)
  return name === null ? null : withYear(words, day.value, name, today)
}

/** "June 28 and 29", "June 3, 5 and 7": the month of a day that stands behind others of it, at `at`, and where the first stands. */
function monthBefore(words: Word[], at: number): MonthName | null {
  const next = words[at + 1]
  const [isLast, goesOn] = [/^(?:and|&)$/.test(words[at - 1]?.key ?? ''), /^(?:and|&)$/.test(next?.key ?? '')]
  // July 4, 12 people; July 3 and 5 others.
  if (!(isLast || (words[at - 1]?.key === ',' && goesOn)) || (next !== undefined && isCountedBy(next))) return null
  for (let i = at - 1; i >= Math.max(0, at - mostDays); i--) {
    const key = words[i]?.key ?? ''
    if (/^(?:and|&|,|\d{1,2})$/.test(key)) continue
    const name = words[i]?.latin ? monthAt(words, i) : null
    return name?.end === i + 1 && words[i + 1]?.kind === 'number' ? name : null
  }
  return null
}

const mostDays = 8

function isCountedBy({ key, forms }: Word): boolean {
  return (
    /^(?:more|other|others|of|new|people|killed|dead|wounded|injured|hundred|thousand|million|-|%)$/.test(key) ||
    forms.some((form) => countedNoun(form) !== null)
  )
}

/** July 4, 2015; July 2-3; the second day of "June 28 and 29". */
export const monthDay: DayReader = (words, at, today) => {
  const number = words[at]?.kind === 'number' && /^\d{1,2}$/.test(words[at].key) ? Number(words[at].key) : null
  const earlier = number === null ? null : monthBefore(words, at)
  if (number !== null && earlier !== null) return withYear(words, number, { month: earlier.month, end: at + 1 }, today)
  const name = words[at]?.latin ? monthAt(words, at) : null
  const day = name === null ? undefined : words[name.end]
  if (name === null || day?.kind !== 'number' || !/^\d{1,2}$/.test(day.key)) return null
  let end = name.end + 1
  if (/^(?:st|nd|rd|th)$/.test(words[end]?.key ?? '')) end++
  const last = /^(?:-|to)$/.test(words[end]?.key ?? '') ? Number(words[end + 1]?.key) : 0
  const until =
    last > Number(day.key) && last <= 31 ? withYear(words, last, { month: name.month, end: end + 2 }, today) : null
  const first = withYear(words, Number(day.key), { month: name.month, end: until?.end ?? end }, until?.from ?? today)
  return first === null || until === null
    ? first
    : { ...until, from: `${until.from.slice(0, 8)}${first.from.slice(8)}` }
}
