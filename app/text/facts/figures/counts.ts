import { afterwards, bounds, precisionEndingAt, rangeEnd } from './figure-bounds'
import { conjunction, type Draft } from './figure-draft'
import { isAge, isAgeBefore, isBracketedAside, isFormer, isMeasureOrShare } from './figure-doubts'
import { fateBefore, kindOf } from './figure-fates'
import { endOfWhole, isJoined, isSaid, numberOf, ofTheirNumber, ofToll, totalOf, type Counted } from './counts-of-tolls'
import { harms } from './kinds-of-counts'
import { inTollList } from './toll-lists'
import { areAlive, areIll, fateOfCases, isAreaOrVolume, isOfFamilies, isThing } from './counted-things'
import { isFamily, isListNumber, isOfPage, isOfPhone, namesSomething } from './numbered-names'
import { states } from './figure-cues'
import { isDefiniteNumber, isTaken, nounAfter, nounBefore, nounOf, type Noun, type Passage } from './figure-nouns'
import { isOfPeriod } from './period-totals'
import { isOfThem, isSaidOfPersons } from './shares'
import { readNumber, type ReadNumber } from './number-words'
import type { Figure, FigureKind } from '../types'
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

/** Years and names of things are no counts; "one" is mostly a pronoun, and أحد "one of". */
function isPlausible(passage: Passage, at: number, number: ReadNumber, noun: Noun | null, precise: boolean): boolean {
  const known = noun?.noun ?? null
  if (namesSomething(passage, at, known !== null)) return false
  if (number.value === 1 && !number.digits)
    return (
      (known !== null && (noun?.word.latin === true ? known.person : isOneVictim(passage, at, noun))) ||
      isOneHarmed(passage, at)
    )
  if (known !== null) return true
  const year = number.digits && number.length === 1 && number.value >= 1900 && number.value < 2100
  return !(year && !precise)
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
  const read = nounAfter(passage, bracketed ? after + 1 : after)
  // "Freed 12 of them hours later" counts no hours.
  const next = read?.noun?.person === false && isOfThem(words, after) ? null : read
  const definite = next?.noun == null ? nounBefore(passage, at, number) : null
  // الدول الثلاث names a group that is known; how many it has is no count of what happened. مزارعين اثنين counts them.
  if (definite?.noun === null && isDefiniteNumber(words[at])) return null
  const noun = definite ?? next
  if (noun?.noun == null && isBracketedAside(passage, at, after)) return null
  if (!isPlausible(passage, at, number, noun, start < at)) return null
  const end = noun === null || noun.at < at ? after : noun.at + 1
  if (noun === null && spans.has(words[start - 1]?.key ?? '')) return { kind: 'duration', noun, end }
  if (isAge(passage, at, end) || isAgeBefore(passage, noun, at)) return null
  if (noun?.noun?.kind === 'distance' && isAreaOrVolume(words, noun.at))
    return { kind: 'other', noun, end: Math.min(end + 1, passage.to) }
  const kind = noun === null ? kindOf(passage, null, start, end) : kindOfNoun(passage, noun, at, start, end, number)
  if (kind !== null) return { kind, noun, end }
  if (noun === null) {
    const theirs = ofTheirNumber(passage, start) ?? (isSaidOfPersons(words, after) ? 'people' : null)
    return theirs === null ? null : { kind: theirs, noun, end }
  }
  // الثلاثة الباقون, the two sides: who they are was said before.
  const known =
    (isDefiniteNumber(words[at]) && !number.digits) || (words[at]?.latin === true && words[at - 1]?.key === 'the')
  return noun.word.kind === 'word' && number.value >= 2 && !known ? { kind: 'other', noun, end } : null
}

/** واحد ميت وثلاثة جرحى: the noun stands behind. */
function isOneVictim({ words }: Passage, at: number, noun: Noun | null): boolean {
  return /^[وف]?واحده?$/.test(words[at]?.key ?? '') && noun?.at === at + 1 && harms.has(noun.noun?.kind ?? 'other')
}

/** قتل واحد, انجرح واحد: one of those who came to harm. */
function isOneHarmed(passage: Passage, at: number): boolean {
  // من أسرة واحدة: a family, though its letters are those of a capture.
  if (!/^واحده?$/.test(passage.words[at]?.key ?? '') || passage.words[at - 1]?.key === 'اسره') return false
  return at > passage.from && fateBefore(passage, at - 1) !== null
}

