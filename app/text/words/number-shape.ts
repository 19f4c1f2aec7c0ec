import { fold } from '../characters/normalise'

/**
 * The one reading of numbers and dates in digits, which facts, search and comparison share: 1,200, 1 200 and ١٢٠٠ have one
 * key, as have 4/7/2023, ٤‏/٧‏/٢٠٢٣ and 2023-07-04.
 */

const digit = '\\p{Nd}'
/** Marks of direction that .NET, Excel and Intl write into numbers and dates. */
const mark = '[\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]{0,3}'
/** Every width of space that typesetters and spreadsheets set between digits. */
const spaces = ' \\u00a0\\u2000-\\u200a\\u202f\\u205f\\u3000'
const space = `[${spaces}]?`
/** What takes no room between two digits, and says nothing of their direction either. */
const unseen = '[\\u00ad\\u200c\\u200d\\u2060\\ufeff]'
const end = `(?!${digit})`

function between(separators: string, spaced: boolean): string {
  const gap = spaced ? `${mark}${space}${mark}` : mark
  return `${gap}[${separators}]${gap}`
}

const slashes = '/\\\\\\u060d\\u2044\\u2215\\uff0f'
const dashes = '\\-_~\\u2010-\\u2015\\u2043\\u2212\\u0640\\ufe58\\ufe63\\uff0d'
const dots = '.\\u00b7\\u066b\\u06d4\\uff0e'

/** Day, month and year with one kind of separator; spaces around it only where the year has four digits. */
function dateOf(separators: string): string[] {
  const [close, wide] = [between(separators, false), between(separators, true)]
  return [
    `${digit}{4}${wide}${digit}{1,2}${wide}${digit}{1,2}${end}`,
    `${digit}{1,2}${wide}${digit}{1,2}${wide}${digit}{4}${end}`,
    `${digit}{1,2}${close}${digit}{1,2}${close}${digit}{2}${end}`,
  ]
}

/** Thousands set off by any kind of space: never where more digits follow, as in a telephone number. */
const spacedThousands = `(?<!${digit}${space})[1-9١-٩۱-۹]${digit}{0,2}(?:${mark}[${spaces}]${mark}${digit}{3})+(?![${spaces}./:\\-]?${digit})`
/** Thousands set off by a mark that is no decimal point anywhere. */
const markedThousands = `[1-9١-٩۱-۹]${digit}{0,2}(?:(?:${mark}['‘’ʼ′٬،]${mark}${digit}{3})+|(?:${mark}[,，]${mark}${digit}{3})+)(?:${mark}[.٫]${mark}${digit}+)?${end}`

/** What a scanner tries at a digit, in this order; the last takes what is left, times and addresses of sections included. */
export const numberPatterns: readonly string[] = [
  ...[slashes, dashes, dots].flatMap(dateOf),
  // 4ــ7ــ2023: longer strokes of a tatweel.
  `${digit}{1,2}\\u0640{2,6}${digit}{1,2}\\u0640{2,6}${digit}{4}${end}`,
  spacedThousands,
  markedThousands,
  `${digit}+(?:(?:${mark}[.,٫٬/:]${mark}|${unseen})${digit}+)*`,
]

const dateKey = /^(\d{1,4})([^\d,])(\d{1,2})[^\d,](\d{1,4})$/
const groups = /^[1-9]\d{0,2}(?:[ ',]\d{3})+(?:\.\d+)?$/
/** Three digits after a single point are thousands in what the reports write: 1.500. */
const pointed = /^[1-9]\d{0,2}(?:\.\d{3})+$/

/** The key of a number as the scanner took it: plain digits, a decimal point, `YYYY-MM-DD` for a date, `HH:MM` for a time. */
export function numberKey(surface: string): string {
  if (/^\d+$/.test(surface)) return surface
  const key = fold(surface.replace(/\u0640+/g, '-')).replace(/\s/g, ' ')
  const date = dateOfKey(key.replaceAll(' ', ''))
  if (date !== null) return date
  if (groups.test(key)) return key.replace(/[ ',]/g, '')
  if (pointed.test(key)) return key.replaceAll('.', '')
  if (/^\d+,\d{1,2}$/.test(key)) return key.replace(',', '.')
  return /^\d:\d\d$/.test(key) ? `0${key}` : key
}

/** `YYYY-MM-DD`; null where the digits are no day. Where the month can only stand first, it does. */
function dateOfKey(key: string): string | null {
  const found = key.includes(':') ? null : dateKey.exec(key)
  const [a = '', b = '', c = ''] = found === null ? [] : [found[1], found[3], found[4]]
  if (a.length === 4) return dayKey(a, b, c)
  if (c.length === 2) return dayKey(`20${c}`, b, a)
  return c.length === 4 ? (dayKey(c, b, a) ?? dayKey(c, a, b)) : null
}

/** Gregorian years of the last two centuries and Hijri years of the same time. */
const plausibleYear = /^(?:1[2-5]|18|19|20|21)\d\d$/

function dayKey(year: string, month: string, day: string): string | null {
  const plausible =
    plausibleYear.test(year) &&
    day.length <= 2 &&
    Number(month) >= 1 &&
    Number(month) <= 12 &&
    Number(day) >= 1 &&
    Number(day) <= 31
  return plausible ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : null
}
