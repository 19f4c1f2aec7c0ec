import { fold } from '../../characters/normalise'
import type { Word } from '../words'
import type { NumberWord } from './number-table'
import { addStep, mayFollow, stepAt } from './number-steps'

/** A number's digits as `numberKey` leaves them: 70, 1500, 2.5. Null for dates and times. */
export function readDigits(key: string): number | null {
  return /^\d{1,15}(?:\.\d{1,6})?$/.test(key) ? Number(key) : null
}

/** A number and what it took of the text: words `at` to `at + length`. */
export interface ReadNumber {
  value: number
  length: number
  /** Letters of clitics before it, as in وخمسة or بثلاثة. */
  cut: number
  digits: boolean
  /** A plural scale with nothing before it (آلاف), which counts nothing exactly. */
  bareScale: boolean
  /** The thousand, million or dozen that ends it, where nothing smaller follows: 3 آلاف, three dozen. */
  scale?: number
}

/** مليون ونصف, مليون ونصف المليون: half of the scale just named. */
function halfAfter(words: Word[], at: number, last: NumberWord): { value: number; length: number } {
  const apart = words[at]?.key === 'و'
  const isHalf = apart ? words[at + 1]?.key === 'نصف' : words[at]?.key === 'ونصف'
  if (last.rank !== 'scale' || !isHalf) return { value: 0, length: 0 }
  const length = apart ? 2 : 1
  const again = stepAt(words, at + length, false)
  return { value: last.value / 2, length: again?.word.value === last.value && !again.joined ? length + 1 : length }
}

/** "two and a half hours", "one and a half million". */
function withHalf(
  words: Word[],
  at: number,
  end: number,
  value: number,
  latin: boolean,
): { value: number; length: number } | null {
  const half = latin && ['and', 'a', 'half'].every((key, step) => words[end + step]?.key === key)
  if (!half) return null
  const scale = stepAt(words, end + 3, false)
  const times = scale !== null && scale.word.rank !== 'unit' && scale.word.value >= DOZEN ? scale.word.value : 1
  return { value: (value + 0.5) * times, length: end + (times === 1 ? 3 : 4) - at }
}

const plurals = new Set(['آلاف', 'الاف', 'ملايين', 'مليارات', 'الآلاف', 'الملايين'].map(fold))

/** In words: no number that a text means is longer, and one without end takes no time. */
const longestNumber = 20

function readWordsNumber(words: Word[], at: number): ReadNumber | null {
  const first = stepAt(words, at, true)
  const start = words[at]
  if (first === null || start === undefined) return null
  const parts = { total: 0, current: 0 }
  addStep(parts, first.word, true)
  let last = first.word
  let i = at + 1
  while (i - at < longestNumber) {
    const between = words[i]?.key
    const apart = between === 'و' || between === 'and' || (between === '-' && start.latin)
    const next = stepAt(words, apart ? i + 1 : i, false)
    const and = (apart && between !== '-') || (next?.joined ?? false)
    if (next === null || !mayFollow(last, next.word, and, start.latin)) break
    addStep(parts, next.word, !and)
    last = next.word
    i += apart ? 2 : 1
  }
  const whole = withHalf(words, at, i, parts.total + parts.current, start.latin)
  if (whole !== null) return { ...whole, cut: first.cut, digits: false, bareScale: false }
  const bareScale = i === at + 1 && start.forms.some((form) => plurals.has(form))
  const rest = last.rank === 'scale' && !bareScale ? digitsAfterScale(words, i, last.value) : null
  const half = rest ?? halfAfter(words, i, last)
  return {
    value: parts.total + parts.current + half.value,
    length: i + half.length - at,
    cut: first.cut,
    digits: false,
    bareScale,
    ...(half.length === 0 && isScale(last) ? { scale: last.value } : {}),
  }
}

function isScale({ rank, value }: NumberWord): boolean {
  return rank === 'scale' || (rank === 'hundred' && value === DOZEN)
}

const DOZEN = 12

