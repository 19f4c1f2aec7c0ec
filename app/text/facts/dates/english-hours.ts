import { readNumber } from '../figures/number-words'
import type { Word } from '../words'

/** An hour with its minutes, and the word after it. */
export interface Hour {
  hour: number
  minutes: number
  end: number
}

const parts = new Map([
  ['half', 30],
  ['quarter', 15],
])
/** Words that leave no doubt that a number is an hour: at 5 in the morning, عند 9 مساء, and not "killed 5 in the morning". */
const hourPrepositions = new Set([
  'عند',
  'منذ',
  'حتي',
  'at',
  'around',
  'about',
  'by',
  'until',
  'since',
  'before',
  'after',
])

/** Half past five, a quarter to six, ten minutes past nine. */
export function englishHour(words: Word[], at: number): Hour | null {
  const first = words[at]?.key === 'a' ? at + 1 : at
  const word = words[first]
  if (word === undefined || (!word.latin && word.kind !== 'number')) return null
  const part = parts.get(word.key)
  const number = part === undefined ? readNumber(words, first) : { value: part, length: 1 }
  if (number === null || number.value < 1 || number.value > 59) return null
  const unit = /^minutes?$/.test(words[first + number.length]?.key ?? '') ? 1 : 0
  const link = first + number.length + unit
  const way = words[link]?.key
  if (way !== 'past' && way !== 'to') return null
  const hour = readNumber(words, link + 1)
  if (hour === null || hour.value < 1 || hour.value > 12) return null
  const end = link + 1 + hour.length
  // "Ten to five in the afternoon" is an hour, "ten to five people" a range.
  if (part === undefined && unit === 0 && !/^(?:in|at|am|pm|a\.m|p\.m)/.test(words[end]?.key ?? '')) return null
  if (way === 'past') return { hour: hour.value, minutes: number.value, end }
  return { hour: hour.value === 1 ? 12 : hour.value - 1, minutes: 60 - number.value, end }
}

/** Whether a number before a part of the day is an hour by the words around it: 12 noon, at 5 in the morning, الـ9 مساء. */
export function isHourByContext(words: Word[], at: number, end: number): boolean {
  // الـ9 مساء.
  if (words[at]?.key === 'ال') return true
  return /^(?:noon|midday|midnight)$/.test(words[end]?.key ?? '') || hourPrepositions.has(words[at - 1]?.key ?? '')
}
