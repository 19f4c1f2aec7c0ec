import { bounds } from './figure-bounds'
import type { Draft } from './figure-draft'
import { fateOf } from './figure-cues'
import { nounOf, type Passage } from './figure-nouns'
import { countedByPlace } from './kinds-of-counts'
import type { ReadNumber } from './number-words'
import type { Figure, FigureKind } from '../types'
import { wordAt, type Word } from '../words'

/** Tolls listed by place, which name what they count once: 14 شهيدا في حلب و9 في إدلب, "four raids on Hass, three on Saraqib". */

/** What the number of a further place is followed by. */
const placing = new Set(
  'في علي بريف قرب تحت شمال جنوب شرق غرب جراء جرا بسبب نتيجه اثر بمدينه ببلده بقريه بحي in on at near under'.split(' '),
)
const linking = /^(?:و|,|and|:|-)$/
/** The most words between two numbers of a list. */
const reach = 8
const listed: ReadonlySet<FigureKind> = new Set<FigureKind>([...countedByPlace, 'buildings'])

/** A number without a noun that counts what the number before it counts, or what stands before a colon. */
export function inTollList(
  passage: Passage,
  at: number,
  after: number,
  number: ReadNumber,
  previous: Figure | undefined,
): Draft | null {
  if (number.bareScale) return null
  const counted =
    labelled(passage, at, after, previous) ??
    goesOn(passage, at, after, number, previous) ??
    afterItsPlace(passage, at, after) ??
    behindNextPlace(passage, at, after, previous)
  if (counted === null) return null
  return { ...bounds(number.value, 'exact'), start: at, startCut: number.cut, end: after, next: after, ...counted }
}

/** How many words before a colon may say what the numbers after it count. */
const labelReach = 4

/** الشهداء: 14, قتلى النظام: 5 في جوبر, "killed: 5 in Douma"; حلب: 14 شهيدا، إدلب: 6 goes on with another place. */
function labelled(
  { words, from, taken }: Passage,
  at: number,
  after: number,
  previous: Figure | undefined,
): Pick<Draft, 'kind' | 'noun'> | null {
  if (words[at - 1]?.key !== ':') return null
  const since = previous === undefined ? from : Math.max(from, wordAt(words, previous.end))
  const next = words[after]
  const alone = next === undefined || /^[,.)/|+-]$/.test(next.key) || placing.has(next.key)
  for (let i = at - 2; i >= Math.max(since, at - 2 - labelReach); i--) {
    const word = words[i]
    if (word?.kind !== 'word') break
    const kind = nounOf(word)?.kind ?? (word.latin && i === at - 2 ? fateOf(words, i) : null)
    if (kind !== null && listed.has(kind)) return i === at - 2 || alone ? { kind, noun: word.surface } : null
  }
  const another =
    previous !== undefined &&
    at - since <= reach &&
    taken.has(words[at - 2] as Word) &&
    words.slice(since, at - 1).every((word) => taken.has(word) || linking.test(word.key))
  return another && alone && listed.has(previous.kind) ? { kind: previous.kind, noun: previous.noun } : null
}

function goesOn(
  passage: Passage,
  at: number,
  next: number,
  number: ReadNumber,
  previous: Figure | undefined,
): Pick<Draft, 'kind' | 'noun' | 'ofThem'> | null {
  const { words } = passage
  const from = words[next]
  const fromPlace = from?.key === 'من' && passage.taken.has(words[next + 1] as Word)
  if (previous === undefined || !listed.has(previous.kind)) return null
  // 16 غارة للتحالف و3 للطيران.
  const whose = from?.key.startsWith('لل') === true
  if (!placing.has(from?.key ?? '') && !fromPlace && !whose) return null
  const link = words[at - 1]?.key ?? ''
  const joined = linking.test(link) || (number.cut > 0 && words[at]?.key.startsWith('و') === true)
  const after = Math.max(passage.from, wordAt(words, previous.end))
  if (!joined || at - after > reach || words.slice(after, at).some(({ key }) => /^[.;!?]$/.test(key))) return null
  const ofThem = link === ':' || previous.part === true
  return { kind: previous.kind, noun: previous.noun, ...(ofThem ? { ofThem } : {}) }
}

/** في حلب 18 شهيدا وفي درعا 7: another place, and its number at the end. */
function behindNextPlace(
  { words, taken }: Passage,
  at: number,
  after: number,
  previous: Figure | undefined,
): Pick<Draft, 'kind' | 'noun'> | null {
  const ends = words[after] === undefined || /^(?:[,.\-)]|و.*)$/.test(words[after].key)
  if (!ends || previous === undefined || !listed.has(previous.kind) || !taken.has(words[at - 1] as Word)) return null
  const start = wordAt(words, previous.end)
  const between = words.slice(start, at - 1)
  const place = between.findIndex(({ key }) => /^و?في$/.test(key) || key === 'in')
  const joined = between[0]?.key.startsWith('و') === true || /^(?:,|and)$/.test(between[0]?.key ?? '')
  const fits = joined && place >= 0 && place < 2 && between.slice(place + 1).every((word) => taken.has(word))
  return fits ? { kind: previous.kind, noun: previous.noun } : null
}

/** How far before a number the title of its list stands, and how many words of it are read. */
const titleReach = 24
const titleWords = 5

/** شهداء اليوم: حلب 9، إدلب 4: the number follows its place, and the title says what is counted. */
function afterItsPlace(
  { words, from, taken }: Passage,
  at: number,
  after: number,
): Pick<Draft, 'kind' | 'noun'> | null {
  const ends = words[after] === undefined || /^(?:[,.\-)]|و.*)$/.test(words[after].key)
  if (!ends || !taken.has(words[at - 1] as Word)) return null
  let colon = at - 1
  const floor = Math.max(from, at - titleReach)
  while (colon >= floor && words[colon]?.key !== ':') {
    const word = words[colon]
    const inList = word !== undefined && (taken.has(word) || word.kind === 'number' || linking.test(word.key))
    // دمشق وريفها: 21
    if (!inList && !/^و?ريفها?$/.test(word?.key ?? '')) return null
    colon--
  }
  if (words[colon]?.key !== ':') return null
  for (let i = Math.max(from, colon - titleWords); i < colon; i++) {
    const word = words[i]
    const noun = word?.kind === 'word' ? nounOf(word) : null
    if (word !== undefined && noun !== null && listed.has(noun.kind)) return { kind: noun.kind, noun: word.surface }
  }
  return null
}
