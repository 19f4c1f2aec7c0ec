import type { Span } from '../../span'
import type { Gazetteer } from './gazetteer'
import { areaCue, directions, type PlaceCue } from './place-cues'
import { datelineEnd } from './dateline'
import { isBelievable, isObservatory } from './place-doubts'
import { mentionOf } from './place-mention'
import type { Found, Passage } from './place-passage'
import { unknownLandmark, unknownLatinName, unknownName } from './place-names'
import { reportGovernorates } from './report-governorates'
import { sectionGovernorate, impliesGovernorate } from './resolve-place'
import { takenWords } from '../figures/taken-words'
import type { PlaceMention } from '../types'
import { withoutFront, type Word } from '../words'

const spacers = new Set([',', '-', '/', '"', '('])

function isTaken(passage: Passage, word: Word): boolean {
  return passage.taken.has(word)
}

/** The cue just before a word, quotes between them passed over. */
function cueBefore(passage: Passage, at: number): PlaceCue | null {
  let i = at - 1
  while (i >= passage.from && (passage.words[i]?.key === '"' || passage.words[i]?.key === '(')) i--
  // قرى، كالوتية وخربة شمسة: a mark between the head of a list and its first name.
  if (/^[,:]$/.test(passage.words[i]?.key ?? '') && areaCue(passage.words[i - 1])?.list === true) i--
  // عن طريق الخطأ: by way of, and no way.
  if (passage.words[i]?.forms.includes('طريق') && passage.words[i - 1]?.key === 'عن') return null
  return i >= passage.from - 1 && i >= 0 ? areaCue(passage.words[i]) : null
}

/** Whether only و, commas and dashes stand between the last place and a word. */
function goesOnList(passage: Passage, last: Found | null, at: number): boolean {
  if (last === null || at <= last.end - 1) return false
  let joined = false
  for (let i = last.end; i < at; i++) {
    const key = passage.words[i]?.key ?? ''
    if (!spacers.has(key) && key !== 'و' && key !== 'and') return false
    joined = true
  }
  return joined || (passage.words[at]?.key ?? '').startsWith('و')
}

/** Inside parentheses opened after a plural cue every item is a name, also where the list began before the passage: قرى بسهل الغاب ( ... ). */
function inNameList(passage: Passage, at: number): boolean {
  let i = at - 1
  while (i >= 0 && passage.words[i]?.key !== '(' && at - i < 40) {
    if (passage.words[i]?.key === ')' || passage.words[i]?.key === '.') return false
    i--
  }
  if (passage.words[i]?.key !== '(') return false
  for (let back = i - 1; back >= Math.max(0, i - 6); back--) if (areaCue(passage.words[back])?.list) return true
  return false
}

/** طريق M4, أوتوستراد M5, the M4 highway. */
function isRoad(passage: Passage, at: number): boolean {
  const spelt = /^[اي]م$/.test(passage.words[at]?.key ?? '') && /^\d{1,2}$/.test(passage.words[at + 1]?.key ?? '')
  if (!spelt && !/^m\d{1,2}$/.test(passage.words[at]?.key ?? '')) return false
  return passage.words
    .slice(Math.max(passage.from, at - 4), at + 3)
    .some((word) =>
      /^[وفبل]*(?:ال)?(?:طريق|طرق|او?تو?ستراد|دولي|دوليه|جسر|عقده|تقاطع|مفرق)$|^(?:highway|motorway|road|junction|interchange)$/.test(
        word.key,
      ),
    )
}

/** A name the gazetteer knows. بلدة X الشرقية is another place than X, and unknown unless listed with its second word. */
function knownAt(passage: Passage, at: number, cue: PlaceCue | null, listed: boolean): Found | null {
  const match = passage.gazetteer.match(passage.words, at)
  if (match === null || at + match.length > passage.to) return null
  if (!isBelievable(passage, at, match, cue !== null || listed)) return null
  const end = at + match.length
  const next = passage.words[end]
  if (
    match.words === 1 &&
    cue?.settlement === true &&
    end < passage.to &&
    next !== undefined &&
    directions.has(next.key)
  )
    return { at, end: end + 1, cut: match.cut, entries: [], words: 2, cue }
  return { at, end, cut: match.cut, entries: match.entries, words: match.words, cue }
}

