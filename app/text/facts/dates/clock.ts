import { hourWords, partsOfDay, readOrdinal, spokenParts } from './date-words'
import { readDay } from './days'
import { englishHour, isHourByContext, type Hour } from './english-hours'
import { matchPhrase } from '../lexicon'
import { readNumber } from '../figures/number-words'
import type { Word } from '../words'

/** An hour of the day, `HH:MM` on the clock of 24 hours, and the word after it. */
export interface Clock {
  time: string
  end: number
  /** Where a zone is named: how many hours its clocks are ahead of UTC. */
  zone?: number
}

/** Zones of a clock, in hours ahead of UTC. What is local needs no shift. */
const clockZones: ReadonlyMap<string, number | null> = new Map<string, number | null>([
  ...['gmt', 'utc', 'غرينتش', 'غرينيتش', 'جرينتش', 'جرينيتش'].map((name) => [name, 0] as const),
  ...Object.entries({ bst: 1, cet: 1, cest: 2, eet: 2, eest: 3, est: -5, edt: -4 }),
  ...['local', 'hours', 'hrs'].map((name) => [name, null] as const),
])

const fractions = new Map([
  ['والنصف', 30],
  ['ونصف', 30],
  ['ونص', 30],
  ['والنص', 30],
  ['والربع', 15],
  ['وربع', 15],
  ['والثلث', 20],
  ['وثلث', 20],
])
const less = new Map([
  ['ربعا', 15],
  ['ربع', 15],
  ['الربع', 15],
  ['ثلثا', 20],
  ['ثلث', 20],
  ['الثلث', 20],
])
/** Some day of publication: whether a day is named does not depend on it. */
const anyDay = '2000-01-01'
const halfDay = /^(am|pm|a\.m\.?|p\.m\.?|ص|م)$/

/**
 * `within` is the part of the day that is known already: مساء الجمعة عند الساعة 8.
 * الساعة 5 مساء, 14:30, 5:30 p.m., half past five, 12 noon, الثانية ظهرا, السابعة إلا ربعا صباحا.
 */
export function readClock(words: Word[], at: number, within: string | null = null): Clock | null {
  const cued = hourWords.has(words[at]?.key ?? '') || words[at]?.forms.some((form) => hourWords.has(form)) === true
  const start = cued && words[at + 1]?.key === 'ال' ? at + 2 : cued ? at + 1 : at
  // The end of an hour that a page glued to the word before it: News1:05 PM.
  if (words[at - 1]?.key === ':' && words[at - 1]?.end === words[at]?.start) return null
  const written = writtenTime(words, start, cued) ?? englishHour(words, at) ?? (cued ? hourAt(words, start) : null)
  if (written !== null) {
    const part = partAt(words, written.end) ?? (within === null ? null : { time: within, end: written.end })
    return inItsZone(words, clock(written.hour, written.minutes, part?.time ?? '', part?.end ?? written.end))
  }
  const bare = hourAt(words, at)
  const part = bare === null ? null : partAt(words, bare.end)
  const from = ['من', 'noon', 'midday', 'midnight'].includes(words[bare?.end ?? -1]?.key ?? '')
  // الرابعة والنصف عصر الجمعة: the day that the part is of follows.
  const ofDay = part !== null && readDay(words, part.end, anyDay) !== null
  if (bare === null || part === null || !(part.alone || from || ofDay) || bare.hour > 12) return null
  const feminine =
    words[at]?.key.endsWith('ه') === true || words[at]?.key === 'الثانيه' || words[at + 1]?.key === 'عشره'
  return feminine || part.latin || isHourByContext(words, at, bare.end)
    ? inItsZone(words, clock(bare.hour, bare.minutes, part.time, part.end))
    : null
}

/** 0730 GMT, 7:30 صباحا بتوقيت غرينتش. */
function inItsZone(words: Word[], found: Clock | null): Clock | null {
  if (found === null) return null
  const at = /^ب?توقيت$/.test(words[found.end]?.key ?? '') ? found.end + 1 : found.end
  const zone = clockZones.get(words[at]?.key ?? '')
  return zone == null ? found : { ...found, end: at + 1, zone }
}

const fourDigits = /^([01]\d|2[0-3])([0-5]\d)$/

