import type { Span } from '../span'
import { isStopWord } from '../stop-words'
import { countedNoun, dualNoun, singleVictim, type CountedNoun } from './counted-nouns'
import { eventLexicon } from './event-words'
import { fates, numberedThings, precisionAfter, precisionBefore, uncounted } from './figure-cues'
import { matchPhrase } from './lexicon'
import { readNumber, type ReadNumber } from './number-words'
import type { EventKind, Figure, FigureKind, Precision } from './types'
import { afterClitics, type Word } from './words'

/** The passage being read: `words[from..to)`, and the words other facts have taken (dates, names). */
interface Passage {
  words: Word[]
  from: number
  to: number
  taken: Span[]
}

interface Noun {
  noun: CountedNoun | null
  word: Word
  at: number
}

/** Words between a number and what it counts. */
const linking = new Set(['من', 'of', 'the', 'other', 'more', 'further', 'ال'])
const particles = new Set(['و', 'او', 'ثم', 'في', 'علي', 'عن', 'الي', 'منهم', 'بينهم', 'فقط', 'and', 'in', 'on', 'at', 'to', 'with', 'were', 'was', 'have'])

function nounOf(word: Word): CountedNoun | null {
  for (const form of word.forms) {
    const noun = countedNoun(form)
    if (noun !== null) return noun
  }
  return null
}

/** The counted noun after a number: at once in Arabic, after up to three adjectives in English. */
function nounAfter(passage: Passage, at: number): Noun | null {
  const { words, to } = passage
  let unknown: Noun | null = null
  for (let i = at, steps = 0; i < to && steps < 4; i++) {
    const word = words[i]
    if (word === undefined) break
    if (word.key === '"' || word.key === '-' || linking.has(word.key)) continue
    if (word.kind === 'mark' || word.kind === 'number') break
    if (particles.has(word.key)) break
    const noun = nounOf(word)
    if (noun !== null) return { noun: compound(words, i, noun), word, at: i }
    if (unknown === null && matchPhrase(precisionBefore, words, i) === null && !isStopWord(word.key) && (i === at || word.latin) && !/^[وف]/.test(word.key)) unknown = { noun: null, word, at: i }
    if (!word.latin) break
    steps++
  }
  return unknown
}

/** "12 barrel bombs", "two car bombs", "six mortar shells": the first noun says the kind, but "20 rebel fighters" the last. */
function compound(words: Word[], at: number, noun: CountedNoun): CountedNoun {
  const next = words[at + 1]
  if (!words[at]?.latin || next === undefined || !next.latin) return noun
  const after = nounOf(next)
  return after?.person && noun.person ? after : noun
}

function fateOf(words: Word[], at: number): FigureKind | null {
  return matchPhrase(fates, words, at)?.value ?? null
}

/** Deeds that begin another matter: what stands before them happened to others. */
const otherDeeds: ReadonlySet<EventKind> = new Set<EventKind>(['targeting', 'destruction', 'advance', 'capture', 'repelled', 'clash'])

const clauseEnd = /^[.;؛:]$/

/** What happened to the persons counted at `at`: the nearest word of killing, wounding, arrest before, or after in English. */
function fateAround(passage: Passage, at: number, after: number): FigureKind | null {
  const { words, from, to } = passage
  for (let i = after; i < Math.min(to, after + 6); i++) {
    const word = words[i]
    if (word === undefined || clauseEnd.test(word.key) || word.kind === 'number') break
    if (!word.latin && !/^(?:قتل|جرح|اصيب|استشهد)/.test(word.key)) continue
    const fate = fateOf(words, i)
    if (fate !== null) return withSecondFate(words, i, fate)
  }
  for (let i = at - 1; i >= Math.max(from, at - 9); i--) {
    const event = matchPhrase(eventLexicon, words, i)?.value
    if (clauseEnd.test(words[i]?.key ?? '') || (event !== undefined && otherDeeds.has(event))) break
    const fate = fateOf(words, i)
    if (fate !== null) return withSecondFate(words, i, fate)
  }
  return null
}

