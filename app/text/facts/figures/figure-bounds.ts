import { precisionAfter, precisionBefore } from './figure-cues'
import { isTaken, type Passage } from './figure-nouns'
import { matchPhrase } from '../lexicon'
import { readNumber, type ReadNumber } from './number-words'
import type { Precision } from '../types'
import type { Word } from '../words'

const lookBack = 4

/** The words of precision that end just before `at`: their start and meaning. */
export function precisionEndingAt(
  passage: Passage,
  at: number,
): { precision: Precision; start: number; cut: number } | null {
  const { words, from } = passage
  for (let start = Math.max(from, at - lookBack); start < at; start++) {
    const match = matchPhrase(precisionBefore, words, start)
    if (match === null) continue
    let end = start + match.length
    while (end < at && ['من', 'عن', 'ال', 'ب', '"', 'ل', '%', 'the', 'a'].includes(words[end]?.key ?? '')) end++
    if (end === at) return { precision: deny(words, start, from, match.value), start, cut: 0 }
  }
  return limitOfNumber(passage, at)
}

/** لا يقل عدد القتلى عن 17, يزيد عدد الغارات على 30: what is counted stands between. */
function limitOfNumber(
  { words, from }: Passage,
  at: number,
): { precision: Precision; start: number; cut: number } | null {
  if (!/^(?:عن|علي)$/.test(words[at - 1]?.key ?? '')) return null
  for (let i = at - 2; i >= Math.max(from, at - farthestLimit); i--) {
    const key = words[i]?.key ?? ''
    if (words[i]?.kind !== 'word') return null
    const denied = /^و?لا$/.test(words[i - 1]?.key ?? '')
    if (/^[يت]قل$/.test(key)) return { precision: denied ? 'at-least' : 'at-most', start: at, cut: 0 }
    if (/^[وف]?[يت]زيد$/.test(key)) return { precision: denied ? 'at-most' : 'at-least', start: at, cut: 0 }
  }
  return null
}
const farthestLimit = 6

/** "no more than 300", لا تملك أكثر من 300: a denied lower bound is an upper one. */
function deny(words: Word[], at: number, from: number, precision: Precision): Precision {
  if (precision === 'at-most' && /^و?(?:لا|ما|مو|مش|ليس|not)$/.test(words[at - 1]?.key ?? '')) return 'at-least'
  if (precision !== 'at-least') return precision
  for (let i = at - 1; i >= Math.max(from, at - 4); i--) {
    const key = words[i]?.key ?? ''
    if (/^و?(?:لا|لم|لن|ليس|not|no|never)$/.test(key)) return 'at-most'
    if (key === ',' || key === '.') break
  }
  return precision
}

export interface Bounds {
  low: number | null
  high: number | null
  precision: Precision
}

export function bounds(value: number, precision: Precision): Bounds {
  if (precision === 'at-least') return { low: value, high: null, precision }
  if (precision === 'at-most') return { low: null, high: value, precision }
  return { low: value, high: value, precision }
}

const rangeWords = new Set(['-', 'الي', 'حتي', 'او', 'ل', 'to', 'or', 'و', 'and'])

/** بين 10 و15, 10-15, from ten to fifteen. */
export function rangeEnd(passage: Passage, at: number, number: ReadNumber): Range | null {
  const { words, from } = passage
  const opener = at - 1 >= from ? (words[at - 1]?.key ?? '') : ''
  const link = words[at + number.length]?.key ?? ''
  const and = ['و', 'and'].includes(link)
  if (link.length > 1 && link.startsWith('و') && ['بين', 'مابين'].includes(opener))
    return endAt(passage, at + number.length, number)
  // اثنين لتلاتة, as people speak.
  if (/^ل(?!ا)..../.test(link) && !number.digits) return endAt(passage, at + number.length, number)
  if (!rangeWords.has(link)) return null
  if (and && !['بين', 'مابين', 'between'].includes(opener)) return null
  return endAt(passage, at + number.length + 1, number)
}

interface Range {
  low: number
  high: number
  next: number
}

function endAt(passage: Passage, at: number, first: ReadNumber): Range | null {
  const word = passage.words[at]
  const second = word === undefined || isTaken(passage, word) ? null : readNumber(passage.words, at)
  if (second === null) return null
  // 50 إلى 100 ألف, two to three dozen: the scale is said once for both.
  const shared = second.scale !== undefined && first.scale === undefined && first.value < second.value / second.scale
  const low = shared ? first.value * (second.scale ?? 1) : first.value
  return second.value <= low ? null : { low, high: second.value, next: at + second.length }
}

/** "… at least" after the counted noun. */
export function afterwards(passage: Passage, end: number, reach = 3): Precision | null {
  for (let i = end; i < Math.min(passage.to, end + reach); i++) {
    const match = matchPhrase(precisionAfter, passage.words, i)
    if (match !== null && i + match.length <= passage.to) return match.value
  }
  return null
}