function unknownAt(
  passage: Passage,
  at: number,
  cue: PlaceCue | null,
  last: Found | null,
  listed: boolean,
): Found | null {
  const { words, to, from } = passage
  if (isRoad(passage, at))
    return unknownUpTo(passage, at, words[at]?.kind === 'word' && words[at].latin ? at + 1 : at + 2, 0, cue)
  if (words[at]?.latin) return unknownUpTo(passage, at, unknownLatinName(words, at, from, to), 0, cue)
  if (
    inNameList(passage, at) &&
    words[at]?.kind === 'word' &&
    (listed || words[at - 1]?.key === '(' || words[at - 1]?.key === ',')
  )
    return unknownUpTo(passage, at, unknownName(words, at, to, 'name', true), 0, cue)
  if (cue !== null) return unknownUpTo(passage, at, unknownName(words, at, to, cue.trust, cue.trust === 'name'), 0, cue)
  const landmark = isObservatory(passage, at) ? null : unknownLandmark(words, at, to)
  if (landmark !== null) return unknownUpTo(passage, at, landmark.end, landmark.cut, cue)
  if (listed && last?.cue?.list) return listItem(passage, at)
  return null
}

function unknownUpTo({ to }: Passage, at: number, end: number | null, cut: number, cue: PlaceCue | null): Found | null {
  return end === null || end > to ? null : { at, end, cut, entries: [], words: end - at, cue }
}

/** Whether an item of a list ends before `at`: another follows, the list ends, or it is said where all of them lie. */
function endsItem({ words, to }: Passage, at: number): boolean {
  const key = words[at]?.key ?? ''
  return at >= to || /^[,.)]$|^و|^في$|^ب(?:ريف|شمال|جنوب|محافظ|ناحي)/.test(key)
}

/** A further name of a list, its و taken off: أحياء القصاع ودويلعة والطلياني. */
function listItem(passage: Passage, at: number): Found | null {
  const word = passage.words[at]
  if (word === undefined) return null
  const cut = word.key.startsWith('و') && word.key.length > 3 ? 1 : 0
  const few = [cut === 1 ? withoutFront(word, 1) : word, ...passage.words.slice(at + 1, Math.min(at + 4, passage.to))]
  const own = few[0]?.key.startsWith('ال') === true || !endsItem(passage, at + 1) ? 'loose' : 'name'
  const length = unknownName(few, 0, few.length, own, true)
  return length === null ? null : { at, end: at + length, cut, entries: [], words: length, cue: null }
}

function findPlaces(passage: Passage): Found[] {
  const found: Found[] = []
  let last = null as Found | null
  for (let i = passage.from; i < passage.to;) {
    const word = passage.words[i]
    if (word === undefined || word.kind === 'mark' || isTaken(passage, word)) {
      i++
      continue
    }
    const listed: boolean = goesOnList(passage, last, i)
    const own = cueBefore(passage, i)
    const cue: PlaceCue | null = own ?? (listed && last?.cue?.list ? last.cue : null)
    const place: Found | null =
      knownAt(passage, i, cue, listed || inNameList(passage, i)) ?? unknownAt(passage, i, own, last, listed)
    if (place === null) {
      i++
      continue
    }
    place.cue ??= cue
    found.push(place)
    last = place
    i = place.end
  }
  return found
}

/** A dateline says where the report was written: its place is left out where the passage names another. */
function withoutDateline({ words, from, to }: Passage, text: string, found: Found[]): Found[] {
  if (found[0]?.at !== from) return found
  const end = datelineEnd(text, words, from, to, (at) => found.some((place) => place.at === at))
  const others = found.filter(({ at }) => at >= end)
  return others.length === 0 ? found : others
}

function governoratesOf(found: Found[]): Set<string> {
  const governorates = new Set<string>()
  for (const place of found) {
    const [entry] = place.entries
    if (place.entries.length === 1 && entry?.governorate != null && impliesGovernorate(entry))
      governorates.add(entry.governorate)
  }
  return governorates
}

/**
 * The places named in `words[from..to)`; words inside `taken` (names of
 * parties) are passed over. Resolution: see `resolvePlace`.
 */
export function readPlaces(
  text: string,
  words: Word[],
  from: number,
  to: number,
  gazetteer: Gazetteer,
  section: string | null,
  taken: Span[],
): PlaceMention[] {
  const passage: Passage = { words, from, to, gazetteer, taken: takenWords(words, from, to, taken) }
  const found = withoutDateline(passage, text, findPlaces(passage))
  const governorate = sectionGovernorate(gazetteer, section)
  const explicit = governoratesOf(found)
  const context = {
    section: governorate,
    explicit,
    report: governorate === null ? reportGovernorates(words, to, gazetteer) : explicit,
  }
  return found.map((place) => mentionOf(passage, text, place, context)).filter((mention) => mention !== null)
}
