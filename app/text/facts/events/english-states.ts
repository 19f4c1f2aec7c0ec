import { syrianGovernment, type ActingState } from './actor-names'
import { givenByGovernments, speakingLatin } from './political-verbs'
import type { Word } from '../words'
import { wordSet } from '../../words/word-list'

/** States by their English names: a party where they act (Turkey said, backed by Iran), a place where something is or goes (in Iraq, the border with Turkey). */

const states = new Map<string, string>([
  ['russia', 'روسيا'],
  ['iran', 'إيران'],
  ['turkey', 'تركيا'],
  ['israel', 'إسرائيل'],
  ['lebanon', 'لبنان'],
  ['jordan', 'الأردن'],
  ['iraq', 'العراق'],
  ['egypt', 'مصر'],
  ['qatar', 'قطر'],
  ['kuwait', 'الكويت'],
  ['yemen', 'اليمن'],
  ['libya', 'ليبيا'],
  ['france', 'فرنسا'],
  ['germany', 'ألمانيا'],
  ['britain', 'بريطانيا'],
  ['china', 'الصين'],
  ['america', 'الولايات المتحدة'],
  ['uk', 'بريطانيا'],
  ['u.s.', 'الولايات المتحدة'],
  ['saudi arabia', 'السعودية'],
  ['united states', 'الولايات المتحدة'],
  ['united kingdom', 'بريطانيا'],
])

/** Words before a state that say where. */
const locatives = wordSet(
  'in into inside outside within across through throughout via toward towards around over off beyond near between reach reached reaching enter entered entering leave left leaving cross crossed crossing flee fled fleeing visit visited visiting invade invaded neighbouring neighboring northern southern eastern western northeastern northwestern southeastern southwestern central north south east west',
)
const borders = wordSet('border borders frontier crossing crossings boundary')
/** Nouns behind a state that make it a place. */
const lands = wordSet('border borders frontier territory soil airspace coast crossing side')
const parts = wordSet(
  'north south east west side sides part parts rest most much all out borders border soil territory map cities towns areas swathes north-east coast capital',
)
const owed = wordSet(
  'threat message letter ally allied loyal appeal warning thanks response linked ties according sold belongs',
)

/** The state that the words from `at` on name as a party; null where it is a place, or no state. */
export function actingEnglishState(words: Word[], at: number): ActingState | null {
  if (isSpeakingSyria(words, at)) return { ...syrianGovernment, length: 1 }
  const found = stateAt(words, at)
  if (found === null || isPlace(words, at, found.length)) return null
  return { camp: 'state', name: found.state, length: found.length }
}

function stateAt(words: Word[], at: number): { state: string; length: number } | null {
  const word = words[at]
  if (word?.latin !== true || !/^\p{Lu}/u.test(word.surface)) return null
  const own = word.forms[0] ?? ''
  const two = states.get(`${own} ${words[at + 1]?.forms[0] ?? ''}`)
  if (two !== undefined) return { state: two, length: 2 }
  const one = states.get(own)
  return one === undefined ? null : { state: one, length: 1 }
}

/** The country of the war is a place but where it speaks: Syria denied. */
function isSpeakingSyria(words: Word[], at: number): boolean {
  if (words[at]?.key !== 'syria' || words[at].surface === 'syria') return false
  const verb = /^(?:has|have|had|also)$/.test(words[at + 1]?.key ?? '') ? words[at + 2] : words[at + 1]
  return speakingLatin.has(verb?.key ?? '') && words[at - 1]?.key !== 'in'
}

function isPlace(words: Word[], at: number, length: number): boolean {
  const end = at + length
  const next = words[end]?.key ?? ''
  const inDateline = words[at - 1]?.key === ',' && /^(?:\(|-+)$/.test(next)
  if (next === ':' || inDateline || lands.has(next) || (next === '-' && isBorderOfTwo(words, end))) return true
  const owner = words[end - 1]?.key.endsWith("'s") === true
  if (owner && (locatives.has(next) || lands.has(next) || lands.has(words[end + 1]?.key ?? ''))) return true
  const first = words[at - 1]?.key === 'the' ? at - 1 : at
  return isPlaceBehind(words, first) || (words[first - 1]?.kind !== 'word' && words[end] === undefined)
}

/** Whether what stands before word `at` says where something is. */
function isPlaceBehind(words: Word[], at: number): boolean {
  const before = words[at - 1]
  const earlier = words[at - 2]
  if (before === undefined) return false
  if (before.key === '(') return true
  if (before.key === 'from') return !givenByGovernments.has(earlier?.key ?? '')
  if (before.key === 'to') return !owed.has(earlier?.key ?? '')
  if (before.key === 'of') return parts.has(earlier?.key ?? '')
  if (before.key === 'with') return words.slice(Math.max(0, at - 5), at - 1).some(({ key }) => borders.has(key))
  if (before.key === 'and' || before.key === 'or') return isJoinedPlace(words, at - 2)
  if (before.key === ',') return isTownBefore(words, at - 2)
  return locatives.has(before.key)
}

/** Syria and Iraq, Turkey and Iraq: the second is what the first is. */
function isJoinedPlace(words: Word[], last: number): boolean {
  const other = words[last]
  if (other?.latin !== true || !/^\p{Lu}/u.test(other.surface)) return false
  if (other.key === 'syria') return isPlaceBehind(words, last) || words[last - 1]?.kind !== 'word'
  const state = stateAt(words, last - 1)?.length === 2 ? last - 1 : last
  return stateAt(words, state) !== null && isPlaceBehind(words, state)
}

/** Mosul, Iraq: a town before the comma, and no state. */
function isTownBefore(words: Word[], at: number): boolean {
  const town = words[at]
  if (town?.latin !== true || !/^\p{Lu}/u.test(town.surface)) return false
  return stateAt(words, at) === null ? words[at - 1]?.kind === 'word' : isPlaceBehind(words, at)
}

/** The Turkey-Syria border. */
function isBorderOfTwo(words: Word[], at: number): boolean {
  return words.slice(at, at + 4).some(({ key }) => borders.has(key))
}
