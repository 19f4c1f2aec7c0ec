import { addDays } from './calendar'
import { wordSet } from '../../words/word-list'
import { pastWords, readOrdinal, yearWords } from './date-words'
import type { Found } from './found-date'
import { hijriDay, hijriMonths, hijriTolerance, hijriYearOf, isHijriYear } from './hijri'
import { matchPhrase } from '../lexicon'
import { readNumber } from '../figures/number-words'
import type { Word } from '../words'

const era = new Set(['ه', 'هجري', 'هجريه', 'الهجري', 'الهجريه', 'للهجره', 'ah', 'hijri'])

interface Name {
  month: number
  end: number
}

function monthAt(words: Word[], at: number): Name | null {
  const start = words[at]?.forms.includes('شهر') === true ? at + 1 : at
  const match = matchPhrase(hijriMonths, words, start)
  if (match === null || (words[start]?.latin === true && !/^\p{Lu}/u.test(words[start].surface))) return null
  const end = start + match.length
  return { month: match.value, end: honours.has(words[end]?.key ?? '') ? end + 1 : end }
}

/** شعبان المعظم, رجب الأصب: what follows the names of months that are honoured. */
const honours = wordSet('المعظم المعظّم المبارك الكريم الحرام الخير الأصب الأصم الفرد المرجب المكرم الفضيل المظفر الأغر')

/** Whether a month of the Islamic calendar is named there. */
export function isHijriMonth(words: Word[], at: number): boolean {
  return monthAt(words, at) !== null
}

/** An earlier day of the month that `last`, its day `lastDay`, is of: what they may mean is counted back. */
export function dayOfHijriMonth(last: Found, day: number, lastDay: number, end: number): Found | null {
  if (day < 1 || day >= lastDay) return null
  const [from, to] = [addDays(last.from, day - lastDay), addDays(last.to, day - lastDay)]
  return { from, to, end, relative: false, calendar: 'hijri' }
}

/** 1445, سنة 1445 هـ, ألف وأربعمئة وخمسة وأربعين: the year and the word after it. */
function yearAt(words: Word[], at: number): { year: number; end: number; named: boolean } | null {
  let start = at
  while (['من', 'في', ',', '/', '-'].includes(words[start]?.key ?? '') && start < at + 2) start++
  const cued = yearWords.has(words[start]?.key ?? '')
  if (cued) start++
  if (era.has(words[start]?.key ?? '') && cued) start++
  const number = readNumber(words, start)
  if (number === null || !isHijriYear(number.value)) return null
  const end = start + number.length
  const named = era.has(words[end]?.key ?? '')
  return { year: number.value, end: named ? end + 1 : end, named: named || era.has(words[start - 1]?.key ?? '') }
}

function around(from: string | null, to: string | null, end: number): Found | null {
  if (from === null || to === null) return null
  return {
    from: addDays(from, -hijriTolerance),
    to: addDays(to, hijriTolerance),
    end,
    relative: false,
    calendar: 'hijri',
  }
}

/** From the first of a month to the eve of the first of another. */
function untilEve(from: string | null, next: string | null, end: number): Found | null {
  return around(from, next === null ? null : addDays(next, -1), end)
}

function wholeMonth(year: number, month: number, end: number): Found | null {
  return untilEve(hijriDay(year, month, 1), month === 12 ? hijriDay(year + 1, 1, 1) : hijriDay(year, month + 1, 1), end)
}

/** The last year in which the day is not after the publication, give or take the tolerance. */
function likelyYear(month: number, day: number, today: string): number {
  const year = hijriYearOf(today)
  return (hijriDay(year, month, day) ?? '9999') <= addDays(today, hijriTolerance) ? year : year - 1
}

