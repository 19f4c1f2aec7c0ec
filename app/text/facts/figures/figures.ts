import type { Span } from '../../span'
import { dualNoun, singlePerson, singleVictim, type CountedNoun } from './counted-nouns'
import { afterwards, bounds, precisionEndingAt, rangeEnd, type Bounds } from './figure-bounds'
import {
  alwaysNumbered,
  calibres,
  numberedThings,
  partsAndMultiples,
  precisionBefore,
  reactions,
  uncounted,
} from './figure-cues'
import { deadAndWounded, isInDeadAndWounded } from './dead-and-wounded'
import { isAge, isBracketedAside, isFormer } from './figure-doubts'
import { fateOf, isOfThem, isPart, kindOf } from './figure-fates'
import { isTaken, nounAfter, nounBefore, nounOf, type Noun, type Passage } from './figure-nouns'
import { matchPhrase } from '../lexicon'
import { readNumber, type ReadNumber } from './number-words'
import { takenWords } from './taken-words'
import type { Figure, FigureKind, Precision } from '../types'
import { afterClitics, type Word } from '../words'

interface Draft extends Bounds {
  start: number
  startCut: number
  end: number
  next: number
  kind: FigureKind
  noun: string | null
  scale?: number
  ofThem?: true
}

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
  const following = words[after]?.key ?? ''
  if (
    calibres.has(following) ||
    partsAndMultiples.has(following) ||
    (following === '-' && partsAndMultiples.has(words[after + 1]?.key ?? ''))
  )
    return null
  const bracketed = words[at - 1]?.key === '(' && words[after]?.key === ')'
  const next = nounAfter(passage, bracketed ? after + 1 : after)
  const definite = next?.noun == null ? nounBefore(passage, at, number) : null
  // الدول الثلاث names a group that is known; how many it has is not what is told.
  if (definite?.noun === null) return null
  const noun = definite ?? next
  if (noun?.noun == null && (isBracketedAside(passage, at, after) || reactions.has(noun?.word.key ?? ''))) return null
  if (!isPlausible(passage, at, number, noun, start < at)) return null
  const end = noun === null || noun.at < at ? after : noun.at + 1
  if (noun === null && spans.has(words[start - 1]?.key ?? '')) return { kind: 'duration', noun, end }
  if (isAge(passage, at, end)) return null
  const kind = kindOf(passage, noun?.noun ?? null, start, end)
  if (kind !== null) return { kind, noun, end }
  return noun !== null && noun.word.kind === 'word' && number.value >= 2 ? { kind: 'other', noun, end } : null
}

/** A و before the words of precision, which begin with no و themselves. */
function conjunction(word: Word | undefined): number {
  return word?.key.startsWith('و') === true && word.key.length > 1 ? 1 : 0
}