/** 0730 GMT, 0530 hours: a time of day in four digits before its zone. */
export function isHourInZone(words: readonly Word[], at: number): boolean {
  return fourDigits.test(words[at]?.key ?? '') && clockZones.has(words[at + 1]?.key ?? '')
}

/** 5:30; with a point only where a word or the part of the day says that it is an hour, and 0530 before its zone. */
function writtenTime(words: Word[], at: number, cued: boolean): Hour | null {
  const key = words[at]?.kind === 'number' ? words[at].key : ''
  const pointed = cued || partAt(words, at + 1)?.alone === true
  const found =
    /^(\d{1,2}):(\d{2})(?::\d{2})?$/.exec(key) ??
    (pointed ? /^(\d{1,2})\.([0-5]\d)$/.exec(key) : null) ??
    (isHourInZone(words, at) ? fourDigits.exec(key) : null)
  return found === null ? null : { hour: Number(found[1]), minutes: Number(found[2]), end: at + 1 }
}

/** The hour and what is said of its minutes: والنصف, إلا ربعا, وعشر دقائق. */
function hourAt(words: Word[], at: number): Hour | null {
  const start = words[at]?.key === 'ال' ? at + 1 : at
  const number = readOrdinal(words, start) ?? readNumber(words, start)
  if (number === null || !Number.isInteger(number.value) || number.value > 24) return null
  const end = start + number.length + (words[start + number.length]?.key === "o'clock" ? 1 : 0)
  const more = fractions.get(words[end]?.key ?? '')
  if (more !== undefined) return { hour: number.value, minutes: more, end: end + 1 }
  const fewer = ['الا', 'الي'].includes(words[end]?.key ?? '') ? less.get(words[end + 1]?.key ?? '') : undefined
  if (fewer !== undefined) return { hour: number.value - 1, minutes: 60 - fewer, end: end + 2 }
  const lacking = words[end]?.key === 'الا' ? minutesAt(words, end + 1) : null
  if (lacking !== null) return { hour: number.value - 1, minutes: 60 - lacking.value, end: lacking.end }
  const first = words[end]?.key === 'و' ? end + 1 : words[end]?.key.startsWith('و') === true ? end : -1
  const minutes = first < 0 ? null : minutesAt(words, first)
  return minutes === null
    ? { hour: number.value, minutes: 0, end }
    : { hour: number.value, minutes: minutes.value, end: minutes.end }
}

/** عشر دقائق, 20 دقيقة. */
function minutesAt(words: Word[], at: number): { value: number; end: number } | null {
  const number = readNumber(words, at)
  const end = at + (number?.length ?? 0)
  const fits = number !== null && number.value > 0 && number.value < 60
  return fits && /^دقي?قه$|^دقايق$/.test(words[end]?.key ?? '') ? { value: number.value, end: end + 1 } : null
}

interface Part {
  time: string
  end: number
  alone: boolean
  latin: boolean
}

function partAt(words: Word[], at: number): Part | null {
  const half = halfDay.exec(words[at]?.key ?? '')?.[1]
  if (half !== undefined) {
    const end =
      words[at + 1]?.key === '.' && words[at + 1]?.start === words[at]?.end && half.includes('.') ? at + 2 : at + 1
    return {
      time: /^[pم]/.test(half) ? 'pm' : 'am',
      end,
      alone: words[at]?.latin === true,
      latin: words[at]?.latin === true,
    }
  }
  const read = (first: number) => matchPhrase(partsOfDay, words, first) ?? matchPhrase(spokenParts, words, first)
  const own = read(at)
  const part = own ?? (words[at]?.key === 'من' ? read(at + 1) : null)
  if (part === null) return null
  const end = at + part.length + (own === null ? 1 : 0)
  return { time: part.value.time, end, alone: part.value.alone, latin: false }
}

/** On the clock of 24 hours: two at noon is 14, two at night stays 2, twelve at night is 0. */
function clock(hour: number, minutes: number, part: string, end: number): Clock | null {
  if (hour > 24 || hour < 0 || minutes > 59) return null
  const later =
    ['afternoon', 'evening', 'pm'].includes(part) ||
    (part === 'noon' && hour < 4) ||
    (part === 'night' && hour >= 6 && hour < 12)
  const midnight = hour === 12 && ['night', 'am', 'dawn', 'morning'].includes(part)
  const on24 = midnight ? 0 : later && hour < 12 ? hour + 12 : hour % 24
  return { time: `${String(on24).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`, end }
}
