import type { CountedNoun } from './counted-nouns'
import { countedNoun, dualNoun } from './counted-nouns'
import { eventLexicon } from '../events/event-words'
import { fates, states } from './figure-cues'
import { deadAndWounded, isOfBoth } from './dead-and-wounded'
import { isAgeNumber } from './figure-doubts'
import type { Passage } from './figure-nouns'
import { isOtherVerb, pluralFate } from './fate-verbs'
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
const passive = new Set(['were', 'was', 'been', 'are', 'being', 'is', 'reportedly', 'got', 'reported', 'confirmed'])
const dying = new Set(['died', 'perished', 'lost'])

/** What happened, named after the persons: "people … were killed", "12 dead", مدنيا قتلوا. */
function fateAfter(passage: Passage, after: number): FigureKind | null {
  const { words, to } = passage
  let parts = false
  for (let i = after; i < Math.min(to, after + 9); i++) {
    const word = words[i]
    if (word === undefined || clauseEnd.test(word.key)) return null
    if (deadAndWounded(words, i) > 0) return 'people'
    const own = i === after && !word.latin ? stateOf(word) : null
    if (own !== null) return own
    if (i > after && isOtherVerb(words, i)) return null
    const number = readNumber(words, i)
    const share: boolean = number !== null && isShare(words, i, number.length, parts)
    if (number !== null && number.value !== 1 && !share && !isAgeNumber(words, i)) return null
    parts ||= share
    const perished = word.latin || i < after ? null : pluralFate(words, i)
    if (perished !== null) return withSecondFate(words, i, perished)
    const fate = saysFate(words, i, after) ? fateOf(words, i) : null
    if (fate !== null) return withSecondFate(words, i, fate)
  }
  return null
}

function saysFate(words: Word[], at: number, after: number): boolean {
  const word = words[at]
  if (word === undefined) return false
  const before = words[at - 1]?.key ?? ''
  if (word.latin)
    return (
      passive.has(before) || dying.has(word.key) || (at === after && states.has(word.key) && !takesObject(words, at))
    )
  return (
    (/^(?:تم|جري)$/.test(before) && at <= after + 2) || (at < after + 2 && /^(?:قتل|جرح|اصيب|استشهد)/.test(word.key))
  )
}

/** "12 soldiers captured a hill": what the persons did, and not what happened to them. */
function takesObject(words: Word[], at: number): boolean {
  return /^(?:an?|the|his|her|their|its|all|some)$/.test(words[at + 1]?.key ?? '') || readNumber(words, at + 1) !== null
}

/** ثلاث طالبات شهيدات, 12 حياتهم: what the persons are, or lost, said right after them. */
function stateOf(word: Word): FigureKind | null {
  if (/^(?:حيات|ارواح)ه(?:م|ن|ما)?$/.test(word.key)) return 'killed'
  const noun = countedNoun(word.key) ?? dualNoun(word.key)
  return noun !== null && ['killed', 'wounded', 'captured', 'missing'].includes(noun.kind) && !noun.person
    ? noun.kind
    : null
}

/** A number that counts some of the persons: بينهم ثلاثة, including five … and two. */
function isShare(words: Word[], at: number, length: number, parts: boolean): boolean {
  const before = words[at - 1]?.key ?? ''
  const joined = parts && (['and', 'و', ','].includes(before) || words[at]?.key.startsWith('و') === true)
  const amongThem = /^(?:them|whom)$/.test(before) && /^(?:among|of|including)$/.test(words[at - 2]?.key ?? '')
  return partWords.has(before) || amongThem || joined || isOfThem(words, at + length)
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
    const fate = fateBefore(words, i)
    if (fate !== null) return fate
  }
  return null
}

/** The fate that the word at `at` names for those counted after it. */
export function fateBefore(words: Word[], at: number): FigureKind | null {
  const fate = fateOf(words, at)
  return fate === null ? null : withSecondFate(words, at, fate)
}

/** "killed and wounded 20", "were killed or wounded" count neither the dead nor the wounded. */
function withSecondFate(words: Word[], at: number, fate: FigureKind): FigureKind {
  const joined = words[at]?.key.startsWith('و')
  const before = joined ? at - 1 : ['and', 'و', 'or'].includes(words[at - 1]?.key ?? '') ? at - 2 : -1
  const other = before < 0 ? null : fateOf(words, before)
  if (other !== null && other !== fate) return 'people'
  const next = ['and', 'or', 'و'].includes(words[at + 1]?.key ?? '') ? at + 2 : -1
  const second = next < 0 || readNumber(words, next + 1) !== null ? null : fateOf(words, next)
  return second !== null && second !== fate && words[at]?.latin === true ? 'people' : fate
}

/** مقتل 5 معتقلين, 12 معتقلا قضوا: who were captured or had fled, and were killed or wounded then. */
function harmOf(passage: Passage, at: number, after: number): FigureKind | null {
  const fate = fateAfter(passage, after) ?? (at > passage.from ? fateBefore(passage.words, at - 1) : null)
  return fate === 'killed' || fate === 'wounded' ? fate : null
}

export function kindOf(passage: Passage, noun: CountedNoun | null, at: number, after: number): FigureKind | null {
  if (noun !== null && !noun.person) {
    if (['captured', 'missing', 'displaced'].includes(noun.kind)) return harmOf(passage, at, after) ?? noun.kind
    const both = ['killed', 'wounded'].includes(noun.kind)
    return both && (isOfBoth(passage.words, after - 1) || deadAndWounded(passage.words, after) > 0)
      ? 'people'
      : noun.kind
  }
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
  for (let i = start - 1; i >= Math.max(passage.from, start - 3); i--) {
    const key = passage.words[i]?.key ?? ''
    if (partWords.has(key)) return true
    // بينهم طفلة وجرح أكثر من عشرين: another deed begins after the share.
    if (/^و./.test(key) && fateOf(passage.words, i) !== null) return false
  }
  return false
}
