import { fold } from '../../text/characters/normalise'
import { dayInWords, isOnWeekday, monthOf, withoutWords } from './day-words'
import { hijriDayOfCell } from './hijri-days'
import { serialInstant } from './serial-day'
import { solarDay } from './solar-days'

/** Whether 1/3/2024 is the first of March or the third of January. */
export type DayOrder = 'day-first' | 'month-first'

/** A cell with a day, as it was written in a table. */
export type WrittenDay =
  /** `yearFirst` where two digits for the year stand first, as they must. */
  | { known: string; yearFirst?: true }
  /**
   * Two numbers that may each be the day, and what follows them. Where the year has two digits, `yearFirst` is the day if those
   * that stand first are the year, null if they cannot be.
   */
  | { numbers: [number, number]; year: number; time: string; yearFirst?: string | null }
  | { issue: true }

/** No cell that is a day is longer. */
const longestDay = 100

/** Reads a day as people and spreadsheets write it; in ISO form with its time, empty where the cell is. Nothing is decided between day and month. */
export function readDay(cell: string): WrittenDay {
  if (cell.length > longestDay) return { issue: true }
  const folded = withPlainTime(fold(asText(cell)).replaceAll('\\', '/').replace(/\s+/g, ' '))
  const plain = readPlain(folded)
  if (!('issue' in plain)) return plain
  const solar = solarDay(cell, folded)
  if (solar !== null) return { known: solar }
  const [one = '', other] = folded.split(/ ?\(?الموافق (?:ل ?)?/)
  if (other !== undefined && one.trim() !== '') return ofTwoCalendars(one.trim(), other.replace(/\)$/, ''))
  const { text, weekday } = withoutWords(folded)
  if (text === folded && weekday === null) return inNumberWords(folded)
  const read = 'issue' in readPlain(text) ? inNumberWords(text) : readPlain(text)
  // Of two readings of numbers the day of the week says which is meant; one that fits neither is a mistake.
  if (weekday === null || 'issue' in read) return read
  if ('known' in read) return isOnWeekday(read.known, weekday) ? read : { issue: true }
  const fitting = (['day-first', 'month-first'] as const).flatMap((order) => inOrder(read, order) ?? [])
  const meant = [...new Set(fitting)].filter((day) => isOnWeekday(day, weekday))
  return meant.length === 1 ? { known: meant[0] ?? '' } : meant.length === 0 ? { issue: true } : read
}

/** A day as spreadsheets keep what is to stay text ('1/3/2024, ="1/3/2024"), and the strokes of a tatweel that are a dash. */
function asText(cell: string): string {
  const written = cell.trim()
  const [mark = ''] = /^(?:'|="?)/.exec(written) ?? []
  const value = mark === '' ? written : written.slice(mark.length).replace(/"$/, '')
  return value.replace(/(\p{Nd})\u0640+(?=\p{Nd})/gu, '$1-')
}

/** One day in our calendar and in the Islamic one, in either order: ours is the exact one. */
function ofTwoCalendars(one: string, other: string): WrittenDay {
  if (/^(?:يوم )?\p{Letter}{2,12}$/u.test(one)) return readDay(`${one} ${other}`)
  const [ours, theirs] = hijriDayOfCell(other) === null ? [other, one] : [one, other]
  return hijriDayOfCell(withoutWords(theirs).text) === null || ours.includes('الموافق')
    ? { issue: true }
    : readDay(ours)
}

function shortIso(_: string, ...[year, month, day, hour, minute, second = '00', offset = '']: string[]): string {
  return `${year}-${month}-${day}t${hour}:${minute}:${second}${offset}`
}

function withOffset(_: string, sign: string, hours: string, minutes = '00'): string {
  return ` ${sign}${hours.padStart(2, '0')}${minutes}`
}

/** A folded cell whose time stands behind its day with a space alone: people part them by a dash, a stroke or a dot. */
function withPlainTime(folded: string): string {
  const text = folded
    .replace(/ [-|·•] (?=\d{1,2}:\d{2})/, ' ')
    .replace(/^(\d{1,2}:\d{2}(?::\d{2})?(?: ?(?:am|pm|ص|م|صباحا|مسا))?) [-|·•] /, '$1 ')
    // As browsers and forms of Google write it: "22:30:00 gmt+0300 (arabian standard time)", "10:30:15 م غرينتش+3".
    .replace(/ (?:gmt|utc|غرينتش|جرينتش) ?([+-])(\d{1,2})(?::?(\d{2}))?(?: \([^()]{1,60}\))?$/, withOffset)
    .replace(/(:\d{2}) ([+-]\d{2}:\d{2})$/, '$1$2')
  return text.trim().replace(/[.,]$/, '')
}

function inNumberWords(text: string): WrittenDay {
  const day = dayInWords(text)
  return day === null ? { issue: true } : { known: day }
}

function readPlain(folded: string): WrittenDay {
  const text = folded
    .replace(/ ?([/._-]) ?(?=\d)/g, '$1')
    .replace(/^(\d{4}-\d{2}-\d{2})(?:z|[+-]\d{2}:\d{2})$/, '$1')
    // The short form of ISO 8601: 20260305T223000Z.
    .replace(/^(\d{4})(\d{2})(\d{2})t(\d{2})(\d{2})(\d{2})?(z|[+-]\d{2}:?\d{2})?$/, shortIso)
    .replace(/ (\d{1,2})h(\d{2})$/, ' $1:$2')
    .trim()
  if (text === '') return { known: '' }
  if (/^\d{4}-\d{2}-\d{2}t\d/.test(text)) return isoTime(text)
  if (/^\d{5}(?:[.,]\d{1,12})?$/.test(text)) return serial(Number(text.replace(',', '.')))
  if (/^(?:19|20)\d{6}$/.test(text))
    return known(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6)), '')
  const { day, time } = splitTime(text)
  if (time === null) return { issue: true }
  const [first, second, third] = numbersOf(day) ?? []
  if (first === undefined || second === undefined || third === undefined) return inWords(day, time)
  if (first.length === 4) return known(Number(first), Number(second), Number(third), time)
  const year = Number(third) + (third.length === 2 ? (Number(third) < 70 ? 2000 : 1900) : 0)
  if (third.length !== 4 && third.length !== 2) return { issue: true }
  return third.length === 4
    ? byNumbers(Number(first), Number(second), year, time)
    : withShortYear([Number(first), Number(second), Number(third)], year, time)
}

