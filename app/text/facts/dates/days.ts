import { addDays, isoDay, lastOfMonth, weekday, yearOf } from './calendar'
import {
  dayWords,
  dualUnits,
  months,
  nextWords,
  partsOfDay,
  pastWords,
  readOrdinal,
  relativeDays,
  sinceWords,
  spanWords,
  units,
  weekdays,
  yearWords,
} from './date-words'
import type { Found } from './found-date'
import { precisionBefore } from '../figures/figure-cues'
import { isHijriYear } from './hijri'
import { hijriDate, hijriMonth, hijriNumeric, hijriYear } from './hijri-days'
import { matchPhrase } from '../lexicon'
import { readNumber } from '../figures/number-words'
import type { Word } from '../words'

type Reader = (words: Word[], at: number, today: string | null) => Found | null

export function separator(word: Word | undefined): boolean {
  return word !== undefined && /^[.,/\-"]$/.test(word.key)
}

function one(day: string | null, end: number, relative: boolean): Found | null {
  return day === null ? null : { from: day, to: day, end, relative }
}

function isYear(word: Word | undefined): number | null {
  if (word?.kind !== 'number' || !/^(?:19|20)\d\d$/.test(word.key)) return null
  return Number(word.key)
}

/** Days ahead of its publication that a report may speak of without naming the year. */
const ahead = 60

/** Reports speak of what has happened: the last year in which the day is not far ahead of the publication. */
function likelyYear(month: number, day: number, today: string): number {
  const year = yearOf(today)
  const limit = addDays(today, ahead)
  return [year + 1, year].find((candidate) => (isoDay(candidate, month, day) ?? '9999') <= limit) ?? year - 1
}

/** 2015-07-04, 4/7/2015, 04.07.2015, 4-7-15, as `numberKey` leaves them; a Hijri year shows its calendar. */
export const numeric: Reader = (words, at) => {
  const word = words[at]
  const parts = word?.kind === 'number' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(word.key)?.slice(1).map(Number) : undefined
  if (parts === undefined) return null
  const [year = 0, month = 0, day = 0] = parts
  return isHijriYear(year)
    ? hijriNumeric(year, month, day, at + 1, words)
    : one(isoDay(year, month, day), afterEra(words, at + 1), false)
}

const gregorian = new Set(['م', 'ميلادي', 'ميلاديه', 'الميلادي', 'للميلاد'])

function afterEra(words: Word[], at: number): number {
  return gregorian.has(words[at]?.key ?? '') ? at + 1 : at
}

interface MonthName {
  month: number
  end: number
}

/** A month's name, or two names of one month: يونيو/حزيران. */
function monthAt(words: Word[], at: number): MonthName | null {
  let start = at
  if (words[start]?.forms.includes('شهر')) start++
  const first = matchPhrase(months, words, start)
  const word = words[start]
  if (first === null || word === undefined || (word.latin && !/^\p{Lu}/u.test(word.surface))) return null
  let end = start + first.length
  if (words[end]?.key === '/' || words[end]?.key === '(') {
    const second = matchPhrase(months, words, end + 1)
    if (second?.value === first.value) end += 1 + second.length + (words[end + 1 + second.length]?.key === ')' ? 1 : 0)
  }
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
    const year = isYear(words[i]) ?? Number(/^((?:19|20)\d\d)-/.exec(words[i]?.key ?? '')?.[1] ?? 0)
    if (year > 0) return { year, end: start + 2 }
  }
  return null
}

/** Year after a day and month: written, "last", or the likely one. */
function withYear(words: Word[], day: number, name: MonthName, today: string | null): Found | null {
  let at = name.end
  if (separator(words[at]) || yearWords.has(words[at]?.key ?? '') || words[at]?.key === 'من') at++
  if (yearWords.has(words[at]?.key ?? '')) at++
  const year = isYear(words[at])
  if (year !== null) return one(isoDay(year, name.month, day), afterEra(words, at + 1), false)
  const same = sameYear(words, name.end)
  if (same !== null) return one(isoDay(same.year, name.month, day), same.end, false)
  if (today === null) return null
  const past = pastWords.has(words[name.end]?.key ?? '')
  const near = likelyYear(name.month, day, today)
  const found = isoDay(near, name.month, day)
  if (past && found !== null && found > today) return one(isoDay(near - 1, name.month, day), name.end + 1, false)
  return one(found, past ? name.end + 1 : name.end, false)
}

