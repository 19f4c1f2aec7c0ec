import { addDays, localDay, weekday } from './calendar'
import { pastWords, relativeDays, weekdays } from './date-words'
import { readDates } from './dates'
import { namedWeekday as weekdayNamed } from './named-weekday'
import { networkStamp } from './network-stamp'
import { stampedDay } from './stamp'
import { matchPhrase } from '../lexicon'
import { readWords, wordAt, type Word } from '../words'
import type { Span } from '../../span'

/** A day on which a report may have been published, with the words that say so; a person confirms it. */
export interface ProposedDay extends Span {
  /** `YYYY-MM-DD`. */
  day: string
  /** A line that holds nothing else or what a network's page writes beside a post, "2h ago" on a line, "yesterday, Friday", or the first date that the text gives. */
  because: 'date-line' | 'stamp' | 'named-weekday' | 'date-in-text'
}

/** Longer texts are read this far: a day of publication stands at the beginning or not at all. */
const LONGEST = 20_000

/**
 * Proposes the day of publication of a report that came without one, from its own text: a line that is a date, else
 * a stamp ("2h ago", "أمس الساعة 14:05") or "أمس الجمعة" or "اليوم الجمعة" counted back from the day of receipt, else the first whole date it gives. Days after the
 * receipt are no proposals. Null where the text says nothing: an unknown day stays unknown.
 *
 * @example
 * proposeDay('قصفت الطائرات البلدة أمس الجمعة', '2015-07-06T10:00:00Z', 'Asia/Damascus')?.day // '2015-07-04'
 */
export function proposeDay(text: string, receivedAt: string | null, zone: string): ProposedDay | null {
  const read = text.slice(0, LONGEST)
  const words = readWords(read)
  const received = localDay(receivedAt, zone)
  const dates = readDates(words, 0, words.length, null).filter(
    ({ from, to }) => from === to && (received === null || from <= received),
  )
  const network = networkStamp(read)
  if (network !== null && (received === null || network.day <= received)) return { ...network, because: 'date-line' }
  const line = dates.find((date) => standsAlone(read, date))
  if (line) return { day: line.from, because: 'date-line', start: line.start, end: line.end }
  const stamp = receivedAt === null ? null : stampedDay(read, receivedAt, zone)
  if (stamp) return { ...stamp, because: 'stamp' }
  const named = received === null ? null : namedWeekday(words, received, dates)
  if (named) return named
  const first = dates.find((date) => !isOfAgreement(words, date))
  return first ? { day: first.from, because: 'date-in-text', start: first.start, end: first.end } : null
}

/** Words beside the date of an agreement or of what is remembered, which articles give as background. */
const background = new Set(
  'اتفاق اتفاقيه موقع موقعه وقع وقعت وقعه وقعتها مذكره تفاهم ابرم ابرمت ابرمته توصل توصلت هدنه قرار انطلقت تاسس تاسست ذكري مجزره agreement signed ceasefire deal truce resolution anniversary'.split(
    ' ',
  ),
)
const nearby = 9

/** مذكرة التفاهم الموقعة في 5 آذار 2020: a date that is none of the report's own. */
function isOfAgreement(words: Word[], { start, end }: Span): boolean {
  const [from, to] = [wordAt(words, start), wordAt(words, end)]
  const before = words.slice(Math.max(0, from - nearby), from)
  const after = words.slice(to, to + nearby)
  const clause = [...before.slice(before.findLastIndex(endsClause) + 1), ...untilClauseEnds(after)]
  return clause.some(({ forms }) => forms.some((form) => background.has(form)))
}

function untilClauseEnds(words: Word[]): Word[] {
  const end = words.findIndex(endsClause)
  return end < 0 ? words : words.slice(0, end)
}

function endsClause({ key }: Word): boolean {
  return /^[.,;:]$/.test(key)
}

/** Whether a day was counted back from the receipt, and not read as it stands. */
export function isCounted({ because }: ProposedDay): boolean {
  return because === 'stamp' || because === 'named-weekday'
}

/**
 * The day that a text names as its own without the year: "today, Monday 25 July", "on Monday 25 July"; `MM-DD`, null where
 * it names none. A date without such a word beside it is mostly of another event.
 *
 * @example yearlessDay('قُتل مدنيان اليوم الاثنين 25 تموز') // '07-25'
 */
export function yearlessDay(text: string): string | null {
  const words = readWords(text.slice(0, LONGEST))
  let first: number | null = null
  for (const { from, to, start, end } of readDates(words, 0, words.length, ANY_DAY)) {
    if (from !== to || !/\p{Nd}/u.test(text.slice(start, end)) || pastWords.has(words[wordAt(words, end)]?.key ?? ''))
      continue
    const own = words.slice(Math.max(0, wordAt(words, start) - 3), wordAt(words, end))
    if (pastWords.has(own.at(-1)?.key ?? '')) continue
    const name = own.flatMap((_, at) => matchPhrase(weekdays, own, at) ?? [])[0]?.value ?? null
    // "Today, Saturday … as on Wednesday 2 February": the news is of the day of the week that comes first.
    if (name !== null) first ??= weekdayNamed(text.slice(0, own[0]?.start ?? start))
    if (name !== null && first !== null && name !== first) continue
    if (name !== null || own.some(({ key }) => key === 'اليوم')) return from.slice(5)
  }
  return null
}

/** Some day of publication, so that dates without a year are read. */
const ANY_DAY = '2000-12-31'

/** Whether the line of a date has hardly a word besides: a stamp, a date line. */
function standsAlone(text: string, { start, end }: Span): boolean {
  const from = text.lastIndexOf('\n', start - 1) + 1
  const to = text.includes('\n', end) ? text.indexOf('\n', end) : text.length
  const rest = `${text.slice(from, start)} ${text.slice(end, to)}`
  return rest.length <= LONGEST_REST && (rest.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) <= MOST_OTHER_WORDS
}

const LONGEST_REST = 60
/** The place of a date line, the hour of a stamp. */
const MOST_OTHER_WORDS = 4

/** "On Friday", counted back from the receipt; where the date of that day follows, it is the day: "on Friday, 6 March 2026". */
function namedWeekday(
  words: Word[],
  received: string,
  dates: readonly (Span & { from: string })[],
): ProposedDay | null {
  for (let at = 0; at < words.length; at += 1) {
    const relative = matchPhrase(relativeDays, words, at)
    if (relative === null || relative.value.from !== relative.value.to) continue
    const next = at + relative.length
    const name = isWeekday(words[next]) ? matchPhrase(weekdays, words, next) : null
    const [first, last] = [words[at], words[next + (name?.length ?? 0) - 1]]
    if (name === null || !first || !last) continue
    const written = dates.find(({ start }) => start >= last.end && wordAt(words, start) <= next + name.length + 2)
    if (written) return { day: written.from, because: 'date-in-text', start: written.start, end: written.end }
    const wanted = (name.value - relative.value.from + 7) % 7
    const back = (weekday(received) - wanted + 7) % 7
    return { day: addDays(received, -back), because: 'named-weekday', start: first.start, end: last.end }
  }
  return null
}

/** Arabic days of the week bear the article: يوم واحد is one day and not Sunday. */
function isWeekday(word: Word | undefined): boolean {
  return word !== undefined && (word.latin || word.names.some(({ key }) => key.startsWith('ال')))
}