/** A day of three numbers, of which the last is the short form of `year`, or the first is that of another. */
export function withShortYear([first, second, third]: readonly number[], year: number, time: string): WrittenDay {
  const read = byNumbers(Number(first), Number(second), year, time)
  return orYearFirst(read, known(2000 + Number(first), Number(second), Number(third), time))
}

/** A day whose year has two digits, beside what it is if those that stand first are the year: no year lies far ahead. */
function orYearFirst(read: WrittenDay, other: WrittenDay): WrittenDay {
  const latest = new Date().getUTCFullYear() + 1
  const first = 'known' in other && yearOf(other.known) <= latest ? other.known : null
  if ('issue' in read || ('numbers' in read && read.year > latest))
    return first === null ? read : { known: first, yearFirst: true }
  return 'numbers' in read ? { ...read, yearFirst: first } : read
}

function yearOf(iso: string): number {
  return Number(iso.slice(0, 4))
}

/** Where the years of two digits stand that some days of a file can have in one place alone. */
export interface YearPlaces {
  first: boolean
  last: boolean
}

/** The same with what one more day tells. */
export function yearPlaces({ first, last }: YearPlaces, day: WrittenDay): YearPlaces {
  return {
    first: first || ('known' in day && day.yearFirst === true),
    last: last || ('numbers' in day && day.yearFirst === null),
  }
}

/**
 * A day of a file in which years of two digits stand in one place: it is known where one day has it in that place alone. Where
 * nothing tells, and a day would be later with its year first, it is no day: nobody guesses years.
 */
export function settleYear(day: WrittenDay, { first, last }: YearPlaces): WrittenDay {
  if (!('numbers' in day) || typeof day.yearFirst !== 'string' || (last && !first)) return day
  if (first && !last) return { known: day.yearFirst }
  return yearOf(day.yearFirst) > day.year ? { issue: true } : day
}

/** The days of a whole file, each as all of them tell. */
export function settleYears(days: readonly WrittenDay[]): WrittenDay[] {
  const places = days.reduce(yearPlaces, { first: false, last: false })
  return days.map((day) => settleYear(day, places))
}

/** The day in one order, or null where no calendar has it. */
export function inOrder(day: WrittenDay, order: DayOrder): string | null {
  if ('known' in day) return day.known
  if ('issue' in day) return null
  const [first, second] = day.numbers
  const read =
    order === 'day-first' ? known(day.year, second, first, day.time) : known(day.year, first, second, day.time)
  return 'known' in read ? read.known : null
}

