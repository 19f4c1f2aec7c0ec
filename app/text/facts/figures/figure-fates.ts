import { isStopWord } from '../../words/stop-words'
import type { CountedNoun } from './counted-nouns'
import { eventLexicon } from '../events/event-words'
import { areAgents } from './counted-things'
import { deadAndWounded, isOfBoth } from './dead-and-wounded'
import { clauseEnd, fateAfter } from './fates-after'
import { fateOf } from './figure-cues'
import { nounOf, type Passage } from './figure-nouns'
import { withSecondFate } from './joint-fates'
import { matchPhrase } from '../lexicon'
import { readNumber } from './number-words'
import type { EventKind, FigureKind } from '../types'
import type { Word } from '../words'

/** What happened to the persons counted, from the words around them. */

/** Deeds that begin another matter: what stands before them happened to others. */
const otherDeeds: ReadonlySet<EventKind> = new Set<EventKind>([
  'targeting',
  'destruction',
  'advance',
  'capture',
  'repelled',
  'clash',
])

function isOtherDeed(words: Word[], at: number): boolean {
  const event = matchPhrase(eventLexicon, words, at)?.value
  if (event === undefined || !otherDeeds.has(event)) return false
  // أعدمت هيئة تحرير الشام ثلاثة: the name of who did it.
  return !/^[وف]?(?:هييه|جبهه|حركه|جيش)$/.test(words[at - 1]?.key ?? '')
}

