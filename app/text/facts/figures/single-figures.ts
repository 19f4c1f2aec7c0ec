import { isStopWord } from '../../words/stop-words'
import { dualNoun, singleVictim } from './counted-nouns'
import { isInDeadAndWounded, isOfBoth } from './dead-and-wounded'
import { isOfFamilies } from './counted-things'
import { afterwards, bounds, precisionEndingAt } from './figure-bounds'
import { conjunction, type Draft } from './figure-draft'
import { isAge, isAgeNumber } from './figure-doubts'
import { kindOf } from './figure-fates'
import { isTaken, nounOf, spokenTwo, type Passage } from './figure-nouns'
import { latinPerson } from './latin-person'
import { readNumber } from './number-words'
import { companions, personsByName } from './persons-by-name'
import { opensShares } from './shares'
import type { Figure } from '../types'
import type { Word } from '../words'

/** شهيدين, غارتان; ضربة واحدة; and one victim named by the noun alone, شهيدة. */
export function readDual(passage: Passage, at: number, previous: Figure | undefined): Draft | null {
  const word = passage.words[at]
  if (word?.latin === true) return latinPerson(passage, at, previous)
  if (
    word?.kind !== 'word' ||
    isTaken(passage, word) ||
    (readNumber(passage.words, at - 2) !== null && (isOfBoth(passage.words, at - 1) || isOfSame(passage.words, at))) ||
    isInDeadAndWounded(passage.words, at) ||
    isOfKin(passage.words, at) ||
    isAdjective(passage.words, at) ||
    isAgeNumber(passage.words, at)
  )
    return null
  const one = oneThing(passage, at)
  if (one !== null) return one
  const persons = personsByName(passage, at, previous)
  if (persons !== null) return persons
  for (const form of word.names) {
    const bare = form.key.replace(/^ال(?=.{4})/, '')
    // آليتين begins with the letters of the article.
    const dual = dualNoun(form.key) ?? dualNoun(bare)
    const single =
      dual === null && form.key === bare && !/^[وف]?(?:اي|ايه|كم)$/.test(passage.words[at - 1]?.key ?? '')
        ? singleVictim(bare)
        : null
    const noun = dual ?? single
    if (noun === null) continue
    const end = dual !== null && isTwo(passage.words[at + 1]?.key ?? '') ? at + 2 : at + 1
    const kind = kindOf(passage, noun, at, end)
    // إحدى العائلتين, one of the two.
    if (isOfFamilies(passage.words, at, word) || /^(?:احد|احدي)$/.test(passage.words[at - 1]?.key ?? '')) return null
    if (kind === null || end > passage.to || (dual !== null && isAge(passage, at, end))) return null
    const before = dual === null ? null : precisionEndingAt(passage, at)
    const precision = before?.precision ?? (dual === null ? null : afterwards(passage, end)) ?? 'exact'
    // رجلين وطفل: all of them, but for shares of a whole (بينهم طفلان وامرأة).
    const apart = dual?.person !== true || (passage.words[at - 1] !== undefined && opensShares(passage.words[at - 1]))
    const more = apart ? { count: 0, end } : companions(passage, end)
    return {
      ...bounds((dual === null ? 1 : 2) + more.count, precision),
      start: before?.start ?? at,
      startCut: before === null ? form.cut : conjunction(passage.words[before.start]),
      end: more.end,
      next: more.end,
      kind,
      noun: word.surface,
    }
  }
  return null
}

/** شهيدين اثنين, شهيدين تنين: the two said again. */
function isTwo(key: string): boolean {
  return spokenTwo.test(key) || /^اثن(?:ين|ان|تين|تان)$/.test(key)
}

/** ألف شهيد وشهيدة: both are of the one count. */
function isOfSame(words: Word[], at: number): boolean {
  const [first, second] = [words[at - 1], words[at]]
  if (first === undefined || second?.key.startsWith('و') !== true) return false
  return singleVictim(second.key.slice(1))?.kind === nounOf(first)?.kind
}

/** ضربة واحدة, صاروخ أرض أرض واحد: one thing, its adjectives between. */
function oneThing({ words, to }: Passage, at: number): Draft | null {
  const word = words[at]
  const one = words.slice(at + 1, Math.min(to, at + 2 + mostAdjectives)).some(({ key }) => oneWord.test(key))
  const noun = word === undefined || !one ? null : nounOf(word)
  // من عائلة واحدة says whose they are.
  if (word === undefined || noun === null || noun.person || words[at - 1]?.key === 'من') return null
  for (let i = at + 1; i < Math.min(to, at + 2 + mostAdjectives); i++) {
    const key = words[i]?.key ?? ''
    if (oneWord.test(key) && readNumber(words, i)?.value === 1) {
      return {
        ...bounds(1, 'exact'),
        start: at,
        startCut: 0,
        end: i + 1,
        next: i + 1,
        kind: noun.kind,
        noun: word.surface,
      }
    }
    const other = words[i] === undefined ? null : nounOf(words[i] as Word)
    if (words[i]?.kind !== 'word' || isStopWord(key) || key.startsWith('و')) return null
    if (other !== null && other.kind !== noun.kind) return null
  }
  return null
}
const oneWord = /^واحد[ها]?$/
const mostAdjectives = 2

/** المتشددين الأجنبيين: it agrees with the noun before it, and counts nobody. */
function isAdjective(words: Word[], at: number): boolean {
  const [noun, word] = [words[at - 1]?.key ?? '', words[at]?.key ?? '']
  return /^ال..+ين$/.test(word) && /^[وفب]?ال..+ين$/.test(noun)
}

/** والدة الشهيدين, عائلة القتيلين: whose kin somebody is. */
function isOfKin(words: Word[], at: number): boolean {
  const kin = /^[وفبل]?(?:والد|والده|ام|اب|شقيق|شقيقه|ابن|ابنه|زوج|زوجه|عايله|اسره|ذوي|اهالي|اهل|منزل)$/
  return words[at]?.key.startsWith('ال') === true && kin.test(words[at - 1]?.key ?? '')
}
