import { addDays, localDay, localMinute } from './calendar'
import { readClock } from './clock'
import { dateNames, partsOfDay, weekdays } from './date-words'
import { months } from './month-names'
import { dayMonth, monthDay, numeric, isSeparator } from './written-days'
import { readDay } from './days'
import type { Found } from './found-date'
import { matchPhrase } from '../lexicon'
import type { Span } from '../../span'
import type { DateMention } from '../types'
import { spanOf, type Word } from '../words'

/** برج 8 آذار, سد تشرين: a name built on a date; in المدينة ليلة أمس the day is no part of a name. */
function isName(words: Word[], at: number): boolean {
  if (words[at]?.kind !== 'number' && matchPhrase(months, words, at) === null) return false
  const before = words[at - 1]
  return before !== undefined && (dateNames.has(before.key) || before.forms.some((form) => dateNames.has(form)))
}

/** A part of the day or an hour beside a day belongs to it; alone it is of the day of publication. */
function readWithTime(words: Word[], at: number, today: string | null): Found | null {
  const clock = readClock(words, at)
  const part = matchPhrase(partsOfDay, words, at)
  const time = clock?.time ?? part?.value.time
  if (time !== undefined) {
    const end = clock?.end ?? at + (part?.length ?? 0)
    let next = end
    while (next < end + 3 && ['من', 'في', 'on', 'of', 'the', ','].includes(words[next]?.key ?? '')) next++
    // في ساعة متأخرة من مساء أمس: the part of the day is said more exactly.
    const timed = readDay(words, next, today) ?? (part?.value.alone === false ? exactPart(words, next, today) : null)
    // "Late June" is a part of the month, and no hour of a day.
    if (timed !== null && (clock !== null || addDays(timed.from, 1) >= timed.to || timed.time !== undefined)) {
      const joined = joinFollowing(words, withWeekday(words, timed), today, clock === null ? time : null)
      return { ...joined, time: clock === null ? (joined.time ?? time) : time, ...zoneOf(clock) }
    }
    if (today !== null && (part?.value.alone === true || clock !== null))
      return { from: today, to: today, end, relative: true, time, ...zoneOf(clock) }
  }
  const day = readDay(words, at, today)
  return day === null ? null : joinFollowing(words, withWeekday(words, day), today)
}

/** مساء أمس, ليل الثلاثاء: a part of a day with its day. */
function exactPart(words: Word[], at: number, today: string | null): Found | null {
  const part = matchPhrase(partsOfDay, words, at)
  const day = part === null ? null : readDay(words, at + part.length, today)
  return part === null || day === null ? null : { ...day, time: part.value.time }
}

function zoneOf(clock: ReturnType<typeof readClock>): { zone?: number } {
  return clock?.zone === undefined ? {} : { zone: clock.zone }
}

/** اليوم الاثنين, أمس، الأحد, today, Monday: the name of the day belongs to it, and الاثنين is not two. */
function withWeekday(words: Word[], day: Found): Found {
  if (!day.relative) return day
  const at = words[day.end]?.key === ',' ? day.end + 1 : day.end
  const name = matchPhrase(weekdays, words, at)
  const word = words[at]
  // الأربعاء والخميس are two days.
  if (name === null || word === undefined || word.key.startsWith('و')) return day
  const isName = word.latin ? /^\p{Lu}/u.test(word.surface) : word.names.some(({ key }) => key.startsWith('ال'))
  return isName ? { ...day, end: at + name.length } : day
}

/** Words that say that the day comes again in another way: الجمعة الموافق 3 تموز. */
const corresponding = /^(?:(?:ال)?موافق|المصادف|بتاريخ|corresponding)$/