/** The order that the days of a whole file give away; null where they do not, or where they disagree. */
export function orderOf(days: readonly WrittenDay[]): DayOrder | null {
  const orders = new Set(days.flatMap((day) => ('numbers' in day ? onlyOrder(day.numbers) : [])))
  return orders.size === 1 ? ([...orders][0] ?? null) : null
}

/** Whether a day reads otherwise in the other order. */
export function isAmbiguous(day: WrittenDay): boolean {
  return 'numbers' in day && onlyOrder(day.numbers).length === 0 && day.numbers[0] !== day.numbers[1]
}

/** The order in which two numbers must stand. */
function onlyOrder([first, second]: readonly [number, number]): DayOrder[] {
  if (first > 12 && second <= 12) return ['day-first']
  return second > 12 && first <= 12 ? ['month-first'] : []
}

function numbersOf(day: string): [string, string, string] | null {
  const found = /^(\d{1,4})([/._ -])(\d{1,2})\2(\d{1,4})$/.exec(day)
  return found ? [found[1] ?? '', found[3] ?? '', found[4] ?? ''] : null
}

function byNumbers(first: number, second: number, year: number, time: string): WrittenDay {
  const numbers: [number, number] = [first, second]
  const [order] = first === second ? (['day-first'] as const) : onlyOrder(numbers)
  const valid = 'known' in known(year, second, first, time) || 'known' in known(year, first, second, time)
  if (!valid || year < 1900 || year > 2100) return { issue: true }
  // What can be one day alone is kept as numbers all the same: it says how the others are to be read.
  return order === undefined || first !== second ? { numbers, year, time } : known(year, second, first, time)
}

function inWords(day: string, time: string): WrittenDay {
  const words = day.replace(/[\s,/.()-]+/g, ' ').trim()
  const dayFirst = /^(\d{1,2}) (\D{2,20}) (\d{4}|\d{2})$/.exec(words)
  const monthFirst = /^(\D{2,20}) (\d{1,2}) (\d{4})$/.exec(words)
  const [number, name, year] = dayFirst
    ? [dayFirst[1], dayFirst[2], dayFirst[3]]
    : monthFirst
      ? [monthFirst[2], monthFirst[1], monthFirst[3]]
      : []
  const month = name === undefined ? undefined : monthOf(name.trim())
  if (month === undefined || year === undefined) return { issue: true }
  return known(Number(year) + (year.length === 2 ? 2000 : 0), month, Number(number), time)
}

/** Days since the last of 1899, as spreadsheets count; the part of a day is its time. */
function serial(number: number): WrittenDay {
  if (number < 10_000 || number > 80_000) return { issue: true }
  const instant = serialInstant(number).toISOString()
  return { known: Number.isInteger(number) ? instant.slice(0, 10) : instant.slice(0, 16) }
}

function isoTime(text: string): WrittenDay {
  const iso = text.toUpperCase().replace(/([+-]\d{2})(\d{2})$/, '$1:$2')
  return Number.isNaN(Date.parse(iso)) ? { issue: true } : { known: iso }
}

/** A day and the time behind it, as `THH:MM`; null for a time that no clock shows. */
function splitTime(text: string): { day: string; time: string | null } {
  const found =
    /[ ,]{1,2}(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d{1,6})?)? ?(am|pm|a\.m\.|p\.m\.|صباحا|مسا|ص|م)? ?(z|utc|gmt|[+-]\d{2}(?::?\d{2})?)?$/.exec(
      text,
    )
  if (!found) return { day: text, time: '' }
  const [, hour, minute, half = '', zone = ''] = found
  const afternoon = /^(?:p|م)/.test(half)
  const halved = half !== ''
  const hours = halved ? (Number(hour) % 12) + (afternoon ? 12 : 0) : Number(hour)
  if (hours > 23 || Number(minute) > 59 || (halved && (Number(hour) < 1 || Number(hour) > 12)))
    return { day: text, time: null }
  return { day: text.slice(0, found.index), time: `T${String(hours).padStart(2, '0')}:${minute}${offsetOf(zone)}` }
}

function offsetOf(written: string): string {
  if (/^(?:z|utc|gmt)$/.test(written)) return 'Z'
  return written.replace(/^([+-]\d{2}):?(\d{2})?$/, (_, hours: string, minutes = '00') => `${hours}:${minutes}`)
}

function known(year: number, month: number, day: number, time: string): WrittenDay {
  const date = new Date(Date.UTC(year, month - 1, day))
  if (year < 1900 || year > 2100 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    return { issue: true }
  return { known: `${date.toISOString().slice(0, 10)}${time}` }
}