/** "killed and wounded 20" counts neither the dead nor the wounded. */
function withSecondFate(words: Word[], at: number, fate: FigureKind): FigureKind {
  const joined = words[at]?.key.startsWith('و')
  const before = joined ? at - 1 : ['and', 'و', 'or'].includes(words[at - 1]?.key ?? '') ? at - 2 : -1
  const other = before < 0 ? null : fateOf(words, before)
  return other !== null && other !== fate ? 'people' : fate
}

function kindOf(passage: Passage, noun: CountedNoun | null, at: number, after: number): FigureKind | null {
  if (noun !== null && !noun.person) return noun.kind
  return fateAround(passage, at, after) ?? (noun === null ? null : noun.kind)
}

function isTaken(passage: Passage, word: Word): boolean {
  return passage.taken.some((span) => word.start < span.end && span.start < word.end)
}

/** مدفع 23, اللواء 52, الساعة 5: the number names, it does not count. */
function namesSomething(passage: Passage, at: number, noun: Noun | null): boolean {
  let before = passage.words[at - 1]
  if (before?.key === 'ال') before = passage.words[at - 2]
  if (before === undefined || at - 1 < passage.from) return false
  if (!before.forms.some((form) => numberedThings.has(form))) return false
  return noun?.noun == null
}

const lookBack = 4

/** The words of precision that end just before `at`: their start and meaning. */
function precisionEndingAt(passage: Passage, at: number): { precision: Precision; start: number; cut: number } | null {
  const { words, from } = passage
  for (let start = Math.max(from, at - lookBack); start < at; start++) {
    const match = matchPhrase(precisionBefore, words, start)
    if (match === null) continue
    let end = start + match.length
    while (end < at && ['من', 'عن', 'ال', 'ب', '"', 'ل', 'the'].includes(words[end]?.key ?? '')) end++
    if (end === at) return { precision: deny(words, start, from, match.value), start, cut: 0 }
  }
  return null
}

/** "no more than 300", لا تملك أكثر من 300: a denied lower bound is an upper one. */
function deny(words: Word[], at: number, from: number, precision: Precision): Precision {
  if (precision !== 'at-least') return precision
  for (let i = at - 1; i >= Math.max(from, at - 4); i--) {
    const key = words[i]?.key ?? ''
    if (/^و?(?:لا|لم|لن|ليس|not|no|never)$/.test(key)) return 'at-most'
    if (key === ',' || key === '.') break
  }
  return precision
}

interface Bounds {
  low: number | null
  high: number | null
  precision: Precision
}

function bounds(value: number, precision: Precision): Bounds {
  if (precision === 'at-least') return { low: value, high: null, precision }
  if (precision === 'at-most') return { low: null, high: value, precision }
  return { low: value, high: value, precision }
}

const rangeWords = new Set(['-', 'الي', 'حتي', 'او', 'to', 'or', 'و', 'and'])
const rangeOpeners = new Set(['بين', 'مابين', 'between', 'من', 'from'])

/** بين 10 و15, 10-15, from ten to fifteen. */
function rangeEnd(passage: Passage, at: number, number: ReadNumber): { high: number; next: number } | null {
  const { words, from } = passage
  const opener = at - 1 >= from ? words[at - 1]?.key ?? '' : ''
  const link = words[at + number.length]?.key ?? ''
  const and = ['و', 'and'].includes(link)
  const opened = rangeOpeners.has(opener) || words[at]?.key.startsWith('بين') === true
  if (!rangeWords.has(link)) return null
  if (and && !['بين', 'مابين', 'between'].includes(opener)) return null
  if (['الي', 'حتي'].includes(link) && !opened && !number.digits) return null
  const second = readNumber(words, at + number.length + 1)
  if (second === null || second.value <= number.value || isTaken(passage, words[at + number.length + 1] ?? ({ start: 0, end: 0 } as Word))) return null
  return { high: second.value, next: at + number.length + 1 + second.length }
}

interface Draft extends Bounds {
  start: number
  startCut: number
  end: number
  next: number
  kind: FigureKind
  noun: string | null
  scale?: number
}

