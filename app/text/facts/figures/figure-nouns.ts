import { isStopWord } from '../../words/stop-words'
import { countedNoun, type CountedNoun } from './counted-nouns'
import { fateOf, precisionBefore, states } from './figure-cues'
import { pluralFate } from './fate-verbs'
import { isKinGroup } from './kin'
import { eventLexicon } from '../events/event-words'
import { matchPhrase } from '../lexicon'
import { readNumber, type ReadNumber } from './number-words'
import { verbForm } from '../../segment/clauses/verb-forms'
import type { Word } from '../words'

/** The passage being read: `words[from..to)`, and the words other facts have taken (dates, names). */
export interface Passage {
  words: Word[]
  from: number
  to: number
  taken: ReadonlySet<Word>
}

export interface Noun {
  noun: CountedNoun | null
  word: Word
  at: number
}

export function isTaken(passage: Passage, word: Word): boolean {
  return passage.taken.has(word)
}

/** Words between a number and what it counts. */
const linking = new Set(['من', 'of', 'the', 'other', 'more', 'further', 'ال', 'تعداد'])
const particles = new Set([
  'و',
  'او',
  'ثم',
  'في',
  'علي',
  'عن',
  'الي',
  'منهم',
  'بينهم',
  'فقط',
  'مقابل',
  'بحسب',
  'حسب',
  'وفق',
  'وفقا',
  'and',
  'in',
  'on',
  'at',
  'to',
  'with',
  'were',
  'was',
  'have',
  'قرب',
  'شمال',
  'جنوب',
  'شرق',
  'غرب',
  'داخل',
  'since',
  'during',
  'before',
])

const died = new Set(['died', 'perished', 'drowned', 'fled', 'survived'])

export function nounOf(word: Word): CountedNoun | null {
  for (const form of word.forms) {
    const noun = countedNoun(form)
    if (noun !== null) return noun
  }
  return null
}

/** The counted noun after a number: at once in Arabic, after up to three adjectives in English. */
export function nounAfter(passage: Passage, at: number): Noun | null {
  const { words, to } = passage
  let unknown: Noun | null = null
  for (let i = at, steps = 0; i < to && steps < 4; i++) {
    const word = words[i]
    if (word === undefined) break
    const stroke = word.key === '/' && words[at - 2]?.key === '/'
    // Two 500-pound bombs: the measure stands before the noun.
    const measure = compoundLength(words, i)
    if (measure > 0) {
      i += measure - 1
      continue
    }
    // A dozen or so raids.
    if (word.key === 'or' && words[i + 1]?.key === 'so') {
      i++
      continue
    }
    if (word.key === '"' || word.key === '-' || stroke || linking.has(word.key)) continue
    if (word.kind === 'mark' || word.kind === 'number' || (word.latin && readNumber(words, i) !== null)) break
    const verb = word.latin
      ? (states.has(word.key) || died.has(word.key)) && nounOf(word) === null
      : pluralFate(words, i) !== null
    if (particles.has(word.key) || (i === at && verb) || ((i > at || !word.latin) && isTaken(passage, word))) break
    // شي عشرين واحد, as people speak.
    if (i === at && word.key === 'واحد' && !isPartitive(words[i + 1])) return { noun: countedNoun('شخص'), word, at: i }
    const noun = word.latin ? nounOf(word) : (countedNoun(word.key) ?? countedNoun(word.key.replace(/^ال/, '')))
    // شهداء: 4 - جرحى: 12 begins another count.
    if (noun !== null && /^[-/]$/.test(words[i - 1]?.key ?? '') && words[i + 1]?.key === ':') break
    if (noun !== null && !isBody(words, i, noun)) return { noun: compound(words, i, noun), word, at: i }
    if (unknown === null && (i === at || word.latin) && mayBeCounted(words, i)) unknown = { noun: null, word, at: i }
    if (!word.latin) break
    steps++
  }
  return unknown
}

function isPartitive(word: Word | undefined): boolean {
  return /^(?:من.*|فقط|بس)$/.test(word?.key ?? '')
}

/** "500-pound", "24-hour", "250kg": the words of a number tied to a Latin word, 0 where there are none. */
export function compoundLength(words: Word[], at: number): number {
  const [number, next] = [words[at], words[at + 1]]
  if (number?.kind !== 'number' || next?.start !== number.end) return 0
  if (next.latin) return 2
  const unit = words[at + 2]
  return next.key === '-' && unit?.latin === true && unit.start === next.end ? 3 : 0
}

/** 5 من الجبهة: whose they are, as what is counted stands in the plural after من. */
function isBody(words: Word[], at: number, noun: CountedNoun): boolean {
  const word = words[at]
  // ثلاث مزارع are farms: of a few farmers the plural is said.
  if (word?.key === 'مزارع' && readNumber(words, at - 1) !== null) return true
  return words[at - 1]?.key === 'من' && word !== undefined && noun.singular === word.key.replace(/^ال/, '')
}

/** Whether a word that no list has may be a counted noun: neither a verb nor a number nor a word of precision. */
function mayBeCounted(words: Word[], at: number): boolean {
  const word = words[at]
  if (word === undefined || isStopWord(word.key) || /^(?:[وف]|لل)/.test(word.key)) return false
  // إصابة 4 بانفجار: how it happened.
  if (/^ب.{3}/.test(word.key) && matchPhrase(eventLexicon, words, at) !== null) return false
  if (matchPhrase(precisionBefore, words, at) !== null || readNumber(words, at) !== null) return false
  const verb = word.latin ? null : verbForm(word.key, word.surface)
  return verb === null || verb.ambiguous
}

/** "12 barrel bombs", "two car bombs", "six mortar shells": the first noun says the kind, but "20 rebel fighters" the last. */
function compound(words: Word[], at: number, noun: CountedNoun): CountedNoun {
  const next = words[at + 1]
  if (!words[at]?.latin || !next?.latin) return noun
  const after = nounOf(next)
  return after?.person && noun.person ? after : noun
}

/** الثلاثة; ألف begins with its own letters. */
export function isDefiniteNumber(word: Word | undefined): boolean {
  return word !== undefined && word.key.startsWith('ال') && !/^الف(?:ا|ان|ين|ي)?$/.test(word.key)
}

/** تنين, تنتين: two, as people say it. */
export const spokenTwo = /^(?:[اث]?تنت?ين|ثنت?ين)$/

/** الضباط الأربعة, الدول الثلاث: a definite number after its definite noun. */
export function nounBefore(passage: Passage, at: number, number: ReadNumber): Noun | null {
  const word = passage.words[at]
  const before = passage.words[at - 1]
  if (word === undefined || before === undefined || at - 1 < passage.from || number.digits) return null
  // مقاتلين اثنين, شباب تنين: the two said again after the dual or plural.
  const plural = spokenTwo.test(word.key) ? nounOf(before)?.person === true : /(?:ين|ان)$/.test(before.key)
  const twice =
    number.value === 2 &&
    (spokenTwo.test(word.key) || /^اثن(?:ين|ان|تين|تان)$/.test(word.key)) &&
    plural &&
    fateOf(passage.words, at - 1) === null
  if (twice) return { noun: nounOf(before), word: before, at: at - 1 }
  if (!isDefiniteNumber(word)) return null
  // أطفالها الأربعة
  if (before.names.some((form) => isKinGroup(form.key))) return { noun: countedNoun('اشخاص'), word: before, at: at - 1 }
  if (!before.names.some((form) => form.key.startsWith('ال'))) return null
  return { noun: nounOf(before), word: before, at: at - 1 }
}
