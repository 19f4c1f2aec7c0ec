import type { CountedNoun } from './counted-nouns'
import { eventLexicon } from '../events/event-words'
import { fates } from './figure-cues'
import { deadAndWounded } from './dead-and-wounded'
import type { Passage } from './figure-nouns'
import { matchPhrase } from '../lexicon'
import { readNumber } from './number-words'
import type { EventKind, FigureKind } from '../types'
import type { Word } from '../words'

export function fateOf(words: Word[], at: number): FigureKind | null {
  return matchPhrase(fates, words, at)?.value ?? null
}

/** Deeds that begin another matter: what stands before them happened to others. */
const otherDeeds: ReadonlySet<EventKind> = new Set<EventKind>([
  'targeting',
  'destruction',
  'advance',
  'capture',
  'repelled',
  'clash',
])

const clauseEnd = /^[.;؛:]$/

const partWords = new Set([
  'بينهم',
  'منهم',
  'بينهن',
  'منهن',
  'وبينهم',
  'ومنهم',
  'ضمنهم',
  'منها',
  'بينها',
  'including',
  'among',
])
const passive = new Set(['were', 'was', 'been', 'are', 'being', 'is', 'reportedly', 'got'])
const dying = new Set(['died', 'perished'])
const states = new Set(['dead', 'killed', 'wounded', 'injured', 'missing', 'displaced', 'arrested', 'detained'])

/** What happened, named after the persons: "people … were killed", "12 dead", مدنيا قتلوا. */
function fateAfter(passage: Passage, after: number): FigureKind | null {
  const { words, to } = passage
  for (let i = after; i < Math.min(to, after + 9); i++) {
    const word = words[i]
    if (word === undefined || clauseEnd.test(word.key)) return null
    if (deadAndWounded(words, i) > 0) return 'people'
    if (i > after && isOtherVerb(words, i)) return null
    const number = readNumber(words, i)
    if (number !== null && !partWords.has(words[i - 1]?.key ?? '') && !isOfThem(words, i + number.length)) return null
    const perished = word.latin || i < after ? null : pluralFate(words, i)
    if (perished !== null) return perished
    const saysFate = word.latin
      ? passive.has(words[i - 1]?.key ?? '') || dying.has(word.key) || (i === after && states.has(word.key))
      : i < after + 2 && /^(?:قتل|جرح|اصيب|استشهد)/.test(word.key)
    const fate = saysFate ? fateOf(words, i) : null
    if (fate !== null) return withSecondFate(words, i, fate)
  }
  return null
}

const pluralFates: [RegExp, FigureKind][] = [
  [/^(?:قتلوا|قضوا|استشهدوا|ماتوا|توفوا|ارتقوا|فارقوا|قتلن|استشهدن)$/, 'killed'],
  [/^(?:جرحوا|اصيبوا|اصبن|جرحن)$/, 'wounded'],
  [/^(?:اعتقلوا|اسروا|خطفوا|اختطفوا|اوقفوا)$/, 'captured'],
  [/^(?:فقدوا|اختفوا)$/, 'missing'],
  [/^(?:نزحوا|هجروا|شردوا)$/, 'displaced'],
]

/** 12 من عناصر الجبهة لقوا حتفهم, 31 على الأقل قضوا: said of the persons before, so without a conjunction. */
function pluralFate(words: Word[], at: number): FigureKind | null {
  const key = words[at]?.key ?? ''
  if (/^(?:لقوا|لاقوا|لقي|لقيت)$/.test(key)) return /^(?:حتف|مصرع)/.test(words[at + 1]?.key ?? '') ? 'killed' : null
  // اعتقلوا and the like may as well be what the persons did to others.
  const transitive = /^ا(?:عتقلوا|سروا|وقفوا|ختطفوا)$|^(?:خطفوا|قتلوا|جرحوا|هجروا|شردوا|فقدوا)$/.test(key)
  if (transitive && readNumber(words, at + 1) !== null) return null
  return pluralFates.find(([form]) => form.test(key))?.[1] ?? null
}

/** A verb of another matter: the persons before did it, and what happened to others follows. */
function isOtherVerb(words: Word[], at: number): boolean {
  const word = words[at]
  if (word === undefined || word.latin || word.kind !== 'word' || /^(?:قد|كان|كانوا|كانت|لقوا|لقي|بين)$/.test(word.key))
    return false
  return pluralFate(words, at) === null && /^[وف]?\S{2,}وا$/.test(word.key)
}

function isOtherDeed(words: Word[], at: number): boolean {
  const event = matchPhrase(eventLexicon, words, at)?.value
  return event !== undefined && otherDeeds.has(event)
}

const weapons: ReadonlySet<EventKind> = new Set<EventKind>([
  'air-raid',
  'shelling',
  'barrel-bomb',
  'ground-missile',
  'bombing',
])

/** قتلت غارة استهدفت السوق عشرة: the deed belongs to the raid, which is what killed. */
function namesWeapon(words: Word[], at: number): boolean {
  const before = matchPhrase(eventLexicon, words, at - 1)
  return before?.length === 1 && weapons.has(before.value) && words[at]?.key.startsWith('و') === false
}

const longestDate = 24

/** What happened to the persons counted at `at`: what is said after them, or the nearest word of killing, wounding, arrest before. */
function fateAround(passage: Passage, at: number, after: number): FigureKind | null {
  const { words, from } = passage
  const following = fateAfter(passage, after)
  if (following !== null) return following
  let steps = 0
  for (let i = at - 1; i >= Math.max(from, at - longestDate) && steps < 9; i--) {
    // A date between the deed and the count takes no step: قتل في الخامس من رمضان سنة 1445 ثلاثة مدنيين.
    if (passage.taken.has(words[i] as Word)) continue
    steps++
    if (clauseEnd.test(words[i]?.key ?? '') || (isOtherDeed(words, i) && !namesWeapon(words, i))) break
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

export function kindOf(passage: Passage, noun: CountedNoun | null, at: number, after: number): FigureKind | null {
  if (noun !== null && !noun.person) return noun.kind
  return fateAround(passage, at, after) ?? (noun === null ? null : noun.kind)
}

/** خمسة منهم أطفال, five of them children. */
export function isOfThem(words: Word[], at: number): boolean {
  const [first, second] = [words[at]?.key ?? '', words[at + 1]?.key ?? '']
  return first === 'منهم' || first === 'منهن' || (first === 'of' && (second === 'them' || second === 'whom'))
}

/** بينهم ثلاثة أطفال: a share of the figure before; و goes on with another share only after one. */
export function isPart(passage: Passage, start: number, person: boolean, afterPart: boolean): boolean {
  const first = passage.words[start]?.key ?? ''
  const joined = first.startsWith('و') || ['و', 'and'].includes(passage.words[start - 1]?.key ?? '')
  if (joined && !first.startsWith('واحد')) return person && afterPart
  for (let i = start - 1; i >= Math.max(passage.from, start - 3); i--)
    if (partWords.has(passage.words[i]?.key ?? '')) return true
  return false
}
