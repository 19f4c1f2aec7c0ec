import { dualNoun, singlePerson, singleVictim, type CountedNoun } from './counted-nouns'
import { isInDeadAndWounded, isOfBoth } from './dead-and-wounded'
import { bounds } from './figure-bounds'
import type { Draft } from './figure-draft'
import { isAge, isAgeNumber } from './figure-doubts'
import { fateBefore, kindOf, loseTheirLives } from './figure-fates'
import { isTaken, nounOf, type Passage } from './figure-nouns'
import { latinPerson } from './latin-person'
import { readNumber } from './number-words'
import type { FigureKind } from '../types'
import type { Word } from '../words'

/** شهيدين, غارتان; ضربة واحدة; and one victim named by the noun alone, شهيدة. */
export function readDual(passage: Passage, at: number): Draft | null {
  const word = passage.words[at]
  if (word?.latin === true) return latinPerson(passage, at)
  if (
    word?.kind !== 'word' ||
    isTaken(passage, word) ||
    (readNumber(passage.words, at - 2) !== null && (isOfBoth(passage.words, at - 1) || isOfSame(passage.words, at))) ||
    isInDeadAndWounded(passage.words, at) ||
    isOfKin(passage.words, at) ||
    isAgeNumber(passage.words, at)
  )
    return null
  const noun = /^واحده?$/.test(passage.words[at + 1]?.key ?? '') && at + 1 < passage.to ? nounOf(word) : null
  // من عائلة واحدة says whose they are.
  if (noun !== null && !noun.person && passage.words[at - 1]?.key !== 'من')
    return {
      ...bounds(1, 'exact'),
      start: at,
      startCut: 0,
      end: at + 2,
      next: at + 2,
      kind: noun.kind,
      noun: word.surface,
    }
  const persons = singlePersons(passage, at) ?? harmedPerson(passage, at)
  if (persons !== null) return persons
  for (const form of word.names) {
    const bare = form.key.replace(/^ال(?=.{4})/, '')
    const dual = dualNoun(bare)
    const single =
      dual === null && form.key === bare && !/^(?:اي|ايه)$/.test(passage.words[at - 1]?.key ?? '')
        ? singleVictim(bare)
        : null
    const noun = dual ?? single
    if (noun === null) continue
    const end = dual !== null && /^اثن(?:ين|ان|تين|تان)$/.test(passage.words[at + 1]?.key ?? '') ? at + 2 : at + 1
    const kind = kindOf(passage, noun, at, end)
    if (kind === null || end > passage.to || (dual !== null && isAge(passage, at, end))) return null
    return {
      ...bounds(dual === null ? 1 : 2, 'exact'),
      start: at,
      startCut: form.cut,
      end,
      next: end,
      kind,
      noun: word.surface,
    }
  }
  return null
}

/** ألف شهيد وشهيدة: both are of the one count. */
function isOfSame(words: Word[], at: number): boolean {
  const [first, second] = [words[at - 1], words[at]]
  if (first === undefined || second?.key.startsWith('و') !== true) return false
  return singleVictim(second.key.slice(1))?.kind === nounOf(first)?.kind
}

/** والدة الشهيدين, عائلة القتيلين: whose kin somebody is. */
function isOfKin(words: Word[], at: number): boolean {
  const kin = /^[وفبل]?(?:والد|والده|ام|اب|شقيق|شقيقه|ابن|ابنه|زوج|زوجه|عايله|اسره|ذوي|اهالي|اهل|منزل)$/
  return words[at]?.key.startsWith('ال') === true && kin.test(words[at - 1]?.key ?? '')
}

/** مقتل مدني, استشهاد رجل وامرأة: persons named one by one, right after what happened to them. */
function singlePersons(passage: Passage, at: number): Draft | null {
  const { words, to } = passage
  if (personAt(words[at], '') === null) return null
  const fate = fateNextBefore(passage, at) ?? victimOf(passage, at)
  if (fate === null) return null
  let end = at + 1
  while (end < to && personAt(words[end], 'و') !== null) end++
  const kind = fate === 'missing' && loseTheirLives(passage, end) ? 'killed' : fate
  return {
    ...bounds(end - at, 'exact'),
    start: at,
    startCut: 0,
    end,
    next: end,
    kind,
    noun: words[at]?.surface ?? null,
  }
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
const harmed: [RegExp, 'killed' | 'wounded'][] = [
  [/^(?:استشهدت?|قضي|قضت|توفيت?|ارتقي|ارتقت|انقتلت?|قتلت?)$/, 'killed'],
  [/^(?:اصيبت?|انصابت?|انجرحت?)$/, 'wounded'],
]

/** شاب استشهد, عجوز سبعيني استشهد: one person at the beginning of a clause, and the verb that says what happened. */
function harmedPerson({ words, from, to }: Passage, at: number): Draft | null {
  const before = words[at - 1]
  const clause = at === from || before?.kind === 'mark' || /^[وف]?ب?(?:ان|بان)$/.test(before?.key ?? '')
  if (personAt(words[at], '') === null || !clause) return null
  for (let i = at + 1; i <= Math.min(to - 1, at + verbReach); i++) {
    const key = words[i]?.key ?? ''
    if (/^[.,;:و]/.test(key)) return null
    const kind = harmed.find(([form]) => form.test(key))?.[1]
    if (kind !== undefined)
      return {
        ...bounds(1, 'exact'),
        start: at,
        startCut: 0,
        end: at + 1,
        next: at + 1,
        kind,
        noun: words[at]?.surface ?? null,
      }
  }
  return null
}

function personAt(word: Word | undefined, and: string): CountedNoun | null {
  return word?.kind === 'word' && word.key.startsWith(and) ? singlePerson(word.key.slice(and.length)) : null
}