function unitOf(words: Word[], at: number): { kind: FigureKind; length: number } | null {
  const key = words[at]?.key ?? ''
  if (key === '%' || key === 'percent') return { kind: 'percent', length: 1 }
  if (['بالميه', 'بالمايه'].includes(key)) return { kind: 'percent', length: 1 }
  if (['في', 'ب', 'per'].includes(key) && ['الميه', 'المايه', 'ميه', 'مايه', 'cent'].includes(words[at + 1]?.key ?? '')) return { kind: 'percent', length: 2 }
  if (key === '$' || key === '€' || key === '£') return { kind: 'money', length: 1 }
  return null
}

function isPlausible(passage: Passage, at: number, number: ReadNumber, noun: Noun | null, precise: boolean): boolean {
  if (number.digits && number.length === 1 && number.value >= 1900 && number.value < 2100 && noun?.noun == null && !precise) return false
  if (number.value === 1 && !number.digits) return false
  if (noun?.noun != null) return true
  if (namesSomething(passage, at, noun)) return false
  if (/[\p{L}_]$/u.test(passage.words[at - 1]?.surface ?? '') && passage.words[at - 1]?.end === passage.words[at]?.start && passage.words[at - 1]?.key !== 'ال' && !/^[بلو]?ال?$|^[بلو]$/.test(passage.words[at - 1]?.key ?? '')) return false
  return true
}

/** A number with what it counts. Without a noun it counts only beside a word of killing and the like, or a unit. */
function readCount(passage: Passage, at: number): Draft | null {
  const { words, from, to } = passage
  const word = words[at]
  const number = word === undefined || isTaken(passage, word) ? null : readNumber(words, at)
  if (word === undefined || number === null || at + number.length > to) return null
  const before = precisionEndingAt(passage, at)
  const range = rangeEnd(passage, at, number)
  const after = range?.next ?? at + number.length
  const unit = unitOf(words, after) ?? (words[at - 1]?.key === '$' ? { kind: 'money' as const, length: 0 } : null)
  const noun = unit === null ? nounBefore(passage, at, number) ?? nounAfter(passage, after) : null
  if (!isPlausible(passage, at, number, noun, before !== null)) return null
  const fateEnd = noun === null || noun.at < at ? after : noun.at + 1
  const duration = noun === null && ['خلال', 'within', 'during'].includes(words[(before?.start ?? at) - 1]?.key ?? '')
  const kind = unit?.kind ?? (duration ? 'duration' : kindOf(passage, noun?.noun ?? null, before?.start ?? at, fateEnd)) ?? (noun === null ? null : 'other')
  if (kind === null || (kind === 'other' && !isOther(number, noun))) return null
  const end = Math.max(after + (unit?.length ?? 0), fateEnd)
  const value: Bounds = number.bareScale
    ? { low: null, high: null, precision: 'uncounted' }
    : range !== null ? { low: number.value, high: range.high, precision: 'range' } : bounds(number.value, before?.precision ?? afterwards(passage, end) ?? 'exact')
  const start = before?.start ?? (noun !== null && noun.at < at ? noun.at : at)
  return { ...value, start, startCut: start === at ? number.cut : 0, end, next: end, kind, noun: noun?.word.surface ?? null, ...(number.bareScale ? { scale: 1000 } : {}), ...(start < from ? { start: from } : {}) }
}

/** An unknown noun is counted only where it is right after a number that is not a lone "one" or "two". */
function isOther(number: ReadNumber, noun: Noun | null): boolean {
  return noun !== null && noun.word.kind === 'word' && number.value >= 2
}

/** الضباط الأربعة, الدول الثلاث: a definite number after its definite noun. */
function nounBefore(passage: Passage, at: number, number: ReadNumber): Noun | null {
  const word = passage.words[at]
  const before = passage.words[at - 1]
  if (word === undefined || before === undefined || at - 1 < passage.from || number.digits) return null
  if (!word.key.startsWith('ال') || !before.names.some((form) => form.key.startsWith('ال'))) return null
  return { noun: nounOf(before), word: before, at: at - 1 }
}