/** What a noun is counted as here; null where only what no list has is counted. */
function kindOfNoun(
  passage: Passage,
  noun: Noun,
  at: number,
  start: number,
  end: number,
  number: ReadNumber,
): FigureKind | null {
  if (areAlive(passage, noun.at) || areAlive(passage, noun.at + 1)) return 'people'
  if (areIll(passage, noun)) return 'other'
  if (isThing(passage, start, at, number, noun)) return fateOfCases(passage.words, noun)
  return kindOf(passage, noun.noun, Math.min(start, noun.at), end)
}

/** 25 شهيدا, more than 70 tanks, بين 10 و15 مسلحا. */
export function readCount(passage: Passage, at: number, previous: Figure | undefined): Draft | null {
  const { words, to } = passage
  const word = words[at]
  const number = word === undefined || isTaken(passage, word) ? null : readNumber(words, at)
  if (number === null || at + number.length > to) return null
  const before = precisionEndingAt(passage, at)
  const range = rangeEnd(passage, at, number)
  const numberEnd = range?.next ?? at + number.length
  const after = endOfWhole(passage, numberEnd, number)
  if (isFormer(passage, before?.start ?? at, range !== null) || isMeasureOrShare(passage, at, numberEnd, number))
    return null
  if (isNoCount(passage, at, after) || isSaid(passage, at, number, previous)) return null
  const ofThem = isOfThem(words, after) ? partOf(passage, at, after, number) : null
  if (ofThem !== null) return ofThem
  const begin = before?.start ?? at
  const named = totalOf(passage, after, begin, previous) ?? numberOf(passage, at, after, begin)
  const said = whatIsCounted(passage, at, begin, after, number)
  const counted = ofToll(said, named, passage, at, [begin, after], previous)
  if (counted === null) return inTollList(passage, at, after, number, previous)
  const { noun, end } = counted
  const known = unknownKind(passage, counted, at, after, previous)
  if (known === null) return null
  const kind = harms.has(known) && isOfPeriod(passage, at, end) ? 'other' : known
  if (noun !== null && range === null && isOfFamilies(words, begin, noun.word)) return null
  const first = noun !== null && noun.at < at ? noun.at : at
  // على الأقل مواطنين اثنين: the words of precision stand before the noun.
  const precise = before ?? (first < at ? precisionEndingAt(passage, first) : null)
  const start = precise?.start ?? first
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
    ...bounds(
      number.value,
      precise?.precision ?? named?.precision ?? afterwards(passage, end) ?? afterwards(passage, after, 1) ?? 'exact',
    ),
  }
}

/** Of what no list has: "two of them critically" counts those before, سيارتين و5 بنادق goes on with things. */
function unknownKind(
  passage: Passage,
  { kind, noun }: Counted,
  at: number,
  after: number,
  previous: Figure | undefined,
): FigureKind | null {
  if (noun?.noun !== null) return kind
  if (isOfThem(passage.words, after)) return previous?.kind ?? null
  const things = previous !== undefined && !harms.has(previous.kind) && previous.kind !== 'people'
  return things && previous.kind !== 'fighters' && isJoined(passage, at, previous) ? 'other' : kind
}

/** A number that pages print, that orders a list, or that says how large a family is. */
function isNoCount(passage: Passage, at: number, after: number): boolean {
  const counts = nounAfter(passage, after)?.noun != null
  if (isTiedMeasure(passage.words, after)) return true
  return (
    isOfPhone(passage, at) || isOfPage(passage, at, after) || isFamily(passage, at) || isListNumber(passage, at, counts)
  )
}

/** "A five-storey building": the number is part of an adjective, but for what is measured so (a three-day siege). */
function isTiedMeasure(words: Word[], after: number): boolean {
  const [last, dash, unit] = [words[after - 1], words[after], words[after + 1]]
  if (last?.latin !== true || dash?.key !== '-' || dash.start !== last.end || unit?.start !== dash.end) return false
  return unit.latin && unit.key !== 'odd' && nounOf(unit) === null && !states.has(unit.key)
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
