import { dateNames, hourWords, partsOfDay, readOrdinal } from './date-words'
import { dayMonth, monthDay, numeric, readDay, separator, type Found } from './days'
import { matchPhrase } from './lexicon'
import { readNumber } from './number-words'
import type { DateMention } from './types'
import { spanOf, type Word } from './words'

/** الساعة 5 مساء, 14:30. */
function readClock(words: Word[], at: number): { time: string; end: number } | null {
  const word = words[at]
  const clock = word?.kind === 'number' ? /^(\d{1,2}):(\d{2})$/.exec(word.key) : null
  const cued = hourWords.has(word?.key ?? '') || word?.forms.some((form) => hourWords.has(form)) === true
  const bare = clock === null && !cued ? bareHour(words, at) : null
  if (bare !== null) return bare
  const ordinal = cued ? readOrdinal(words, at + 1) : null
  const value = ordinal ?? (cued ? readNumber(words, at + 1) : null)
  const english = word?.kind === 'number' && /^(?:am|pm|a\.m\.?|p\.m\.?)$/.test(words[at + 1]?.key ?? '') ? readNumber(words, at) : null
  let hour = clock !== null ? Number(clock[1]) : (value ?? english)?.value
  if (hour === undefined || hour > 24 || !Number.isInteger(hour)) return null
  let end = clock !== null ? at + 1 : english !== null ? at + 2 : at + 1 + (value?.length ?? 0)
  const part = matchPhrase(partsOfDay, words, end)
  const afternoon = part !== null ? ['afternoon', 'evening', 'night'].includes(part.value.time) : (words[end - 1]?.key ?? '').startsWith("p")
  if (part !== null) end += part.length
  if (afternoon && hour < 12) hour += 12
  return { time: `${String(hour % 24).padStart(2, '0')}:${clock?.[2] ?? '00'}`, end }
}

/** السابعة صباحا, العاشرة والنصف مساء: an hour without its word, known by the part of the day after it. */
function bareHour(words: Word[], at: number): { time: string; end: number } | null {
  const hour = words[at]?.key.endsWith('ه') === true || words[at + 1]?.key === 'عشره' ? readOrdinal(words, at) : null
  if (hour === null || hour.value > 12) return null
  const minutes = halves.get(words[at + hour.length]?.key ?? '')
  const next = at + hour.length + (minutes === undefined ? 0 : 1)
  const part = matchPhrase(partsOfDay, words, next)
  if (part?.value.alone !== true) return null
  const afternoon = ['afternoon', 'evening'].includes(part.value.time) || (part.value.time === 'night' && hour.value > 6)
  return { time: `${String((hour.value + (afternoon && hour.value < 12 ? 12 : 0)) % 24).padStart(2, '0')}:${minutes ?? '00'}`, end: next + part.length }
}

const halves = new Map([['والنصف', '30'], ['ونصف', '30'], ['والربع', '15'], ['وربع', '15'], ['والثلث', '20']])

function isName(words: Word[], at: number): boolean {
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
    const next = ['من', 'في', 'on', 'of', ','].includes(words[end]?.key ?? '') ? end + 1 : end
    const timed = readDay(words, next, today)
    if (timed !== null) return { ...timed, time }
    if (today !== null && (part?.value.alone === true || clock !== null)) return { from: today, to: today, end, relative: true, time }
  }
  const day = readDay(words, at, today)
  return day === null ? null : joinFollowing(words, day, today)
}

/** يوم الجمعة 3 تموز 2015, أمس مساء: what follows a day tells the same day or its hour. */
function joinFollowing(words: Word[], day: Found, today: string | null): Found {
  const next = separator(words[day.end]) ? day.end + 1 : day.end
  const written = day.relative ? [numeric, dayMonth, monthDay].map((read) => read(words, next, today)).find((found) => found !== null) : undefined
  if (written) return written
  const clock = readClock(words, day.end)
  if (clock !== null) return { ...day, ...clock }
  const part = matchPhrase(partsOfDay, words, day.end)
  return part === null ? day : { ...day, time: part.value.time, end: day.end + part.length }
}

/**
 * The dates and times of `words[from..to)`. `today` is the day of publication
 * (`YYYY-MM-DD`); without it, days that depend on it are left out.
 */
export function readDates(words: Word[], from: number, to: number, today: string | null): DateMention[] {
  const found: DateMention[] = []
  for (let i = from; i < to; i++) {
    const word = words[i]
    if (word === undefined || word.kind === 'mark' || isName(words, i)) continue
    const date = readWithTime(words, i, today)
    const last = date === null ? undefined : words[date.end - 1]
    if (date === null || last === undefined || date.end > to) continue
    found.push({ ...spanOf(word, last), from: date.from, to: date.to, time: date.time ?? null, relative: date.relative })
    i = date.end - 1
  }
  return found
}
