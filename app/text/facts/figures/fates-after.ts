import { countedNoun, dualNoun } from './counted-nouns'
import { isOfFamilies } from './counted-things'
import { deadAndWounded } from './dead-and-wounded'
import { fateOf, states } from './figure-cues'
import { isAgeNumber } from './figure-doubts'
import { nounOf, type Passage } from './figure-nouns'
import { isOtherVerb, pluralFate } from './fate-verbs'
import { withSecondFate } from './joint-fates'
import { isShare, opensShares } from './shares'
import { readNumber } from './number-words'
import { namesSomething } from './numbered-names'
import type { FigureKind } from '../types'
import type { Word } from '../words'

/** What is said behind the persons counted of what happened to them. */

export const clauseEnd = /^[.;؛:]$/

const passive = new Set([
  'were',
  'was',
  'been',
  'are',
  'being',
  'is',
  'reportedly',
  'got',
  'reported',
  'confirmed',
  'went',
  'still',
  'remain',
  'remained',
  'remains',
  'feared',
  'believed',
  'presumed',
  'found',
  'declared',
  'pronounced',
  'left',
])
const dying = new Set(['died', 'perished', 'lost', 'drowned', 'starved', 'suffocated'])

/** What happened, named after the persons: "people … were killed", "12 dead", مدنيا قتلوا. */
export function fateAfter(passage: Passage, after: number): FigureKind | null {
  const { words, to } = passage
  let parts = false
  const state = stateBehind(words, after)
  if (state !== null) return state
  for (let i = after; i < Math.min(to, after + 9); i++) {
    const word = words[i]
    if (word === undefined || clauseEnd.test(word.key)) return null
    if (deadAndWounded(words, i) > 0) return 'people'
    // لا يزال 12 في عداد المفقودين.
    if (word.key === 'عداد') return words[i + 1] === undefined ? null : (nounOf(words[i + 1] as Word)?.kind ?? null)
    const own = word.latin ? null : i === after ? stateOf(word) : parts ? victimsAt(words, i) : null
    if (own !== null) return own
    if (i > after && isOtherVerb(words, i)) return null
    const number = readNumber(words, i)
    // "27 people, five of whom died": what follows up to the comma is said of the five.
    if (number !== null && isOfWhom(words, i + number.length)) {
      i = commaAfter(words, i, Math.min(to, after + aside))
      continue
    }
    // Nine people from two families drowned.
    if (number !== null && isOfFamilies(words, i, words[i + number.length])) {
      i += number.length
      continue
    }
    const share: boolean = number !== null && isShare(words, i, number.length, parts)
    if (number !== null && number.value !== 1 && !share && !isAgeNumber(words, i) && !namesSomething(passage, i, true))
      return null
    parts ||= share || opensShares(word)
    const perished = word.latin || i < after ? null : pluralFate(words, i)
    const fate = perished ?? (saysFate(words, i, after) ? fateOf(words, i) : null)
    if (fate !== null) return withSecondFate(passage, i, fate)
  }
  return null
}

/** "Took two soldiers prisoner", "forced 30 people to flee", "left six members of one family dead". */
function stateBehind(words: Word[], after: number): FigureKind | null {
  const family =
    words[after]?.key === 'of' ? words.slice(after, after + 5).findIndex(({ key }) => key === 'family') : -1
  const at = family > 0 ? after + family + 1 : after
  const [word, next] = [words[at], words[at + 1]]
  if (word === undefined) return null
  if (/^(?:prisoner|captive|hostage)$/.test(word.key)) return 'captured'
  if (word.key === 'to' && next?.key === 'flee') return 'displaced'
  return family > 0 && states.has(word.key) ? fateOf(words, at) : null
}

const aside = 14

function isOfWhom(words: Word[], at: number): boolean {
  return words[at]?.key === 'of' && words[at + 1]?.key === 'whom'
}

/** The next comma, or `to` where there is none. */
function commaAfter(words: Word[], at: number, to: number): number {
  const comma = words.slice(at, to).findIndex(({ key }) => key === ',')
  return comma < 0 ? to : at + comma
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
    (/^(?:تم|جري)$/.test(before) && at <= after + 2) ||
    (at < after + 2 && /^(?:قتل|جرح|اصيب|استشهد)(?:ت|وا|و|ا|تا|ن)?$/.test(word.key))
  )
}

/** "12 soldiers captured a hill": what the persons did, and not what happened to them. */
export function takesObject(words: Word[], at: number): boolean {
  return /^(?:an?|the|his|her|their|its|all|some)$/.test(words[at + 1]?.key ?? '') || readNumber(words, at + 1) !== null
}

/** ثلاث طالبات شهيدات, 12 حياتهم: what the persons are, or lost, said right after them. */
function stateOf(word: Word): FigureKind | null {
  if (/^(?:حيات|ارواح)ه(?:م|ن|ما)?$/.test(word.key)) return 'killed'
  // 4 أشخاص إصابة 23: another count begins.
  if (/^(?:اصابه|وفاه)$/.test(word.key)) return null
  const noun = countedNoun(word.key) ?? dualNoun(word.key)
  return noun !== null && ['killed', 'wounded', 'captured', 'missing'].includes(noun.kind) && !noun.person
    ? noun.kind
    : null
}

/** خمسة بينهم طفلان ضحايا قصف: what all of them are, after the shares. */
function victimsAt(words: Word[], at: number): FigureKind | null {
  const plural = /^(?:ضحايا|قتلي|شهدا|جرحي|مصاب[يو]ن|مفقود[يو]ن|معتقل[يو]ن|اسري)$/.test(words[at]?.key ?? '')
  const before = words[at - 1]
  if (!plural || before?.kind !== 'word' || opensShares(before) || readNumber(words, at - 1) !== null) return null
  return countedNoun(words[at]?.key ?? '')?.kind ?? null
}
