import { precisionBefore } from '../figures/figure-cues'
import { readNumber } from '../figures/number-words'
import { matchPhrase } from '../lexicon'
import { addDays } from './calendar'
import {
  dualUnits,
  oneUnit,
  pastWords,
  readOrdinal,
  relativeDays,
  reporters,
  sinceWords,
  spanWords,
  units,
} from './date-words'
import type { Word } from '../words'
import type { DayReader, Found } from './found-date'

/** اليوم, يوم أمس, last night. */
export const relative: DayReader = (words, at, today) => {
  const start = words[at]?.forms.includes('يوم') === true && words[at].key !== 'اليوم' ? at + 1 : at
  const match = matchPhrase(relativeDays, words, at) ?? matchPhrase(relativeDays, words, start)
  const own = words[start]
  if (match === null || today === null || own === undefined) return null
  if (
    match.value.from === 0 &&
    match.length === 1 &&
    !own.latin &&
    !own.names.some((form) => /^ال(?:يوم|نهارده)$/.test(form.key))
  )
    return null
  if (own.key === 'اليوم' && isChannel(words, start)) return null
  if (own.surface === 'Today' && isLatinChannel(words, start)) return null
  const end = (matchPhrase(relativeDays, words, at) === null ? start : at) + match.length
  // اليوم الرابع من المعركة is the fourth day of something, and not today.
  if (match.length === 1 && own.key.endsWith('اليوم') && isOrdinal(words, end)) return null
  return {
    from: addDays(today, match.value.from),
    to: addDays(today, match.value.to),
    end,
    relative: true,
    time: match.value.time,
  }
}

/** قناة حلب اليوم, مراسل روسيا اليوم: today as part of the name of what reports. */
function isChannel(words: Word[], at: number): boolean {
  return [2, 3].some((back) => words[at - back]?.forms.some((form) => reporters.has(form)))
}

/** Halab Today reported: the name of what reports, and no day. */
function isLatinChannel(words: Word[], at: number): boolean {
  return /^\p{Lu}/u.test(words[at - 1]?.surface ?? '') && /^\p{Ll}/u.test(words[at + 1]?.surface ?? '')
}

function isOrdinal(words: Word[], at: number): boolean {
  return words[at]?.key.startsWith('ال') === true && readOrdinal(words, at) !== null
}

/** No report counts a day back over more than a century, in days. */
const farthestBack = 36_525

/** منذ يومين, قبل ساعة, قبل نحو خمس ساعات, two days ago, an hour ago, past 48 hours. */
export const ago: DayReader = (words, at, today) => {
  if (today === null) return null
  const since = sinceWords.has(words[at]?.key ?? '') || isSpokenSince(words, at)
  const first = since ? at + 1 : at
  const about = since ? (matchPhrase(precisionBefore, words, first)?.length ?? 0) : 0
  const amount = amountAt(words, first + about, since && about === 0)
  if (amount === null) return null
  const unit = matchPhrase(units, words, first + about + amount.length)
  if (unit === null) return null
  const end = first + about + amount.length + unit.length
  // قبل ثلاثة أيام من العيد is counted from another day.
  if (words[end]?.key === 'من' && !/^(?:الان|اليوم)$/.test(words[end + 1]?.key ?? '') && words[at]?.key === 'قبل')
    return null
  const past = pastWords.has(words[end]?.key ?? '') || pastWords.has(words[at - 1]?.key ?? '')
  const days = amount.value * unit.value.days
  if (days > farthestBack) return null
  const from = addDays(today, -Math.round(days))
  if (past) {
    const after = pastWords.has(words[end]?.key ?? '') ? end + 1 : end
    return { ...minutesBack(days, unit.value.days, true), from, to: today, end: after, relative: true }
  }
  if (!since && words[end]?.key !== 'ago') return null
  const toNow = words[at]?.key === 'منذ'
  const after = since ? end : end + 1
  return { ...minutesBack(days, unit.value.days, toNow), from, to: toNow ? today : from, end: after, relative: true }
}

/** من نص ساعة, and at the beginning of a clause من ساعتين, as people speak: elsewhere من may be "of" (هدنة من 3 أيام) or "than". */
function isSpokenSince(words: Word[], at: number): boolean {
  if (words[at]?.key !== 'من') return false
  const before = words[at - 1]
  if (before === undefined || before.kind === 'mark') return true
  return partsOfUnit.has(words[at + 1]?.key ?? '') && matchPhrase(precisionBefore, words, at - 1) === null
}

/** نصف ساعة, ربع ساعة, half an hour: parts of the unit that follows. */
const partsOfUnit = new Map([
  ['نصف', 1 / 2],
  ['نص', 1 / 2],
  ['ثلث', 1 / 3],
  ['تلت', 1 / 3],
  ['ربع', 1 / 4],
  ['half', 1 / 2],
])