/** 4 تموز 2015, 04.تموز.2015, الثاني والعشرين من يونيو, 4 July. */
export const dayMonth: Reader = (words, at, today) => {
  const word = words[at]
  const digits = word?.kind === 'number' && /^\d{1,2}$/.test(word.key) ? { value: Number(word.key), length: 1 } : null
  const day = digits ?? readOrdinal(words, at)
  if (day === null || day.value < 1 || day.value > 31) return null
  let next = at + day.length
  while (separator(words[next]) || ['من', 'of', 'th', 'st', 'nd', 'rd'].includes(words[next]?.key ?? '')) next++
  const name = monthAt(words, next)
  return name === null ? null : withYear(words, day.value, name, today)
}

/** 3 و7 كانون الأول, بين 3 و7 كانون الأول, 3-7 آذار: days that share the month named after the last. */
function daysOfMonth(words: Word[], at: number, today: string | null, most = 6): Found | null {
  const first = words[at]
  if (first?.kind !== 'number' || !/^\d{1,2}$/.test(first.key)) return null
  const link = words[at + 1]?.key ?? ''
  if (!['و', '-', 'الي', 'حتي', ',', 'and', 'to'].includes(link)) return null
  const last =
    dayMonth(words, at + 2, today) ??
    (most > 1 && (link === 'و' || link === ',') ? daysOfMonth(words, at + 2, today, most - 1) : null)
  const day = Number(first.key)
  const start =
    last === null || last.calendar === 'hijri' ? null : isoDay(yearOf(last.from), Number(last.from.slice(5, 7)), day)
  if (last === null || start === null || start > last.from) return null
  const before = words[at - 1]?.key ?? ''
  const range = !['و', ',', 'and'].includes(link) || (link !== ',' && /^[وف]?(?:ما)?بين$|^between$/.test(before))
  return range ? { ...last, from: start } : { from: start, to: start, end: at + 1, relative: false }
}

/** July 4, 2015. */
export const monthDay: Reader = (words, at, today) => {
  const name = words[at]?.latin ? monthAt(words, at) : null
  const day = name === null ? undefined : words[name.end]
  if (name === null || day?.kind !== 'number' || !/^\d{1,2}$/.test(day.key)) return null
  let end = name.end + 1
  if (/^(?:st|nd|rd|th)$/.test(words[end]?.key ?? '')) end++
  return withYear(words, Number(day.key), { month: name.month, end }, today)
}

/** تموز 2015, July 2015. */
const monthYear: Reader = (words, at) => {
  const name = monthAt(words, at)
  if (name === null) return null
  const next = yearWords.has(words[name.end]?.key ?? '') ? name.end + 1 : name.end
  const year = isYear(words[next])
  const from = year === null ? null : isoDay(year, name.month, 1)
  return year === null || from === null
    ? null
    : { from, to: lastOfMonth(year, name.month), end: afterEra(words, next + 1), relative: false }
}

/** شهر حزيران, حزيران الماضي: without a year only where a word says that the month is meant. */
const monthAlone: Reader = (words, at, today) => {
  const name = monthAt(words, at)
  if (name === null || today === null) return null
  const past = pastWords.has(words[name.end]?.key ?? '')
  if (!past && words[at]?.forms.includes('شهر') !== true) return null
  const year = likelyYear(name.month, 1, today)
  const from = isoDay(year, name.month, 1)
  return from === null
    ? null
    : { from, to: lastOfMonth(year, name.month), end: past ? name.end + 1 : name.end, relative: false }
}

/** عام 2013, in 2013. */
const yearAlone: Reader = (words, at) => {
  const year = yearWords.has(words[at]?.key ?? '') || words[at]?.forms.includes('عام') ? isYear(words[at + 1]) : null
  return year === null
    ? null
    : { from: `${year}-01-01`, to: `${year}-12-31`, end: afterEra(words, at + 2), relative: false }
}

/** اليوم, يوم أمس, last night. */
const relative: Reader = (words, at, today) => {
  const start = words[at]?.forms.includes('يوم') === true && words[at].key !== 'اليوم' ? at + 1 : at
  const match = matchPhrase(relativeDays, words, at) ?? matchPhrase(relativeDays, words, start)
  const own = words[start]
  if (match === null || today === null || own === undefined) return null
  if (match.value.from === 0 && match.length === 1 && !own.latin && !own.names.some((form) => form.key === 'اليوم'))
    return null
  const end = (matchPhrase(relativeDays, words, at) === null ? start : at) + match.length
  return {
    from: addDays(today, match.value.from),
    to: addDays(today, match.value.to),
    end,
    relative: true,
    time: match.value.time,
  }
}

