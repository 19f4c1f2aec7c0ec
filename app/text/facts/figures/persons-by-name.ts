import { countedNoun, singlePerson, type CountedNoun } from './counted-nouns'
import { bounds } from './figure-bounds'
import type { Draft } from './figure-draft'
import { fateBefore, loseTheirLives } from './figure-fates'
import { pluralFate } from './fate-verbs'
import type { Passage } from './figure-nouns'
import { kinNamed } from './kin'
import { personsListed } from './persons-listed'
import { readNumber } from './number-words'
import { harms } from './kinds-of-counts'
import type { Figure, FigureKind } from '../types'
import { wordAt, type Word } from '../words'

/** Persons who are named one by one and not counted: مقتل رجل وامرأة, إصابة سيدة وطفليها, استشهد خالد وزوجته, شاب استشهد. */

function draftOf(words: Word[], start: number, end: number, count: number, kind: FigureKind): Draft {
  const noun = words[start]?.surface ?? null
  const startCut = kinNamed(words[start], 'و') > 0 ? 1 : 0
  return { ...bounds(count, 'exact'), start, startCut, end, next: end, kind, noun }
}

export function personsByName(passage: Passage, at: number, previous: Figure | undefined): Draft | null {
  return (
    personsListed(passage, at) ??
    singlePersons(passage, at) ??
    kinOfNamed(passage, at) ??
    joinedToToll(passage, at, previous) ??
    harmedPerson(passage, at)
  )
}

/** What stands before something else than those who came to harm. */
const startsAnother = /^(?:و.*|علي|الي|عن|بين|ب.{3,})$/

/** Words between a person and those named with them: امرأة مسنة وطفليها. */
const mostBetween = 4

/** Whom و joins to the person before `at`: how many they are, and where the last of them ends. */
export function companions({ words, to }: Passage, at: number): { count: number; end: number } {
  let count = 0
  let end = at
  for (let i = at; i < Math.min(to, end + mostBetween + 1); i++) {
    const word = words[i]
    if (word?.kind !== 'word' || readNumber(words, i) !== null) break
    const joined = word.key.startsWith('و')
    const kin = kinNamed(word, 'و')
    const person = kin === 0 && i === end && joined && personAt(word, 'و') !== null ? 1 : 0
    if (kin + person > 0) {
      count += kin + person
      end = i + 1
    } else if (joined || startsAnother.test(word.key)) break
  }
  return { count, end }
}

/** مقتل مدني, استشهاد رجل وامرأة, اعتقال شقيقيه: right after what happened to them. */
function singlePersons(passage: Passage, at: number): Draft | null {
  const word = passage.words[at]
  const first = kinNamed(word) || (personAt(word, '') === null ? 0 : 1)
  if (first === 0) return null
  const fate = fateNextBefore(passage, at) ?? victimOf(passage, at)
  if (fate === null) return null
  const { count, end } = companions(passage, at + 1)
  const kind = fate === 'missing' && loseTheirLives(passage, end) ? 'killed' : fate
  return draftOf(passage.words, at, end, first + count, kind)
}

/** How far before their kin what happened to somebody called by name is told. */
const nameReach = 7

