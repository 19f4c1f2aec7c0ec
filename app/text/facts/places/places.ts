import type { Span } from '../../span'
import type { Gazetteer, GazetteerEntry, NameMatch } from './gazetteer'
import { calibres } from '../figures/figure-cues'
import { countedNoun, dualNoun } from '../figures/counted-nouns'
import {
  areaCue,
  bodyAdjectives,
  bodyFillers,
  bodyHeads,
  directions,
  everyday,
  prepositions,
  type PlaceCue,
} from './place-cues'
import { unknownLandmark, unknownLatinName, unknownName } from './place-names'
import { family, resolvePlace, sectionGovernorate, tellsGovernorate, type PlaceContext } from './resolve-place'
import { takenWords } from '../figures/taken-words'
import type { PlaceMention } from '../types'
import { afterClitics, withoutFront, type Word } from '../words'

interface Found {
  at: number
  end: number
  cut: number
  entries: GazetteerEntry[]
  words: number
  cue: PlaceCue | null
}

interface Passage {
  words: Word[]
  from: number
  to: number
  gazetteer: Gazetteer
  taken: ReadonlySet<Word>
}

const spacers = new Set([',', '-', '/', '"', '('])

function isTaken(passage: Passage, word: Word): boolean {
  return passage.taken.has(word)
}