/** For units below a day: how long before the publication a span begins and ends. */
function minutesBack(days: number, unitDays: number, toNow: boolean): Pick<Found, 'minutesBack'> {
  if (unitDays >= 1) return {}
  const from = Math.round(days * 1440)
  return { minutesBack: { from, to: toNow ? 0 : from } }
}

/** How many of a unit: a number, "an hour" for one, and after منذ or قبل the unit alone or its dual. */
function amountAt(words: Word[], at: number, since: boolean): { value: number; length: number } | null {
  if (since && words[at]?.forms.some((form) => dualUnits.has(form))) return { value: 2, length: 0 }
  const fromNow = words[at + 1]?.key === 'من' && /^(?:الان|اليوم)$/.test(words[at + 2]?.key ?? '')
  if (since && oneUnit.has(words[at]?.key ?? '') && (fromNow || !goesOn(words[at + 1]))) return { value: 1, length: 0 }
  if (/^an?$/.test(words[at]?.key ?? '') && words[at + 2]?.key === 'ago') return { value: 1, length: 1 }
  const part = partsOfUnit.get(words[at]?.key ?? '')
  if (part !== undefined)
    return { value: part, length: words[at + 1]?.key === 'an' || words[at + 1]?.key === 'a' ? 2 : 1 }
  return readNumber(words, at)
}

/** قبل يوم الجمعة, قبل ساعة الصفر, قبل يوم من ذلك, منذ يوم أمس: what follows says which day or hour is meant. */
function goesOn(next: Word | undefined): boolean {
  return next !== undefined && (next.key.startsWith('ال') || ['من', 'غد', 'امس'].includes(next.key))
}

/** Longer spans look ahead as often as back. */
const longestSpan = 7

/** خلال أقل من 48 ساعة, خلال الساعات الـ24 الماضية, within 24 hours: the span that ends with the publication. Two days are often written as 48 alone. */
export const within: DayReader = (words, at, today) => {
  if (today === null || !spanWords.has(words[at]?.key ?? '')) return null
  let first = at + (words[at]?.key === 'في' ? 2 : 1)
  const unitFirst = theHours.has(words[at + 1]?.key ?? '') ? { value: { days: 1 / 24 }, length: 0 } : null
  if (unitFirst !== null) first = at + 2
  else if (words[at]?.key === 'في' && words[at + 1]?.key !== 'غضون') return null
  first += matchPhrase(precisionBefore, words, first)?.length ?? 0
  const named = definiteSpan(words, first, today)
  if (named !== null) return named
  if (words[first]?.key === 'ال') first++
  const dual = words[first]?.forms.some((form) => dualUnits.has(form))
  const number = dual ? { value: 2, length: 0 } : readNumber(words, first)
  if (number === null) return null
  const unit = unitFirst ?? matchPhrase(units, words, first + number.length)
  const bareHours = unit === null && /^(?:24|48|72)$/.test(words[first]?.key ?? '')
  const unitDays = unit?.value.days ?? (bareHours ? 1 / 24 : 0)
  const days = number.value * unitDays
  if (days === 0 || days > longestSpan) return null
  const end = first + number.length + (unit?.length ?? 0)
  return {
    ...minutesBack(days, unitDays, true),
    from: addDays(today, -Math.ceil(days)),
    to: today,
    end: pastWords.has(words[end]?.key ?? '') ? end + 1 : end,
    relative: true,
  }
}

/** الساعات الـ24 الماضية: the unit before its number. */
const theHours = new Set(['الساعات'])

/** الساعات الـ24 الماضية, الأيام الثلاثة الأخيرة, اليومين الماضيين: the number after its unit. */
function definiteSpan(words: Word[], at: number, today: string): ReturnType<DayReader> {
  const unit = words[at]?.key.startsWith('ال') === true ? matchPhrase(units, words, at) : null
  if (unit === null) return null
  const first = at + unit.length + (words[at + unit.length]?.key === 'ال' ? 1 : 0)
  const dual = /^ال(?:يوم|اسبوع|ساع)(?:ت)?ين$/.test(words[at]?.key ?? '')
  const number = dual ? { value: 2, length: 0 } : readNumber(words, first)
  const end = first + (number?.length ?? 0)
  const past = pastWords.has(words[end]?.key ?? '') || /^ال(?:اخيره|سابقه|اخيرين|سابقين)$/.test(words[end]?.key ?? '')
  const days = (number?.value ?? 0) * unit.value.days
  if (!past || days === 0 || days > farthestBack) return null
  return { from: addDays(today, -Math.ceil(days)), to: today, end: end + 1, relative: true }
}
