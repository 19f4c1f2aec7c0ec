import { afterwards, bounds, precisionEndingAt, rangeEnd } from './figure-bounds'
import { alwaysNumbered, numberedThings, precisionBefore, reactions } from './figure-cues'
import { conjunction, type Draft } from './figure-draft'
import { isAge, isAgeBefore, isBracketedAside, isFormer, isMeasureOrShare } from './figure-doubts'
import { isOfThem, kindOf } from './figure-fates'
import { inTollList } from './toll-lists'
import { isTaken, nounAfter, nounBefore, type Noun, type Passage } from './figure-nouns'
import { matchPhrase } from '../lexicon'
import { readNumber, type ReadNumber } from './number-words'
import type { Figure, FigureKind, Precision } from '../types'
import type { Word } from '../words'

function unitOf(words: Word[], at: number): { kind: FigureKind; length: number } | null {
  const key = words[at]?.key ?? ''
  if (key === '%' || key === 'percent') return { kind: 'percent', length: 1 }
  if (['بالميه', 'بالمايه'].includes(key)) return { kind: 'percent', length: 1 }
  if (['في', 'ب', 'per'].includes(key) && ['الميه', 'المايه', 'ميه', 'مايه', 'cent'].includes(words[at + 1]?.key ?? ''))
    return { kind: 'percent', length: 2 }
  if (key === '$' || key === '€' || key === '£') return { kind: 'money', length: 1 }
  return null
}

/** مدفع 23, اللواء 52, الساعة 5: the number names, it does not count. */
function namesSomething(passage: Passage, at: number, things: ReadonlySet<string> = numberedThings): boolean {
  const article = passage.words[at - 1]?.key === 'ال' ? 1 : 0
  const before = passage.words[at - 1 - article]
  if (before === undefined || at - 1 - article < passage.from) return false
  return before.forms.some((form) => things.has(form))
}

/** Years and names of things are no counts; "one" is mostly a pronoun, and أحد "one of". */
function isPlausible(passage: Passage, at: number, number: ReadNumber, noun: Noun | null, precise: boolean): boolean {
  const known = noun?.noun ?? null
  if (namesSomething(passage, at, alwaysNumbered)) return false
  if (number.value === 1 && !number.digits) return known?.person === true && noun?.word.latin === true
  if (known !== null) return true
  const year = number.digits && number.length === 1 && number.value >= 1900 && number.value < 2100
  return !(year && !precise) && !namesSomething(passage, at)
}

interface Counted {
  kind: FigureKind
  noun: Noun | null
  end: number
}

const spans = new Set(['خلال', 'within', 'during'])

/** What a number at `at`, its words of precision from `start`, its digits to `after`, counts. Without a noun it counts only beside a word of killing and the like, or a unit. */
function whatIsCounted(passage: Passage, at: number, start: number, after: number, number: ReadNumber): Counted | null {
  const { words } = passage
  const unit = unitOf(words, after)
  if (unit !== null) return { kind: unit.kind, noun: null, end: after + unit.length }
  if (words[at - 1]?.key === '$') return { kind: 'money', noun: null, end: after }
  if (words[at - 1]?.key === '%') return { kind: 'percent', noun: null, end: after }
  const bracketed = words[at - 1]?.key === '(' && words[after]?.key === ')'
  const next = nounAfter(passage, bracketed ? after + 1 : after)
  const definite = next?.noun == null ? nounBefore(passage, at, number) : null
  // الدول الثلاث names a group that is known; how many it has is no count of what happened.
  if (definite?.noun === null) return null
  const noun = definite ?? next
  if (noun?.noun == null && (isBracketedAside(passage, at, after) || reactions.has(noun?.word.key ?? ''))) return null
  if (!isPlausible(passage, at, number, noun, start < at)) return null
  const end = noun === null || noun.at < at ? after : noun.at + 1
  if (noun === null && spans.has(words[start - 1]?.key ?? '')) return { kind: 'duration', noun, end }
  if (isAge(passage, at, end) || isAgeBefore(passage, noun, at)) return null
  const kind = kindOf(passage, noun?.noun ?? null, start, end)
  if (kind !== null) return { kind, noun, end }
  return noun?.word.kind === 'word' && number.value >= 2 ? { kind: 'other', noun, end } : null
}

/** 25 شهيدا, more than 70 tanks, بين 10 و15 مسلحا. */
export function readCount(passage: Passage, at: number, previous: Figure | undefined): Draft | null {
  const { words, to } = passage
  const word = words[at]
  const number = word === undefined || isTaken(passage, word) ? null : readNumber(words, at)
  if (number === null || at + number.length > to) return null
  const before = precisionEndingAt(passage, at)
  const range = rangeEnd(passage, at, number)
  const after = range?.next ?? at + number.length
  if (isFormer(passage, before?.start ?? at, range !== null) || isMeasureOrShare(passage, at, after, number))
    return null
  const ofThem = isOfThem(words, after) ? partOf(passage, at, after, number) : null
  if (ofThem !== null) return ofThem
  const named = numberOf(passage, at, after)
  const counted = whatIsCounted(passage, at, before?.start ?? at, after, number) ?? named
  if (counted === null) return inTollList(passage, at, after, number, previous)
  const { kind, noun, end } = counted
  const start = before?.start ?? (noun !== null && noun.at < at ? noun.at : at)
  const place = {
    start,
    startCut: start === at ? number.cut : conjunction(words[start]),
    end,
    next: end,
    kind,
    noun: noun?.word.surface ?? null,
    ...(isOfThem(words, after) && kind === previous?.kind ? { ofThem: true as const } : {}),
  }
  if (number.bareScale) return { ...place, low: null, high: null, precision: 'uncounted', scale: 1000 }
  if (range !== null) return { ...place, low: range.low, high: range.high, precision: 'range' }
  return {
    ...place,
    ...bounds(number.value, before?.precision ?? named?.precision ?? afterwards(passage, end) ?? 'exact'),
  }
}

/** خمسة منهم أطفال, five of them children: some of those counted before. */
function partOf(passage: Passage, at: number, after: number, number: ReadNumber): Draft | null {
  const { words, to } = passage
  const end = words[after]?.latin ? after + 2 : after + 1
  const noun = nounAfter(passage, end)
  if (noun?.noun?.person !== true || noun.at >= to) return null
  return {
    ...bounds(number.value, 'exact'),
    start: at,
    startCut: number.cut,
    end: noun.at + 1,
    next: noun.at + 1,
    kind: noun.noun.kind,
    noun: noun.word.surface,
    ofThem: true,
  }
}

const nearNumber = 6
/** The noun said again after the number bridges a relative clause. */
const farthestNumber = 14

/** عدد الغارات تجاوز الأربعين, تجاوز عدد البراميل المئة: what the number before or around it is said to be of. */
function numberOf(
  passage: Passage,
  at: number,
  after: number,
): (Counted & { precision: Precision | undefined }) | null {
  const { words, from } = passage
  for (let i = at - 2; i >= Math.max(from, at - farthestNumber); i--) {
    if (!words[i]?.forms.includes('عدد')) continue
    const noun = nounAfter(passage, i + 1)
    const known = nounAfter(passage, after)?.noun
    if (noun?.noun == null || noun.at >= at || (known == null ? at - i > nearNumber : known.kind !== noun.noun.kind))
      return null
    const verb = i > from ? matchPhrase(precisionBefore, words, i - 1) : null
    return { kind: noun.noun.kind, noun, end: after, precision: verb?.length === 1 ? verb.value : undefined }
  }
  return null
}