/** 15 رمضان 1445 هـ, الخامس عشر من رمضان, في 27 رجب. */
export function hijriDate(words: Word[], at: number, today: string | null): Found | null {
  const word = words[at]
  const digits = word?.kind === 'number' && /^\d{1,2}$/.test(word.key) ? { value: Number(word.key), length: 1 } : null
  const first = firstDay.test(word?.key ?? '') ? { value: 1, length: 1 } : null
  const day = digits ?? first ?? readOrdinal(words, at)
  if (day === null) return monthThenDay(words, at, today)
  if (day.value < 1 || day.value > 30) return null
  let next = at + day.length
  while (['من', 'of', '-', '/', '.', ','].includes(words[next]?.key ?? '') && next < at + day.length + 2) next++
  const name = monthAt(words, next)
  if (name === null) return null
  return ofYear(words, day.value, name, today)
}

/** غرة رمضان. */
const firstDay = /^[وبل]?غره$/

/** Ramadan 15, 1445. */
function monthThenDay(words: Word[], at: number, today: string | null): Found | null {
  const name = words[at]?.latin === true ? monthAt(words, at) : null
  const day = words[name?.end ?? -1]?.key ?? ''
  if (name === null || !/^(?:[1-9]|[12]\d|30)$/.test(day)) return null
  return ofYear(words, Number(day), { month: name.month, end: name.end + 1 }, today)
}

function ofYear(words: Word[], day: number, name: Name, today: string | null): Found | null {
  const year = yearAt(words, name.end)
  if (year !== null) return dayAround(year.year, name.month, day, year.end)
  const end = era.has(words[name.end]?.key ?? '') ? name.end + 1 : name.end
  return today === null
    ? null
    : dayAround(
        likelyYear(name.month, day, today),
        name.month,
        day,
        pastWords.has(words[end]?.key ?? '') ? end + 1 : end,
      )
}

function dayAround(year: number, month: number, day: number, end: number): Found | null {
  const only = hijriDay(year, month, day)
  return around(only, only, end)
}

/** رمضان 1445, شهر رمضان, رجب الماضي: alone the names of months are names of people, or everyday words, too. */
export function hijriMonth(words: Word[], at: number, today: string | null): Found | null {
  const name = monthAt(words, at)
  if (name === null) return null
  const year = yearAt(words, name.end)
  if (year !== null) return wholeMonth(year.year, name.month, year.end)
  const past = pastWords.has(words[name.end]?.key ?? '')
  if (today === null || (!past && words[at]?.forms.includes('شهر') !== true)) return null
  const near = likelyYear(name.month, 1, today)
  const found = wholeMonth(near, name.month, past ? name.end + 1 : name.end)
  // In Ramadan "last Ramadan" is that of the year before.
  return past && found !== null && found.to >= today ? wholeMonth(near - 1, name.month, name.end + 1) : found
}

/** عيد الفطر المبارك. */
function feastEnd(words: Word[], at: number): number | null {
  if (!/^(?:الفطر|الاضحي)$/.test(words[at]?.key ?? '')) return null
  return honours.has(words[at + 1]?.key ?? '') ? at + 2 : at + 1
}

/** عيد الفطر 1445, عام 1445 هـ, 1445هـ, سنة ألف وأربعمئة وأربعين للهجرة. */
export function hijriYear(words: Word[], at: number): Found | null {
  const feast = words[at]?.forms.includes('عيد') === true ? feastEnd(words, at + 1) : null
  const ofFeast = feast === null ? null : yearAt(words, feast)
  if (ofFeast !== null) return untilEve(hijriDay(ofFeast.year, 1, 1), hijriDay(ofFeast.year + 1, 1, 1), ofFeast.end)
  const cued =
    yearWords.has(words[at]?.key ?? '') || words[at]?.forms.some((form) => form === 'عام' || form === 'سنه') === true
  const year = cued || words[at]?.kind === 'number' ? yearAt(words, at) : null
  if (year === null || !(year.named || cued)) return null
  return untilEve(hijriDay(year.year, 1, 1), hijriDay(year.year + 1, 1, 1), year.end)
}

/** 15/9/1445, 1445-09-15: the year shows the calendar. */
export function hijriNumeric(year: number, month: number, day: number, end: number, words: Word[]): Found | null {
  return dayAround(year, month, day, era.has(words[end]?.key ?? '') ? end + 1 : end)
}