function afterwards(passage: Passage, end: number): Precision | null {
  for (let i = end; i < Math.min(passage.to, end + 3); i++) {
    const match = matchPhrase(precisionAfter, passage.words, i)
    if (match !== null && i + match.length <= passage.to) return match.value
  }
  return null
}

/** عشرات الجرحى, عدد من القتلى, dozens of fighters. */
function readUncounted(passage: Passage, at: number): Draft | null {
  const { words, to } = passage
  const word = words[at]
  const match = matchPhrase(uncounted, words, at)
  if (match === null || word === undefined || isTaken(passage, word)) return null
  const after = at + match.length
  const noun = nounAfter(passage, after)
  const known = noun?.noun ?? null
  if (noun === null || noun.at >= to) return null
  const kind = kindOf(passage, known, at, noun.at + 1) ?? (match.value.scale === null ? null : 'other')
  if (kind === null || (known === null && match.value.scale === null)) return null
  const before = precisionEndingAt(passage, at)
  return { low: null, high: null, precision: 'uncounted', start: before?.start ?? at, startCut: before === null ? cutTo(word, matchKeys) : 0, end: noun.at + 1, next: noun.at + 1, kind, noun: noun.word.surface, ...(match.value.scale === null ? {} : { scale: match.value.scale }) }
}

const matchKeys = /^(?:و|ف)?(?:ب|ل|ك)?(?=(?:ال)?(?:عشرات|ميات|الاف|عده|عدد|عديد|بضع|مجموع))/

function cutTo(word: Word, clitics: RegExp): number {
  return clitics.exec(word.key)?.[0].length ?? 0
}

/** شهيدين, غارتان; ضربة واحدة; and one victim told by the noun alone, شهيدة. */
function readDual(passage: Passage, at: number): Draft | null {
  const word = passage.words[at]
  if (word === undefined || word.latin || word.kind !== 'word' || isTaken(passage, word)) return null
  const noun = /^واحده?$/.test(passage.words[at + 1]?.key ?? '') && at + 1 < passage.to ? nounOf(word) : null
  if (noun !== null && !noun.person) return { ...bounds(1, 'exact'), start: at, startCut: 0, end: at + 2, next: at + 2, kind: noun.kind, noun: word.surface }
  for (const form of word.names) {
    const bare = form.key.replace(/^ال(?=.{4})/, '')
    const dual = dualNoun(bare)
    const single = dual === null && form.key === bare ? singleVictim(bare) : null
    const noun = dual ?? single
    if (noun === null) continue
    const kind = kindOf(passage, noun, at, at + 1)
    if (kind === null) return null
    return { ...bounds(dual === null ? 1 : 2, 'exact'), start: at, startCut: form.cut, end: at + 1, next: at + 1, kind, noun: word.surface }
  }
  return null
}

const partWords = new Set(['بينهم', 'منهم', 'بينهن', 'منهن', 'وبينهم', 'ومنهم', 'ضمنهم', 'including', 'among'])

/** بينهم ثلاثة أطفال: a share of the figure before. */
function isPart(passage: Passage, start: number): boolean {
  for (let i = start - 1; i >= Math.max(passage.from, start - 3); i--) if (partWords.has(passage.words[i]?.key ?? '')) return true
  return false
}

function finish(passage: Passage, draft: Draft, earlier: Figure[]): Figure | null {
  const first = passage.words[draft.start]
  const last = passage.words[draft.end - 1]
  if (first === undefined || last === undefined) return null
  const part = isPart(passage, draft.start)
  const whole = part ? earlier[earlier.length - 1] : undefined
  const kind = part && (draft.kind === 'people' || draft.kind === 'fighters') && whole !== undefined ? whole.kind : draft.kind
  const start = draft.startCut === 0 ? first.start : afterClitics(first, draft.startCut)
  return {
    start, end: last.end, kind, noun: draft.noun, low: draft.low, high: draft.high, precision: draft.precision,
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
  const passage: Passage = { words, from, to, taken }
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