const weapons: ReadonlySet<EventKind> = new Set<EventKind>([
  'air-raid',
  'shelling',
  'barrel-bomb',
  'ground-missile',
  'gunfire',
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
  if (following !== null || areAgents(passage, at)) return following
  const others = [after - 1, after].some((i) => /^(?:اخر(?:ين|ون)?|others?)$/.test(words[i]?.key ?? ''))
  let steps = 0
  for (let i = at - 1; i >= Math.max(from, at - longestDate) && steps < 9; i--) {
    // A date between the deed and the count takes no step: قتل في الخامس من رمضان سنة 1445 ثلاثة مدنيين.
    if (passage.taken.has(words[i] as Word)) continue
    steps++
    // "Captured 12 soldiers" is what happened to them; "captured a hill" earlier in the clause is another matter.
    const another = i < at - 1 && isOtherDeed(words, i) && !namesWeapon(words, i)
    if (clauseEnd.test(words[i]?.key ?? '') || another) break
    if (saving.test(words[i]?.key ?? '')) return 'people'
    const fate = fateBefore(passage, i, others)
    if (fate !== null) return fate === 'missing' && loseTheirLives(passage, after) ? 'killed' : fate
  }
  return null
}

/** توفي 48 وأنقذ 109: those who were saved. */
const saving = /^[وف]?(?:[يت]?نقذ|انقذت?|انقذوا|انقاذ|نجا|نجت|نجوا|نجاه|اسعفوا)$|^(?:rescued|rescuing|saved)$/

/** The fate that the word at `at` names for those counted after it. */
export function fateBefore(passage: Passage, at: number, others = false): FigureKind | null {
  const fate = fateOf(passage.words, at) ?? (isPartingWithLife(passage, at) ? 'killed' : null)
  if (fate === 'missing' && isBereft(passage.words, at)) return 'killed'
  return fate === null ? null : withSecondFate(passage, at, fate, others)
}

/** How far after those who lost them their lives are named. */
const livesReach = 14

/** فقد طفل … حياته, فقدان 4 أشخاص لحياتهم: dead, and not missing. */
export function loseTheirLives({ words, to }: Passage, after: number): boolean {
  for (let i = after; i < Math.min(to, after + livesReach); i++) {
    const key = words[i]?.key ?? ''
    if (/^ل?(?:حيات|ارواح)ه(?:م|ن|ما|ا)?$/.test(key)) return true
    if (clauseEnd.test(key)) return false
  }
  return false
}

/** فقدت العائلة اثنين من أبنائها: a family that loses its members, who are dead. */
function isBereft(words: Word[], at: number): boolean {
  return /^[وف]?فقدت?$/.test(words[at]?.key ?? '') && mourners.test(words[at + 1]?.key ?? '')
}
const mourners = /^(?:ال)?(?:عايله|اسره|عايلات|والد|والده|ام|اب|زوجان|قريه|بلده)$/

/** فارق اثنان منهم الحياة: the verb and what they parted with stand around the count. */
function isPartingWithLife({ words, to }: Passage, at: number): boolean {
  if (!/^[وف]?[يت]?فارق(?:ت|وا|ا)?$/.test(words[at]?.key ?? '')) return false
  return words.slice(at + 1, Math.min(to, at + livesReach)).some(({ key }) => key === 'الحياه')
}

const dyingVerb = /^[وفب]?(?:توفيت?|توفوا|ماتت?|ماتوا|قضي|قضوا|وفاه|استشهد|استشهاد|موت|died)$/

const deathReach = 5

/** توفي في سجن صيدنايا 13 معتقلا: where they died stands between. */
function deathBefore({ words, from }: Passage, at: number): FigureKind | null {
  for (let i = at - 1; i >= Math.max(from, at - deathReach); i--) {
    if (words[i]?.kind !== 'word' || readNumber(words, i) !== null) return null
    if (dyingVerb.test(words[i]?.key ?? '')) return 'killed'
  }
  return null
}

/** اعتقلت الشرطة 17 نازحا, "the abduction of 200 refugees": who did it, or "of", stands between. */
function deedBefore(passage: Passage, at: number): FigureKind | null {
  const { words, from } = passage
  if (words[at]?.key.startsWith('و') === true) return null
  for (let i = at - 1; i >= Math.max(from, at - deedReach); i--) {
    const word = words[i]
    const between = word?.kind === 'word' && readNumber(words, i) === null && !word.key.startsWith('و')
    const fate = between ? fateBefore(passage, i) : null
    if (!between || fate !== null) return fate
    if (word.key !== 'of' && (word.latin || isStopWord(word.key) || nounOf(word)?.person === true)) return null
  }
  return null
}
const deedReach = 3

/** مقتل 5 معتقلين, 12 معتقلا قضوا: who were captured or had fled, and were killed or wounded then. */
function harmOf(passage: Passage, noun: CountedNoun, at: number, after: number): FigureKind | null {
  const fate =
    fateAfter(passage, after) ??
    (at > passage.from ? fateBefore(passage, at - 1) : null) ??
    deathBefore(passage, at) ??
    (noun.state === true && noun.kind === 'displaced' ? deedBefore(passage, at) : null)
  if (fate === 'killed' || fate === 'wounded') return fate
  // اعتقال 17 نازحا: persons by their state, where families are not.
  return noun.state === true && (fate === 'captured' || fate === 'missing') ? fate : null
}

/** خسر حزب الله 25 مقاتلا, "lost 25 fighters": the one who lost them may stand between. */
function areLost({ words, from }: Passage, at: number): boolean {
  for (let i = at - 1; i >= Math.max(from, at - loserReach); i--) {
    const word = words[i]
    if (word?.kind !== 'word' || readNumber(words, i) !== null) return false
    if (losing.test(word.key)) return true
  }
  return false
}
const losing = /^(?:lost|loses|losing|[وف]?[يت]?خسرت?|[وف]?خساره)$/
const loserReach = 4

export function kindOf(passage: Passage, noun: CountedNoun | null, at: number, after: number): FigureKind | null {
  if (noun !== null && !noun.person) {
    if (['captured', 'missing', 'displaced'].includes(noun.kind)) return harmOf(passage, noun, at, after) ?? noun.kind
    // توفي اثنان من المصابين: those who died had been wounded.
    const ofWounded = dyingVerb.test(passage.words[at - 1]?.key ?? '')
    if (noun.kind === 'wounded' && (ofWounded || fateAfter(passage, after) === 'killed')) return 'killed'
    const both = ['killed', 'wounded'].includes(noun.kind)
    return both && (isOfBoth(passage.words, after - 1) || deadAndWounded(passage.words, after) > 0)
      ? 'people'
      : noun.kind
  }
  if (noun?.person === true && areLost(passage, at)) return 'killed'
  const next = `${passage.words[after]?.key ?? ''} ${passage.words[after + 1]?.key ?? ''}`
  const fled = noun?.kind === 'people' && /^(?:(?:have|has|had) )?fled/.test(next) ? 'displaced' : null
  return fled ?? fateAround(passage, at, after) ?? (noun === null ? null : noun.kind)
}