/** The cue just before a word, quotes between them passed over. */
function cueBefore(passage: Passage, at: number): PlaceCue | null {
  let i = at - 1
  while (i >= passage.from && (passage.words[i]?.key === '"' || passage.words[i]?.key === '(')) i--
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

/** شبكة أخبار العراق, لواء شهداء دوما: the place is part of a body's name. */
function isInBodyName(passage: Passage, at: number): boolean {
  let i = at - 1
  if (bodyAdjectives.has(passage.words[at + 1]?.key ?? '')) return true
  while (i > at - 4 && passage.words[i]?.forms.some((form) => bodyFillers.has(form)) === true) i--
  return passage.words[i]?.forms.some((form) => bodyHeads.has(form)) === true
}

/** برميلان is two barrels, not Rumaylan after ب. */
function isAnotherWord(word: Word, cut: number): boolean {
  return word.names.some((form) => form.cut < cut && (countedNoun(form.key) !== null || dualNoun(form.key) !== null))
}

/** قطر 107 مم is a diameter, and no state. */
function isMeasure(passage: Passage, at: number): boolean {
  const [word, number, unit] = passage.words.slice(at, at + 3)
  return word?.forms.includes('قطر') === true && number?.kind === 'number' && calibres.has(unit?.key ?? '')
}

/** طريق M4, أوتوستراد M5, the M4 highway. */
function isRoad(passage: Passage, at: number): boolean {
  const spelt = /^[اي]م$/.test(passage.words[at]?.key ?? '') && /^\d{1,2}$/.test(passage.words[at + 1]?.key ?? '')
  if (!spelt && !/^m\d{1,2}$/.test(passage.words[at]?.key ?? '')) return false
  return passage.words
    .slice(Math.max(passage.from, at - 4), at + 3)
    .some((word) => /^[وفبل]*(?:ال)?(?:طريق|طرق|او?تو?ستراد|دولي|دوليه)$|^(?:highway|motorway|road)$/.test(word.key))
}

const longClitic = 4

function isBelievable(passage: Passage, at: number, match: NameMatch, supported: boolean): boolean {
  const word = passage.words[at]
  if (word === undefined) return false
  if (isInBodyName(passage, at) || isMeasure(passage, at)) return false
  if (isAnotherWord(word, match.cut)) return false
  if (word.latin || supported) return true
  const name = word.names.find((form) => form.cut === match.cut)?.key ?? word.key
  const person = match.words === 2 && /^(?:ال)?شيخ$|^صلاح$|^عز$|^سيف$/.test(name)
  if (person || (match.words === 1 && everyday.has(name))) {
    return name === 'سوريه' && (passage.words[at - 1]?.forms ?? []).some((form) => prepositions.has(form))
  }
  if (match.words > 1) return true
  const clitics = word.key.slice(0, match.cut)
  const wide = match.entries.some((entry) => tellsGovernorate(entry) || entry.kind === 'country')
  return clitics === '' || wide || name.length >= longClitic
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
  const landmark = unknownLandmark(words, at, to)
  if (landmark !== null) return unknownUpTo(passage, at, landmark.end, landmark.cut, cue)
  if (listed && last?.cue?.list) return listItem(passage, at)
  return null
}

function unknownUpTo({ to }: Passage, at: number, end: number | null, cut: number, cue: PlaceCue | null): Found | null {
  return end === null || end > to ? null : { at, end, cut, entries: [], words: end - at, cue }
}

/** A further name of a list, its و taken off: أحياء القصاع ودويلعة والطلياني. */
function listItem(passage: Passage, at: number): Found | null {
  const word = passage.words[at]
  if (word === undefined) return null
  const cut = word.key.startsWith('وال') ? 1 : 0
  const few = [cut === 1 ? withoutFront(word, 1) : word, ...passage.words.slice(at + 1, Math.min(at + 4, passage.to))]
  const length = unknownName(few, 0, few.length, 'loose', true)
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

function governoratesOf(found: Found[]): Set<string> {
  const governorates = new Set<string>()
  for (const place of found) {
    const [entry] = place.entries
    if (place.entries.length === 1 && entry?.governorate != null && tellsGovernorate(entry))
      governorates.add(entry.governorate)
  }
  return governorates
}

const remembered: { words: Word[] | null; gazetteer: Gazetteer | null; named: { at: number; governorate: string }[] } =
  { words: null, gazetteer: null, named: [] }

/** Governorates the report names before word `to`; where each is named first is worked out once per report. */
function reportGovernorates(words: Word[], to: number, gazetteer: Gazetteer): Set<string> {
  if (remembered.words !== words || remembered.gazetteer !== gazetteer) {
    remembered.words = words
    remembered.gazetteer = gazetteer
    remembered.named = []
    for (const [at, word] of words.entries()) {
      const match = word.kind === 'word' ? gazetteer.match(words, at) : null
      const entry = match?.entries[0]
      if (
        match?.entries.length === 1 &&
        entry?.governorate != null &&
        tellsGovernorate(entry) &&
        !remembered.named.some((name) => name.governorate === entry.governorate)
      )
        remembered.named.push({ at, governorate: entry.governorate })
    }
  }
  return new Set(remembered.named.filter((name) => name.at < to).map((name) => name.governorate))
}

function mentionOf(passage: Passage, text: string, place: Found, context: PlaceContext): PlaceMention | null {
  const first = passage.words[place.at]
  const end = passage.words[place.end - 1]?.end
  if (first === undefined || end === undefined) return null
  const start = afterClitics(first, place.cut)
  const entry =
    place.entries.length === 0 ? null : resolvePlace(place.entries, place.words, place.cue?.kinds ?? [], context)
  const unnamed =
    place.entries.length === 0 || place.entries.some((known) => family(known.governorate) === family(context.section))
  return {
    start,
    end,
    name: text.slice(start, end),
    place: entry?.key ?? null,
    governorate: entry === null ? (unnamed ? context.section : null) : entry.governorate,
    ...quarterOf(place, entry, passage.gazetteer),
  }
}

/** Whether it is a quarter, and of which town as far as the gazetteer knows. */
function quarterOf(
  { cue }: Found,
  entry: GazetteerEntry | null,
  gazetteer: Gazetteer,
): Pick<PlaceMention, 'quarter' | 'town'> {
  if (entry === null ? cue?.kinds[0] !== 'quarter' : entry.kind !== 'quarter') return {}
  const town = entry === null ? null : gazetteer.townOf(entry)
  return town === null ? { quarter: true } : { quarter: true, town }
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
  const found = findPlaces(passage)
  const governorate = sectionGovernorate(gazetteer, section)
  const explicit = governoratesOf(found)
  const context = {
    section: governorate,
    explicit,
    report: governorate === null ? reportGovernorates(words, to, gazetteer) : explicit,
  }
  return found.map((place) => mentionOf(passage, text, place, context)).filter((mention) => mention !== null)
}
