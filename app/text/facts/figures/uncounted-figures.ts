import { deadAndWounded } from './dead-and-wounded'
import { precisionEndingAt } from './figure-bounds'
import { uncounted } from './figure-cues'
import { conjunction, type Draft } from './figure-draft'
import { fateBefore, kindOf } from './figure-fates'
import { isTaken, nounAfter, type Passage } from './figure-nouns'
import { fateOfCases } from './counted-things'
import { matchPhrase } from '../lexicon'
import type { Word } from '../words'

// oxfmt-ignore
const fewTens = new Map([['عشر', 10], ['عشره', 10], ['عشرين', 20], ['عشرون', 20], ['ثلاثين', 30], ['ثلاثون', 30], ['اربعين', 40], ['اربعون', 40], ['خمسين', 50], ['خمسون', 50]])

/** بضعة عشر شخصا, بضع وعشرون امرأة: three to nine more than the tens. */
function readFewTeens(passage: Passage, at: number): Draft | null {
  const { words } = passage
  if (words[at]?.forms.some((form) => form === 'بضع' || form === 'بضعه') !== true) return null
  const apart = words[at + 1]?.key === 'و' ? 1 : 0
  const next = words[at + 1 + apart]?.key ?? ''
  const tens = fewTens.get(next) ?? fewTens.get(next.replace(/^و/, ''))
  const noun = tens === undefined ? null : nounAfter(passage, at + 2 + apart)
  if (tens === undefined || noun === null) return null
  const kind = kindOf(passage, noun.noun, at, noun.at + 1) ?? 'other'
  const first = words[at]
  return {
    low: tens + 3,
    high: tens + 9,
    precision: 'range',
    start: at,
    startCut: first.key.startsWith('وبض') ? 1 : 0,
    end: noun.at + 1,
    next: noun.at + 1,
    kind,
    noun: noun.word.surface,
  }
}

/** عشرات الجرحى, عدد من القتلى, dozens of fighters. */
export function readUncounted(passage: Passage, at: number): Draft | null {
  const { words, to } = passage
  const word = words[at]
  const few = word === undefined || isTaken(passage, word) ? null : readFewTeens(passage, at)
  if (few !== null) return few
  const match = matchPhrase(uncounted, words, at)
  if (match === null || word === undefined || isTaken(passage, word) || isNoCount(words, at)) return null
  const after = at + match.length
  const noun = nounAfter(passage, after)
  const known = noun?.noun ?? null
  if (noun === null || noun.at >= to || (known === null && word.key === 'scores'))
    return fatedCrowd(passage, at, match.length, match.value.scale)
  const kind =
    (known === null ? fateOfCases(words, noun) : null) ??
    kindOf(passage, known, at, noun.at + 1) ??
    (match.value.scale === null ? null : 'other')
  if (kind === null || (known === null && match.value.scale === null)) return null
  const before = precisionEndingAt(passage, at)
  return {
    low: null,
    high: null,
    precision: 'uncounted',
    start: before?.start ?? at,
    startCut: before === null ? cutTo(word, matchKeys) : conjunction(words[before.start]),
    end: noun.at + 1,
    next: noun.at + 1,
    kind,
    noun: noun.word.surface,
    ...(match.value.scale === null ? {} : { scale: match.value.scale }),
  }
}

/** "wounding dozens", إصابة العشرات: no noun, but the word before says what happened. */
function fatedCrowd(passage: Passage, at: number, length: number, scale: number | null): Draft | null {
  const together = deadAndWounded(passage.words, at + length) > 0
  const before = at > passage.from ? fateBefore(passage, at - 1) : null
  const kind = together ? 'people' : (before ?? kindOf(passage, null, at, at + length))
  if (kind === null || scale === null || at + length > passage.to) return null
  return {
    low: null,
    high: null,
    precision: 'uncounted',
    start: at,
    startCut: 0,
    end: at + length,
    next: at + length,
    kind,
    noun: null,
    scale,
  }
}

/** "how many people had died" asks, "as many as on Monday" compares, and كميات are amounts: no count. */
function isNoCount(words: Word[], at: number): boolean {
  const as = words[at]?.key === 'many' && words[at - 1]?.key === 'as'
  return words[at - 1]?.key === 'how' || as || words[at]?.key.startsWith('كميات') === true
}

const matchKeys = /^(?:و|ف)?(?:ب|ل|ك)?(?=(?:ال)?(?:عشرات|ميات|الاف|الوف|عده|عدد|عديد|بضع|مجموع))/

function cutTo(word: Word, clitics: RegExp): number {
  return clitics.exec(word.key)?.[0].length ?? 0
}
