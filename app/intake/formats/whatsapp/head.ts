import { shadowOf } from './shadow'

/** What stands before a message: when it was sent, in numbers whose order is not decided. */
export interface Head {
  style: 'brackets' | 'dash' | 'colon'
  day: [string, string, string]
  /** The day as it is written in the line. */
  written: string
  /** `HH:MM:SS` or `HH:MM`, of 24 hours. */
  time: string
  /** Where the name begins in the line. */
  end: number
}

/** No head is longer. */
const longestHead = 64

// A year of the Islamic calendar has its letters behind it.
const day = String.raw`((\d{1,4})[/.-](\d{1,2})[/.-](\d{1,4})(?: ?(?:هـ?|ah))?)`
const half = String.raw`(am|pm|a\.m\.|p\.m\.|a\. m\.|p\. m\.|ص|م|صباحا|صباحًا|مساء|مساءً|ق\.ظ\.?|ب\.ظ\.?|پ\.ن\.?|د\.ن\.?)`
const between = String.raw`,? ?(?:klo |um |at |à |في )?`
const clock = (seconds: string) => String.raw`(\d{1,2})(?:[:.]| ?h ?)(\d{2})(?:[:.](\d{2}))${seconds} ?${half}?`

const patterns = {
  brackets: new RegExp(String.raw`^\[${day}${between}${clock('?')}\] ?`, 'i'),
  dash: new RegExp(String.raw`^${day}${between}${clock('?')} [-–] `, 'i'),
  // iPhones before 2018; without its seconds it would be any line that begins with a time.
  colon: new RegExp(String.raw`^${day}${between}${clock('')}: `, 'i'),
} as const

const styles = ['brackets', 'dash', 'colon'] as const

/** Most lines that are no head begin with a letter. */
const beginsAsHead = /^[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]*[[\d\u0660-\u0669\u06f0-\u06f9]/

/** The head of a line, of one style where that is known already; null where a line goes on with what was said before. */
export function readHead(line: string, known?: Head['style']): Head | null {
  if (!beginsAsHead.test(line)) return null
  const shadow = shadowOf(line, longestHead)
  for (const style of known ? [known] : styles) {
    const found = patterns[style].exec(shadow.text)
    if (!found) continue
    const [whole, asWritten = '', first = '', second = '', third = '', hour, minute, seconds, part = ''] = found
    const time = timeOf(Number(hour), Number(minute), seconds, part.toLowerCase())
    if (time === null) continue
    const from = whole.indexOf(asWritten)
    const written = line.slice(shadow.at[from], shadow.at[from + asWritten.length])
    return { style, day: [first, second, third], written, time, end: shadow.at[whole.length] ?? line.length }
  }
  return null
}

function timeOf(hour: number, minute: number, seconds: string | undefined, part: string): string | null {
  const afternoon = /^[pمبد]/.test(part)
  const hours = part === '' ? hour : (hour % 12) + (afternoon ? 12 : 0)
  if (hours > 23 || minute > 59 || Number(seconds ?? 0) > 59 || (part !== '' && hour > 12)) return null
  return [hours, minute].map((number) => String(number).padStart(2, '0')).join(':') + (seconds ? `:${seconds}` : '')
}
