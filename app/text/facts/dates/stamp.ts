import { addDays, localDay, weekday } from './calendar'
import { readClock } from './clock'
import { dualUnits, justNow, relativeDays, shortUnits, sinceWords, units, weekdays } from './date-words'
import { matchPhrase } from '../lexicon'
import { readNumber } from '../figures/number-words'
import { lineEnds } from '../../characters/line-ends'
import { readWords, type Word } from '../words'
import type { Span } from '../../span'

/** A day that a stamp of a page names, with the words of the stamp. */
interface StampedDay extends Span {
  /** `YYYY-MM-DD`. */
  day: string
}

/** A stamp stands among the first lines of a post, longer lines are sentences. */
const FIRST_LINES = 8
const LONGEST_LINE = 120

/** What parts a stamp from the name of an account, and from what follows it. */
const PARTS = /[·•|]|\s[-–—]\s/u

/**
 * The day of a relative stamp as pages write it over a post: "2h", "منذ 5 ساعات", "yesterday at 14:05", "الجمعة الساعة 9:30".
 * It stands alone on its line, or beside the name of an account. Counted back from when the text was received, which must be
 * an instant; weeks and months are no days and give none.
 *
 * @example stampedDay('قناة المدينة\nأمس الساعة 14:05\nقصف على البلدة', '2015-07-06T10:00:00Z', 'Asia/Damascus')?.day // '2015-07-05'
 */
export function stampedDay(text: string, receivedAt: string, zone: string): StampedDay | null {
  let at = 0
  for (const line of text.split(lineEnds).slice(0, FIRST_LINES)) {
    const start = text.indexOf(line, at)
    at = start + line.length
    if (line.length > LONGEST_LINE) continue
    for (const part of line.split(PARTS)) {
      const day = dayOfStamp(readWords(part), receivedAt, zone)
      if (day === null) continue
      const from = start + line.indexOf(part) + (part.length - part.trimStart().length)
      return { day, start: from, end: from + part.trim().length }
    }
  }
  return null
}

/** The day of words that are a stamp and nothing else. */
function dayOfStamp(all: Word[], receivedAt: string, zone: string): string | null {
  const words = all.filter(({ kind }) => kind !== 'mark')
  if (words.length === 0) return null
  const minutes = minutesBack(words)
  if (minutes !== null) return localDay(new Date(Date.parse(receivedAt) - minutes * 60_000).toISOString(), zone)
  const received = localDay(receivedAt, zone)
  const days = received === null ? null : daysBack(words, received)
  return received === null || days === null ? null : addDays(received, -days)
}

const DAY_MINUTES = 24 * 60

/** "2h", "5 mins ago", "قبل ساعتين", "منذ يوم", "الآن": how long ago, in minutes. */
function minutesBack(words: Word[]): number | null {
  const now = matchPhrase(justNow, words, 0)
  if (now?.length === words.length) return 0
  const since = sinceWords.has(words[0]?.key ?? '')
  const last = words.length - (/^(?:ago|واحده?)$/.test(words.at(-1)?.key ?? '') ? 1 : 0)
  const first = since ? 1 : 0
  const own = words[first]
  if (!own) return null
  const number = numberOf(words, first, since || last < words.length)
  if (number === null) return null
  const unit = unitAt(words, first + number.length)
  if (unit === null || first + number.length + unit.length !== last) return null
  const minutes = number.value * unit.days * DAY_MINUTES
  return unit.days > 1 || minutes > 31 * DAY_MINUTES ? null : minutes
}

/** How many: a number, "an hour", a unit alone for one of it and its dual for two. */
function numberOf(words: Word[], at: number, said: boolean): { value: number; length: number } | null {
  const own = words[at]
  if (own === undefined) return null
  if (said && /^an?$/.test(own.key)) return { value: 1, length: 1 }
  if (said && own.forms.some((form) => dualUnits.has(form))) return { value: 2, length: 0 }
  const number = readNumber(words, at)
  if (number !== null) return number
  return said && unitAt(words, at) !== null ? { value: 1, length: 0 } : null
}

function unitAt(words: Word[], at: number): { days: number; length: number } | null {
  const unit = matchPhrase(units, words, at) ?? matchPhrase(shortUnits, words, at)
  return unit && { days: unit.value.days, length: unit.length }
}

/** "Yesterday at 14:05", "أمس", "الجمعة الساعة 9:30": how many days ago. A weekday without an hour is no stamp. */
function daysBack(words: Word[], received: string): number | null {
  const start = /^يوم$/.test(words[0]?.key ?? '') ? 1 : 0
  const relative = matchPhrase(relativeDays, words, 0) ?? matchPhrase(relativeDays, words, start)
  const name = relative ? null : matchPhrase(weekdays, words, start)
  const day = relative ?? name
  if (!day) return null
  const next = (relative && matchPhrase(relativeDays, words, 0) ? 0 : start) + day.length
  const hour = clockEnd(words, next)
  if (hour !== words.length && (next !== words.length || name)) return null
  if (name) return (weekday(received) - name.value + 7) % 7
  const { from, to } = relative?.value ?? { from: 1, to: 1 }
  return from === to && from <= 0 ? -from : null
}

/** The word after an hour that begins at `at`, with or without "at" before it; null where there is none. */
function clockEnd(words: Word[], at: number): number | null {
  const first = ['at', 'عند', 'في'].includes(words[at]?.key ?? '') ? at + 1 : at
  return readClock(words, first)?.end ?? null
}