/** ألف و500, 3 آلاف و500, مليونان و300 ألف: what is left of a number, in digits. */
function digitsAfterScale(words: Word[], at: number, scale: number): { value: number; length: number } | null {
  const value = words[at]?.key === 'و' && words[at + 1]?.kind === 'number' ? readDigits(words[at + 1]?.key ?? '') : null
  if (value === null) return null
  const next = stepAt(words, at + 2, false)
  const smaller = next?.word.rank === 'scale' && !next.joined && next.cut === 0 ? next.word.value : null
  const whole = value * (smaller ?? 1)
  return whole < scale ? { value: whole, length: smaller === null ? 2 : 3 } : null
}

/** 17th, 2nd: a name or a rank, no count. */
function isOrdinal(word: Word, next: Word | undefined): boolean {
  return next?.start === word.end && /^(?:st|nd|rd|th)$/.test(next.key)
}

/** 3 آلاف وخمسمئة. */
function wordsAfterScale(words: Word[], at: number, scale: number): { value: number; length: number } {
  const joined = words[at]?.key.startsWith('و') === true && words[at].key !== 'و'
  const rest = joined ? readWordsNumber(words, at) : null
  return rest !== null && rest.value < scale && rest.value >= 100 ? rest : { value: 0, length: 0 }
}

/** Digits followed by a scale: 3 آلاف, 12 ألفا, 2.5 million. */
function readDigitsNumber(words: Word[], at: number): ReadNumber | null {
  const word = words[at]
  if (word?.kind !== 'number' || isOrdinal(word, words[at + 1])) return null
  const value = readDigits(word.key)
  if (value === null) return null
  const next = words[at + 1]
  // 2.5k: only right against the digits.
  if (next?.key === 'k' && next.start === word.end)
    return { value: value * 1e3, length: 2, cut: 0, digits: true, bareScale: false, scale: 1e3 }
  const scale = stepAt(words, at + 1, false)
  // 3000 آلاف says its thousands twice.
  if (scale?.word.value === 1e3 && value >= 1e3 && plurals.has(words[at + 1]?.key ?? ''))
    return { value, length: 2, cut: 0, digits: true, bareScale: false }
  if (scale?.word.rank === 'scale' && !scale.joined && scale.cut === 0) {
    const rest = digitsAfterScale(words, at + 2, scale.word.value) ?? wordsAfterScale(words, at + 2, scale.word.value)
    return {
      value: value * scale.word.value + rest.value,
      length: 2 + rest.length,
      cut: 0,
      digits: true,
      bareScale: false,
      ...(rest.length === 0 ? { scale: scale.word.value } : {}),
    }
  }
  return { value, length: 1, cut: 0, digits: true, bareScale: false }
}

/**
 * The number that begins at word `at`, written in digits or in Arabic or
 * English words with every usual spelling (خمسة وعشرون, مئة وسبعون ألفا,
 * twenty-five, a hundred and ten); null where there is none.
 */
export function readNumber(words: Word[], at: number): ReadNumber | null {
  return readDigitsNumber(words, at) ?? readFraction(words, at) ?? readWordsNumber(words, at)
}

const fractions = new Map([
  ['نصف', 2],
  ['ثلث', 3],
  ['ربع', 4],
  ['half', 2],
  ['quarter', 4],
])

/** نصف مليون, ربع مليون, half a million, a quarter of a million, half a dozen: a part of a scale named right after it. */
function readFraction(words: Word[], at: number): ReadNumber | null {
  const form = words[at]?.names.find(({ key }) => fractions.has(key))
  if (form === undefined) return null
  const of = words[at]?.latin === true && words[at + 1]?.key === 'of' ? 1 : 0
  const article = of + (words[at]?.latin === true && words[at + 1 + of]?.key === 'a' ? 1 : 0)
  const scale = stepAt(words, at + 1 + article, false)
  if (
    scale === null ||
    scale.joined ||
    !(isScale(scale.word) && (scale.word.value === DOZEN || scale.word.value >= 1e6))
  )
    return null
  const value = scale.word.value / (fractions.get(form.key) ?? 1)
  return { value, length: 2 + article, cut: form.cut, digits: false, bareScale: false }
}
