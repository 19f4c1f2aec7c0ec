import type { Span } from '../../span'
import { eventLexicon, isNoVerb } from './event-words'
import { isOtherMatter } from './event-doubts'
import { firedKind } from './fire'
import { matchPhrase } from '../lexicon'
import { takenWords } from '../figures/taken-words'
import type { EventKind, EventMention } from '../types'
import { spanOf, type Word } from '../words'
import { wordSet } from '../../words/word-list'

const aircraft = wordSet(
  'طيران طيرانه طيرانها طائرات طائراته طائراتها طائرة مقاتلات مقاتلاته مقاتلاتها مروحياتها مروحيات مروحية مروحي مروحياته مسيرة مسيرات مسيرتان مسيرتين درون حوامة حوامات warplane warplanes jets aircraft helicopters helicopter drone drones',
)
const attempts = wordSet(
  'محاولة محاولات محاولا محاولين لمحاولة حاول حاولت حاولوا يحاول تحاول يحاولون attempt attempted attempts tried trying failed',
)
const attacks = wordSet('هجوم هجوما هجومه هجومها هجمات هجمة هجماته هجماتها attack attacks attacked')
const airborne = wordSet('جوي جوية جويا جويين aerial')
const fromTheAir = new Set([...aircraft, ...airborne])
const guns = wordSet('صاروخي صاروخية صاروخيا مدفعي مدفعية مدفعيا صواريخ هاون rocket rockets missile missiles artillery')
const attackKinds: ReadonlySet<EventKind> = new Set<EventKind>(['shelling', 'targeting'])

function near(
  words: Word[],
  at: number,
  from: number,
  to: number,
  wanted: Set<string>,
  before: number,
  after: number,
): boolean {
  for (let i = Math.max(from, at - before); i <= Math.min(to - 1, at + after); i++) {
    // A march (مسيرة سلمية) is no drone.
    if (i !== at && words[i]?.forms.some((form) => wanted.has(form)) && !isMarch(words, i)) return true
  }
  return false
}

function isMarch(words: Word[], at: number): boolean {
  const match = matchPhrase(eventLexicon, words, at)
  return match !== null && match.length > 1 && match.value === 'demonstration'
}

/** هجوم بمسيرة, هجمات جوية, هجوم صاروخي: fire from the air or from guns, and no assault. */
function attackKind(words: Word[], at: number, from: number, to: number): EventKind {
  const before = words[at]?.latin ? 1 : 0
  if (near(words, at, from, to, fromTheAir, before, 3)) return 'air-raid'
  return near(words, at, from, to, guns, before, 1) ? 'shelling' : 'advance'
}

/** A verb or noun of bombardment beside aircraft is an air raid, a capture that was only tried an advance. */
function inContext(words: Word[], at: number, length: number, from: number, to: number, kind: EventKind): EventKind {
  if (kind === 'advance' && words[at]?.forms.some((form) => attacks.has(form))) return attackKind(words, at, from, to)
  if (kind === 'capture' && near(words, at, from, to, attempts, 5, 0)) return 'advance'
  // "Jets dropped bombs" on what is below.
  if (kind === 'bombing' && /^bombs?$/.test(words[at]?.key ?? '') && near(words, at, from, to, aircraft, 5, 3))
    return 'air-raid'
  const artillery = length > 1 && kind === 'shelling'
  if (
    attackKinds.has(kind) &&
    !artillery &&
    isVerbal(words[at]) &&
    near(words, at, from, to, aircraft, words[at]?.key.startsWith('و') ? 0 : 4, 2)
  )
    return 'air-raid'
  return kind
}

const verbal = wordSet(
  'قصف قصفت قصفوا يقصف تقصف قصفه قصفها ضرب ضربت ضربوا يضرب تضرب استهدف استهدفت استهدفوا يستهدف تستهدف bombarded bombardment target targets targeted targeting hit hits hitting struck shelled pounded pounding',
)

function isVerbal(word: Word | undefined): boolean {
  return word?.forms.some((form) => verbal.has(form)) === true
}

const falls = wordSet('سقط سقطت سقوط يسقط تسقط')
const hands = wordSet('بيد يد يده يدها ايدي ايديهم قبضة')

/** سقطت البلدة بيد التنظيم: what falls into hands is captured. */
function isFallen(words: Word[], at: number, to: number): boolean {
  return words[at]?.forms.some((form) => falls.has(form)) === true && near(words, at, at, to, hands, 0, 7)
}

function fired(words: Word[], at: number, to: number): { length: number; value: EventKind } | null {
  const kind = firedKind(words, at, to)
  return kind === null ? null : { length: 1, value: kind }
}

/** The events named in `words[from..to)`, each at its word; words inside `taken` (فجر as a time) are no events. */
export function readEvents(words: Word[], from: number, to: number, taken: Span[]): EventMention[] {
  const found: EventMention[] = []
  const takenAlready = takenWords(words, from, to, taken)
  for (let i = from; i < to; i++) {
    const word = words[i]
    if (word === undefined) continue
    const named = matchPhrase(eventLexicon, words, i)
    const match =
      (named?.length === 1 && isNoVerb(word) ? null : named) ??
      (isFallen(words, i, to) ? { length: 1, value: 'capture' as const } : null) ??
      fired(words, i, to)
    const last = match === null ? undefined : words[i + match.length - 1]
    if (match === null || last === undefined || i + match.length > to) continue
    if (takenAlready.has(word) || isOtherMatter(words, i, match.value)) continue
    found.push({ ...spanOf(word, last), kind: inContext(words, i, match.length, from, to, match.value) })
    i += match.length - 1
  }
  return found
}