/** 25 شهيدا, more than 70 tanks, بين 10 و15 مسلحا. */
function readCount(passage: Passage, at: number): Draft | null {
  const { words, to } = passage
  const word = words[at]
  const number = word === undefined || isTaken(passage, word) ? null : readNumber(words, at)
  if (number === null || at + number.length > to) return null
  const before = precisionEndingAt(passage, at)
  const range = rangeEnd(passage, at, number)
  const after = range?.next ?? at + number.length
  if (isFormer(passage, before?.start ?? at, range !== null)) return null
  const ofThem = isOfThem(words, after) ? partOf(passage, at, after, number) : null
  if (ofThem !== null) return ofThem
  const named = numberOf(passage, at, after)
  const counted = whatIsCounted(passage, at, before?.start ?? at, after, number) ?? named
  if (counted === null) return null
  const { kind, noun, end } = counted
  const start = before?.start ?? (noun !== null && noun.at < at ? noun.at : at)
  const place = {
    start,
    startCut: start === at ? number.cut : conjunction(words[start]),
    end,
    next: end,
    kind,
    noun: noun?.word.surface ?? null,
  }
  if (number.bareScale) return { ...place, low: null, high: null, precision: 'uncounted', scale: 1000 }
  if (range !== null) return { ...place, low: number.value, high: range.high, precision: 'range' }
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

// prettier-ignore
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
function readUncounted(passage: Passage, at: number): Draft | null {
  const { words, to } = passage
  const word = words[at]
  const few = word === undefined || isTaken(passage, word) ? null : readFewTeens(passage, at)
  if (few !== null) return few
  const match = matchPhrase(uncounted, words, at)
  if (match === null || word === undefined || isTaken(passage, word)) return null
  const after = at + match.length
  const noun = nounAfter(passage, after)
  const known = noun?.noun ?? null
  if (noun === null || noun.at >= to) return fatedCrowd(passage, at, match.length, match.value.scale)
  const kind = kindOf(passage, known, at, noun.at + 1) ?? (match.value.scale === null ? null : 'other')
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
  const kind = together ? 'people' : at > passage.from ? fateOf(passage.words, at - 1) : null
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

const matchKeys = /^(?:و|ف)?(?:ب|ل|ك)?(?=(?:ال)?(?:عشرات|ميات|الاف|عده|عدد|عديد|بضع|مجموع))/

function cutTo(word: Word, clitics: RegExp): number {
  return clitics.exec(word.key)?.[0].length ?? 0
}

/** شهيدين, غارتان; ضربة واحدة; and one victim told by the noun alone, شهيدة. */
function readDual(passage: Passage, at: number): Draft | null {
  const word = passage.words[at]
  if (
    word === undefined ||
    word.latin ||
    word.kind !== 'word' ||
    isTaken(passage, word) ||
    isInDeadAndWounded(passage.words, at)
  )
    return null
  const noun = /^واحده?$/.test(passage.words[at + 1]?.key ?? '') && at + 1 < passage.to ? nounOf(word) : null
  if (noun !== null && !noun.person)
    return {
      ...bounds(1, 'exact'),
      start: at,
      startCut: 0,
      end: at + 2,
      next: at + 2,
      kind: noun.kind,
      noun: word.surface,
    }
  const persons = singlePersons(passage, at)
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
    const kind = kindOf(passage, noun, at, at + 1)
    if (kind === null) return null
    return {
      ...bounds(dual === null ? 1 : 2, 'exact'),
      start: at,
      startCut: form.cut,
      end: at + 1,
      next: at + 1,
      kind,
      noun: word.surface,
    }
  }
  return null
}

/** مقتل مدني, استشهاد رجل وامرأة: persons told one by one, right after what happened to them. */
function singlePersons(passage: Passage, at: number): Draft | null {
  const { words, from, to } = passage
  const first = personAt(words[at], '')
  const kind = first !== null && at > from ? fateOf(words, at - 1) : null
  if (first === null || kind === null || words[at - 1]?.kind !== 'word') return null
  let end = at + 1
  while (end < to && personAt(words[end], 'و') !== null) end++
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

function personAt(word: Word | undefined, and: string): CountedNoun | null {
  return word?.kind === 'word' && word.key.startsWith(and) ? singlePerson(word.key.slice(and.length)) : null
}

function finish(passage: Passage, draft: Draft, earlier: Figure[]): Figure | null {
  const first = passage.words[draft.start]
  const last = passage.words[draft.end - 1]
  if (first === undefined || last === undefined) return null
  const previous = earlier[earlier.length - 1]
  const person = draft.kind === 'people' || draft.kind === 'fighters'
  const part =
    draft.ofThem === true ||
    isPart(passage, draft.start, person || draft.kind === previous?.kind, previous?.part === true)
  const whole = part ? previous : undefined
  const kind = part && person && whole !== undefined ? whole.kind : draft.kind
  const start = draft.startCut === 0 ? first.start : afterClitics(first, draft.startCut)
  return {
    start,
    end: last.end,
    kind,
    noun: draft.noun,
    low: draft.low,
    high: draft.high,
    precision: draft.precision,
    ...(draft.scale === undefined ? {} : { scale: draft.scale }),
    ...(part && whole !== undefined ? { part: true as const } : {}),
  }
}

/** سيارتين مفخختين counts once: the second dual is the adjective of the first. */
function isDual(word: Word | undefined): boolean {
  return word !== undefined && !word.key.startsWith('و') && word.names.some((form) => dualNoun(form.key) !== null)
}

/** The counts of `words[from..to)`; words inside `taken` (dates, place names) are not counted. */
export function readFigures(words: Word[], from: number, to: number, taken: Span[]): Figure[] {
  const passage: Passage = { words, from, to, taken: takenWords(words, from, to, taken) }
  const figures: Figure[] = []
  for (let i = from; i < to; i++) {
    if (words[i]?.kind === 'mark') continue
    const draft = readUncounted(passage, i) ?? readCount(passage, i) ?? readDual(passage, i)
    const figure = draft === null || draft.end > to ? null : finish(passage, draft, figures)
    if (draft === null || figure === null) continue
    figures.push(figure)
    i = Math.max(i, draft.next - 1)
    if (isDual(words[i]) && isDual(words[i + 1])) i++
  }
  return figures
}