/** منذ يومين, قبل ثلاثة أيام, two days ago, past 48 hours. */
const ago: Reader = (words, at, today) => {
  if (today === null) return null
  const since = sinceWords.has(words[at]?.key ?? '')
  const first = since ? at + 1 : at
  const dual = since && words[first]?.forms.some((form) => dualUnits.has(form))
  const number = dual ? { value: 2, length: 0 } : readNumber(words, first)
  if (number === null) return null
  const unit = matchPhrase(units, words, first + number.length)
  if (unit === null) return null
  const end = first + number.length + unit.length
  const past = pastWords.has(words[end]?.key ?? '') || pastWords.has(words[at - 1]?.key ?? '')
  const days = Math.round(number.value * unit.value.days)
  if (past)
    return {
      from: addDays(today, -days),
      to: today,
      end: pastWords.has(words[end]?.key ?? '') ? end + 1 : end,
      relative: true,
    }
  if (!since && words[end]?.key !== 'ago') return null
  const day = addDays(today, -days)
  return { from: day, to: words[at]?.key === 'منذ' ? today : day, end: since ? end : end + 1, relative: true }
}

/** Longer spans look ahead as often as back. */
const longestSpan = 7

/** خلال أقل من 48 ساعة, within 24 hours: the span that ends with the publication. Two days are often written as 48 alone. */
const within: Reader = (words, at, today) => {
  if (today === null || !spanWords.has(words[at]?.key ?? '')) return null
  let first = at + (words[at]?.key === 'في' ? 2 : 1)
  if (words[at]?.key === 'في' && words[at + 1]?.key !== 'غضون') return null
  first += matchPhrase(precisionBefore, words, first)?.length ?? 0
  if (words[first]?.key === 'ال') first++
  const dual = words[first]?.forms.some((form) => dualUnits.has(form))
  const number = dual ? { value: 2, length: 0 } : readNumber(words, first)
  if (number === null) return null
  const unit = matchPhrase(units, words, first + number.length)
  const days =
    unit === null
      ? /^(?:24|48|72)$/.test(words[first]?.key ?? '')
        ? number.value / 24
        : 0
      : number.value * unit.value.days
  if (days === 0 || days > longestSpan) return null
  const end = first + number.length + (unit?.length ?? 0)
  return {
    from: addDays(today, -Math.ceil(days)),
    to: today,
    end: pastWords.has(words[end]?.key ?? '') ? end + 1 : end,
    relative: true,
  }
}

/** يوم الجمعة, الجمعة الماضي, on Friday; the last one up to the publication unless the text says otherwise. */
const weekdayName: Reader = (words, at, today) => {
  const cued = dayWords.has(words[at]?.key ?? '') || words[at]?.forms.some((form) => dayWords.has(form)) === true
  const first = cued ? at + 1 : at
  const match = matchPhrase(weekdays, words, first)
  const word = words[first]
  if (match === null || word === undefined || today === null) return null
  const after = words[first + 1]?.key ?? ''
  const past = pastWords.has(after) || pastWords.has(words[at - 1]?.key ?? '')
  const next = nextWords.has(after) || nextWords.has(words[at - 1]?.key ?? '')
  const afterPart = matchPhrase(partsOfDay, words, at - 1) !== null
  if (
    word.latin
      ? !/^\p{Lu}/u.test(word.surface)
      : !word.names.some((form) => form.key.startsWith('ال')) || !(cued || past || next || afterPart)
  )
    return null
  const back = (weekday(today) - match.value + 7) % 7
  const day = next ? addDays(today, 7 - back) : addDays(today, past && back === 0 ? -7 : -back)
  return {
    ...{ from: day, to: day, relative: true },
    end: first + 1 + (pastWords.has(after) || nextWords.has(after) ? 1 : 0),
  }
}

const readers: Reader[] = [
  numeric,
  (words, at, today) => daysOfMonth(words, at, today),
  dayMonth,
  hijriDate,
  hijriMonth,
  hijriYear,
  monthDay,
  monthYear,
  monthAlone,
  yearAlone,
  relative,
  within,
  ago,
  weekdayName,
]

export function readDay(words: Word[], at: number, today: string | null): Found | null {
  for (const read of readers) {
    const found = read(words, at, today)
    if (found !== null) return found
  }
  return null
}
