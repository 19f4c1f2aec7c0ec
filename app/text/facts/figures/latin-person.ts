import { isStopWord } from '../../words/stop-words'
import { bounds } from './figure-bounds'
import type { Draft } from './figure-draft'
import { fateOf } from './figure-cues'
import type { Passage } from './figure-nouns'
import { readNumber } from './number-words'
import { takesObject } from './fates-after'
import { isJoined } from './counts-of-tolls'
import { harms } from './kinds-of-counts'
import type { Figure, FigureKind } from '../types'
import type { Word } from '../words'

/** "a woman was killed", "killing a two-year-old boy": one person, named by the article. */

const persons = new Set(
  'person couple man woman child boy girl baby infant toddler teenager civilian soldier fighter policeman policewoman officer journalist activist medic paramedic doctor nurse teacher student worker driver farmer passenger resident villager neighbour neighbor rebel gunman militant mother father'.split(
    ' ',
  ),
)
const kin = new Set(
  'wife husband son daughter grandson granddaughter mother father brother sister nephew niece cousin uncle aunt colleague friend'.split(
    ' ',
  ),
)
/** Adjectives and an age between the article and the person. */
const mostBetween = 8
const passive = /^(?:was|is|were|been)$/
const dying = /^(?:died|perished|drowned)$/

export function latinPerson(passage: Passage, at: number, previous: Figure | undefined): Draft | null {
  const { words, from, to } = passage
  const theirs =
    /^(?:his|her|their)$/.test(words[at]?.key ?? '') && previous !== undefined && isJoined(passage, at, previous)
  if (!theirs && !/^an?$/.test(words[at]?.key ?? '')) return null
  const before = fateBeforeArticle(passage, at, previous)
  const noun = personAfter(words, at, to, theirs) ?? (isHarm(words, at, before) ? victimAfter(passage, at) : null)
  if (noun === null || words[noun + 1]?.key === 'of') return null
  // "And their children" says not how many.
  if (theirs && /(?:[^s]s|children)$/.test(words[noun]?.key ?? '')) return null
  const first = words[noun]?.key === 'couple' ? 2 : 1
  const also = companions(words, noun + 1, to)
  // "The bodies of three women and a boy were found": said of all of them.
  const together = words[also.end]?.key === 'were' && previous !== undefined && isJoined(passage, at, previous)
  const kind =
    fateAfter(words, also.end) ??
    (passive.test(words[also.end]?.key ?? '') && at > from && !isActive(words[at - 1]) && !together ? null : before)
  if (kind === null) return null
  return {
    ...bounds(first + also.count, 'exact'),
    start: at,
    startCut: 0,
    end: also.end,
    next: also.end,
    kind,
    noun: words[noun]?.surface ?? null,
  }
}

/** "killing a", and the "and a" that goes on with a toll: what happened to the person whom the article at `at` opens. */
function fateBeforeArticle(passage: Passage, at: number, previous: Figure | undefined): FigureKind | null {
  const { words, from } = passage
  if (at > from && isActive(words[at - 1])) return fateOf(words, at - 1)
  // "Claimed the lives of a civilian", "the abduction of a doctor".
  if (at - 1 > from && words[at - 1]?.key === 'of' && ofWhom.test(words[at - 2]?.key ?? '')) {
    return /^(?:lives|life)$/.test(words[at - 2]?.key ?? '') ? 'killed' : fateOf(words, at - 2)
  }
  if (at - 1 > from && words[at - 1]?.key === 'dead' && words[at - 2]?.key === 'shot') return 'killed'
  const goesOn = previous !== undefined && harms.has(previous.kind) && previous.part !== true
  return goesOn && isJoined(passage, at, previous) ? previous.kind : null
}

const ofWhom = /^(?:lives|life|deaths?|killing|abduction|kidnapping)$/

/** Positions are captured too; whoever is killed, wounded or arrested is somebody. */
function isHarm(words: Word[], at: number, kind: FigureKind | null): boolean {
  return kind === 'killed' || kind === 'wounded' || /^(?:arrest|detain|kidnap|abduct)/.test(words[at - 1]?.key ?? '')
}

/** What ends the name of a victim. */
const boundary = /^(?:near|inside|outside|following|across|around|amid|along|while|day|year)s?$/

/** "killing a beekeeper": the last word of the noun that an article at `at` opens, whatever it is, or null. */
function victimAfter({ words, to, taken }: Passage, at: number): number | null {
  let last: number | null = null
  for (let i = at + 1; i < Math.min(to, at + mostBetween); i++) {
    const word = words[i]
    if (word?.latin !== true || isStopWord(word.key) || taken.has(word) || boundary.test(word.key)) break
    if (readNumber(words, i) !== null) return null
    last = i
  }
  const noun = words[last ?? -1]
  return noun === undefined ||
    /(?:ed|[^s]s|children)$/.test(noun.key) ||
    passive.test(words[(last ?? at) + 1]?.key ?? '')
    ? null
    : last
}

/** son, sons, children. */
function isKin(key: string): boolean {
  return (
    kin.has(key) || /^(?:children|wives|babies|kids)$/.test(key) || (key.endsWith('s') && kin.has(key.slice(0, -1)))
  )
}

function personAfter(words: Word[], at: number, to: number, companion = false): number | null {
  for (let i = at + 1; i < Math.min(to, at + mostBetween); i++) {
    const word = words[i]
    if (word === undefined || (word.kind === 'mark' && word.key !== '-') || isStopWord(word.key)) return null
    if (persons.has(word.key) || (companion && isKin(word.key))) return i
  }
  return null
}

const mostCompanions = 4

/** "a man and his two-year-old son were killed": how many are named with the first, and where the last of them ends. */
function companions(words: Word[], at: number, to: number): { count: number; end: number } {
  let end = at
  let more = 0
  for (let count = 0; ; count++) {
    const opener = words[end]?.key === 'and' && /^(?:an?|his|her|their)$/.test(words[end + 1]?.key ?? '')
    const several = opener && words[end + 3]?.key !== '-' ? readNumber(words, end + 2) : null
    const before = several === null ? end + 1 : end + 1 + several.length
    const noun = opener && count < mostCompanions ? personAfter(words, before, to, true) : null
    if (noun === null) return { count: count + more, end }
    more += (several?.value ?? 1) - 1
    end = noun + 1
  }
}

function fateAfter(words: Word[], at: number): FigureKind | null {
  const state = words[at]?.key ?? ''
  if (/^(?:prisoner|captive|hostage)$/.test(state)) return 'captured'
  if (/^(?:dead|killed|wounded|injured|missing)$/.test(state) && !takesObject(words, at)) return fateOf(words, at)
  const toDeath = words[at + 1]?.key === 'to' && words[at + 2]?.key === 'death'
  if (dying.test(state) || toDeath) return 'killed'
  return passive.test(words[at]?.key ?? '') ? fateOf(words, at + 1) : null
}

/** "killing a child", "wounded a woman": what was done to the person named next. */
function isActive(word: Word | undefined): boolean {
  return /^(?:kill|wound|injur|captur|arrest|detain|kidnap|abduct)(?:p?ed|p?ing)$/.test(word?.key ?? '')
}