/** يوم الجمعة 3 تموز 2015, أمس مساء: what follows a day names the same day or its hour; `within` is its part of the day. */
function joinFollowing(words: Word[], day: Found, today: string | null, within: string | null = null): Found {
  const again = words.slice(day.end, day.end + 3).findIndex(({ key }) => corresponding.test(key))
  const apart = again >= 0 && words.slice(day.end, day.end + again).every((word) => /^[,(]$/.test(word.key))
  const to = apart && ['ل', 'to'].includes(words[day.end + again + 1]?.key ?? '') ? 1 : 0
  const next = apart ? day.end + again + 1 + to : isSeparator(words[day.end]) ? day.end + 1 : day.end
  const written = day.relative
    ? [numeric, dayMonth, monthDay].map((read) => read(words, next, today)).find((found) => found !== null)
    : undefined
  const full = written ?? day
  const clock = clockAfter(words, full.end, within)
  if (clock !== null) return { ...full, ...clock }
  const start = /^(?:shortly|just)$/.test(words[full.end]?.key ?? '') ? full.end + 1 : full.end
  const part = matchPhrase(partsOfDay, words, start)
  return part === null ? full : { ...full, time: part.value.time, end: start + part.length }
}

/** An hour right after a day, or after a comma, "at" or both: أمس، 9:41 م, yesterday at 14:05, July 2, at 6 p.m. */
function clockAfter(words: Word[], at: number, within: string | null): ReturnType<typeof readClock> {
  let next = at
  while (next < at + 3 && [',', 'at', 'عند', 'في', 'about', 'around', 'حوالي', 'نحو'].includes(words[next]?.key ?? ''))
    next++
  return readClock(words, at, within) ?? (next > at ? readClock(words, next, within) : null)
}

/**
 * The dates and times of `words[from..to)`. `today` is the day of publication
 * (`YYYY-MM-DD`); without it, days that depend on it are left out. `minuteOfDay` is when on that day: hours are counted back
 * from it, and only by whole days where it is unknown. `timeZone` is that of the days: hours of other zones are told in it.
 */
export function readDates(
  words: Word[],
  from: number,
  to: number,
  today: string | null,
  minuteOfDay: number | null = null,
  timeZone: string | null = null,
): DateMention[] {
  const found: DateMention[] = []
  const rounded = new Set<DateMention>()
  for (let i = from; i < to; i++) {
    const word = words[i]
    if (word === undefined || word.kind === 'mark' || isName(words, i)) continue
    const date = readWithTime(words, i, today)
    const last = date === null ? undefined : words[date.end - 1]
    if (date === null || last === undefined || date.end > to) continue
    const mention: DateMention = {
      ...spanOf(word, last),
      ...daysOf(date, today, minuteOfDay),
      time: date.time ?? null,
      ...inZone(date, timeZone),
      relative: date.relative,
      ...(date.calendar === undefined ? {} : { calendar: date.calendar }),
    }
    found.push(mention)
    if (date.rounded === true) rounded.add(mention)
    i = date.end - 1
  }
  return rounded.size === 0 ? found : withoutRounded(found, rounded)
}

/** بعد أسبوعين على التفجير في 3 تموز: the day within the rounded ones says it better. */
function withoutRounded(found: readonly DateMention[], rounded: ReadonlySet<DateMention>): DateMention[] {
  const days = new Set(found.flatMap(({ from, to }) => (from === to ? [from] : [])))
  const isGiven = ({ from, to }: DateMention): boolean => [from, addDays(from, 1), to].some((day) => days.has(day))
  return found.filter((date) => !rounded.has(date) || !isGiven(date))
}

/** "Three hours ago" at half past one at night is of the day before. */
function daysOf({ from, to, minutesBack }: Found, today: string | null, minuteOfDay: number | null) {
  if (minutesBack === undefined || today === null || minuteOfDay === null) return { from, to }
  const dayBack = (minutes: number): string => addDays(today, Math.floor((minuteOfDay - minutes) / 1440))
  return { from: dayBack(minutesBack.from), to: dayBack(minutesBack.to) }
}

/** 22:30 GMT is half past one of the next day in Damascus. */
function inZone({ from, to, time, zone }: Found, timeZone: string | null) {
  if (zone === undefined || timeZone === null || time === undefined || from !== to) return {}
  const instant = Date.parse(`${from}T${time}:00Z`) - zone * 3_600_000
  if (Number.isNaN(instant)) return {}
  const iso = new Date(instant).toISOString()
  const [day, minute] = [localDay(iso, timeZone), localMinute(iso, timeZone)]
  if (day === null || minute === null) return {}
  return { from: day, to: day, time: new Date(minute * 60_000).toISOString().slice(11, 16) }
}

/** Names built on a date (برج 8 آذار): no date and no count stands in them. */
export function datesInNames(words: Word[], from: number, to: number): Span[] {
  const found: Span[] = []
  for (let i = from; i < to; i++) {
    const word = words[i]
    const date = word?.kind === 'number' && isName(words, i) ? dayMonth(words, i, '2000-01-01') : null
    const last = date === null ? undefined : words[date.end - 1]
    if (word !== undefined && last !== undefined) found.push(spanOf(word, last))
  }
  return found
}