/** استشهد خالد العلي وزوجته, أصيب هو وطفلاه, قضى أبو محمد ومعه ابنه: whoever is named, and those with them. */
function kinOfNamed(passage: Passage, at: number): Draft | null {
  const { words, from } = passage
  const along = /^[وف]?(?:مع(?:ه|ها|هم)?|(?:ب?رفقه|برفقت(?:ه|ها)))$/.test(words[at - 1]?.key ?? '')
  const kin = kinNamed(words[at], along ? '' : 'و')
  if (kin === 0) return null
  const start = along ? at - 1 : at
  for (let i = start - 1; i >= Math.max(from, start - nameReach); i--) {
    if (words[i]?.key === ')') i = openingBefore(words, i)
    const word = words[i]
    if (word === undefined || (word.kind !== 'word' && !/^["(]$/.test(word.key)) || readNumber(words, i) !== null)
      return null
    const fate = passage.taken.has(word) ? null : fateBefore(passage, i)
    if (fate !== null) {
      if (i === start - 1) return null
      const { count, end } = companions(passage, at + 1)
      return draftOf(words, at, end, 1 + kin + count, fate)
    }
    if (/^(?:و.*|علي|الي|عن|بين|قرب|بعد|قبل|مع)$/.test(word.key)) return null
  }
  return null
}

const longestAside = 5

/** رهف (4 أعوام) ووالدها: the bracket that an aside begins with, or where it ends if none is near. */
function openingBefore(words: Word[], end: number): number {
  for (let i = end - 1; i >= Math.max(0, end - longestAside); i--) if (words[i]?.key === '(') return i
  return end
}

/** Words between a toll and the person joined to it: 4 أطفال أشقاء وأمهم. */
const mostAfterToll = 2

/** اعتقال 3 نساء وفتاة, قتل طفلان وأمهما: one more beside those of a toll, but for shares of a whole. */
function joinedToToll(passage: Passage, at: number, previous: Figure | undefined): Draft | null {
  const { words, from } = passage
  if (previous === undefined || previous.part === true || !harms.has(previous.kind)) return null
  if (words[at]?.key.startsWith('و') !== true) return null
  const more = kinNamed(words[at], 'و') || (personAt(words[at], 'و') === null ? 0 : 1)
  if (more === 0) return null
  const between = words.slice(Math.max(from, wordAt(words, previous.end)), at)
  if (between.length > mostAfterToll || between.some((word) => word.kind !== 'word' || startsAnother.test(word.key)))
    return null
  const next = words[at + 1]?.key ?? ''
  // وطفل جريح: what happened to this one is another matter.
  const state = /^(?:شهيد|قتيل|جريح|مصاب)ه?$/.test(next) ? countedNoun(next)?.kind : undefined
  const own = state ?? harmed.find(([form]) => form.test(next))?.[1]
  const { count, end } = companions(passage, at + 1)
  const whole = state === undefined ? end : Math.max(end, at + 2)
  return { ...draftOf(words, at, whole, more + count, own ?? previous.kind), startCut: 1 }
}

/** بجروح, برصاص قناص, and dates may stand between what happened and the person. */
const manner = /^ب(?:جروح|جراح|رصاص|شظايا|نيران|طلق|قذيفه)/
const mannerReach = 8

/** The fate named right before a person; dates, and how it happened, may stand between. */
function fateNextBefore(passage: Passage, at: number): FigureKind | null {
  const { words, from, taken } = passage
  for (let i = at - 1; i >= Math.max(from, at - mannerReach); i--) {
    const word = words[i]
    if (word?.kind !== 'word') return null
    const fate = taken.has(word) ? null : fateBefore(passage, i)
    if (fate !== null) return fate
    if (!taken.has(word) && !manner.test(word.key) && word.key !== 'في') return null
  }
  return null
}

const harming = /^[وف]?[يتس]?(?:قتل|اصاب|اعتقل|خطف|اختطف|اعدم|اسر|جرح|عتقل|ختطف|عدم)(?:ت|وا)?$/
const objectReach = 9

/** قتل الجيش في الثالث من أيار مدنيا: an indefinite accusative after an active verb and its subject. */
function victimOf(passage: Passage, at: number): FigureKind | null {
  const { words, from } = passage
  if (!/..ا$/.test(words[at]?.key ?? '') || singlePerson(words[at]?.key.slice(0, -1) ?? '') === null) return null
  for (let i = at - 1; i >= Math.max(from, at - objectReach); i--) {
    const word = words[i]
    if (word === undefined || /^[.,;:]$/.test(word.key)) return null
    if (readNumber(words, i) !== null && !passage.taken.has(word)) return null
    if (harming.test(word.key)) return fateBefore(passage, i)
  }
  return null
}

/** How far after an indefinite person the verb stands: طفل عمره سنتين استشهد. */
const verbReach = 4
const verbReachWithAge = 9
const harmed: [RegExp, 'killed' | 'wounded'][] = [
  [/^(?:استشهدت?|قضي|قضت|توفيت?|ارتقي|ارتقت|انقتلت?|قتلت?)$/, 'killed'],
  [/^(?:اصيبت?|انصابت?|انجرحت?)$/, 'wounded'],
]

/** شاب استشهد, عجوز سبعيني استشهد, ولد وبنت استشهدو: persons at the beginning of a clause, and the verb that says what happened. */
function harmedPerson(passage: Passage, at: number): Draft | null {
  const { words, from, to } = passage
  const before = words[at - 1]
  const clause = at === from || before?.kind === 'mark' || /^[وف]?ب?(?:ان|بان)$/.test(before?.key ?? '')
  if (personAt(words[at], '') === null || !clause) return null
  const together = companions(passage, at + 1)
  const shared = together.count > 0 ? pluralFate(words, together.end) : null
  if (shared !== null) return draftOf(words, at, together.end, 1 + together.count, shared)
  let reach = verbReach
  for (let i = at + 1; i <= Math.min(to - 1, at + reach); i++) {
    const key = words[i]?.key ?? ''
    // طفلة تبلغ من العمر ست سنوات قتلت.
    if (/^(?:يبلغ|تبلغ|عمره|عمرها|بعمر)$/.test(key)) reach = verbReachWithAge
    if (/^[.,;:و]/.test(key)) return null
    const kind = harmed.find(([form]) => form.test(key))?.[1]
    if (kind !== undefined) return draftOf(words, at, at + 1, 1, kind)
  }
  return null
}

function personAt(word: Word | undefined, and: string): CountedNoun | null {
  if (word?.kind !== 'word' || !word.key.startsWith(and)) return null
  const key = word.key.slice(and.length)
  // أب وأم; as nouns that numbers count, their folded letters are those of August and "or".
  return singlePerson(/^(?:اب|ام)$/.test(key) ? 'شخص' : key)
}
