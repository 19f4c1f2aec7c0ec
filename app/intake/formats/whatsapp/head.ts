import { cutTo } from '../../../text/characters/beginning'
import { shadowOf } from './shadow'

/** What stands before a message: when it was sent, in numbers whose order is not decided. */
export interface Head {
  style: 'brackets' | 'dash'
  day: [string, string, string]
  /** `HH:MM:SS` or `HH:MM`, of 24 hours. */
  time: string
  /** Where the name begins in the line. */
  end: number
}

/** No head is longer. */
const longestHead = 100

const day = String.raw`(\d{1,4})[/.-](\d{1,2})[/.-](\d{1,4})`
const clock = String.raw`(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))? ?(am|pm|a\.m\.|p\.m\.|a\. m\.|p\. m\.|ص|م|صباحا|صباحًا|مساء|مساءً)?`
const between = String.raw`,? ?(?:klo |um |at |في )?`

const patterns = {
  brackets: new RegExp(String.raw`^\[${day}${between}${clock}\] ?`, 'i'),
  dash: new RegExp(String.raw`^${day}${between}${clock} - `, 'i'),
} as const

/** The head of a line, of one style where that is known already; null where a line goes on with what was said before. */
export function readHead(line: string, known?: Head['style']): Head | null {
  const shadow = shadowOf(cutTo(line, longestHead))
  for (const style of known ? [known] : (['brackets', 'dash'] as const)) {
    const found = patterns[style].exec(shadow.text)
    if (!found) continue
    const [whole, first = '', second = '', third = '', hour, minute, seconds, half = ''] = found
    const time = timeOf(Number(hour), Number(minute), seconds, half.toLowerCase())
    if (time !== null) return { style, day: [first, second, third], time, end: shadow.at[whole.length] ?? line.length }
  }
  return null
}

function timeOf(hour: number, minute: number, seconds: string | undefined, half: string): string | null {
  const afternoon = half.startsWith('p') || half.startsWith('م')
  const hours = half === '' ? hour : (hour % 12) + (afternoon ? 12 : 0)
  if (hours > 23 || minute > 59 || Number(seconds ?? 0) > 59 || (half !== '' && hour > 12)) return null
  return [hours, minute].map((part) => String(part).padStart(2, '0')).join(':') + (seconds ? `:${seconds}` : '')
}
