import type { Span } from '../../span'
import type { Gazetteer, NameMatch } from './gazetteer'
import { countrysideOf } from './countryside'
import { townsOfBuilding } from './building-towns'
import { latinKindCue } from './latin-kinds'
import { areaCue, directions, type PlaceCue } from './place-cues'
import { datelineEnd } from './dateline'
import { isBelievable, isBetweenTwo, isInBodyName, isObservatory } from './place-doubts'
import { mentionOf } from './place-mention'
import { eachOf, goesOnList, inNameList, isAnchored, isBetween, leadsList, listItem, ofEach } from './place-lists'
import type { Found, Passage } from './place-passage'
import { withoutSeats } from './speaker-seats'
import { arabicHeads, arabicTownByHead, unknownLandmark, unknownName } from './place-names'
import {
  isPeople,
  latinBeforeKnown,
  latinCompound,
  latinListItem,
  townByHead,
  unknownLatinName,
  withArticleTail,
} from './unknown-latin-names'
import { reportGovernorates } from './report-governorates'
import { sectionGovernorate, impliesGovernorate } from './resolve-place'
import { isStopWord } from '../../words/stop-words'
import { takenWords } from '../figures/taken-words'
import type { PlaceMention } from '../types'
import type { Word } from '../words'

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

/** طريق السويداء القريا: the road between two towns, though that from the first has a name of its own. */
function isRoadToTown({ words, gazetteer }: Passage, at: number, match: NameMatch): boolean {
  if (match.words < 2 || words[at]?.forms.includes('طريق') !== true) return false
  const end = at + match.length
  return gazetteer.match(words, words[end]?.key === '-' ? end + 1 : end)?.cut === 0
}

/** A name the gazetteer knows. بلدة X الشرقية is another place than X, and unknown unless listed with its second word. */
function knownAt(passage: Passage, at: number, cue: PlaceCue | null, listed: boolean): Found | null {
  // Asked of the few words that may be a name, not of all.
  const expected = () =>
    listed || inNameList(passage, at) || isBetween(passage, at) || isBetweenTwo(passage, at) || leadsList(passage, at)
  const match = passage.gazetteer.match(passage.words, at) ?? likeAt(passage, at, expected)
  if (match === null || at + match.length > passage.to || isRoadToTown(passage, at, match)) return null
  if (!isBelievable(passage, at, match, cue !== null || expected())) return null
  const longer = match.words === 1 ? latinCompound(passage.words, at, passage.to) : null
  if (longer !== null) return { at, end: longer, cut: 0, entries: [], words: 2, cue }
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
  const whole =
    countrysideOf(passage.gazetteer, passage.words, at, end, match.entries) ?? longerLatin(passage, at, end, match)
  const said = cue ?? latinKindCue(passage.words, at, end)
  return { at, end, cut: match.cut, entries: match.entries, words: match.words, cue: said, ...whole }
}

function longerLatin({ words, to }: Passage, at: number, end: number, match: NameMatch): { end: number } | null {
  const tail = words[at]?.latin === true && match.words === 1 ? withArticleTail(words, end, to) : end
  return tail === end ? null : { end: tail }
}

/** Words before a Latin name that say that a place follows. */
const latinCue =
  /^(?:in|near|at|from|to|toward|towards|around|outside|inside|between|into|through|town|village|city|of|opposite|on|via|beyond|left|leaving|reached|reaching|entered|entering|fled|fleeing|hit|hits|struck|shelled|bombed|pounded|seized|captured|retook|besieged|targeted|recaptured|stormed|evacuated)$/

/** A Latin name of other vowels than the gazetteer's: believed where a place is expected. */
function likeAt(passage: Passage, at: number, expected: () => boolean): NameMatch | null {
  const word = passage.words[at]
  if (word?.latin !== true || isStopWord(word.key) || isPeople(word.key)) return null
  return latinCue.test(passage.words[at - 1]?.key ?? '') || expected()
    ? passage.gazetteer.matchLike(passage.words, at)
    : null
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
  if (words[at]?.latin) {
    const further = listed && last?.cue?.list === true ? latinListItem(words, at, to) : null
    const paired = latinBeforeKnown(words, at, to, (next) => passage.gazetteer.match(words, next) !== null)
    const byHead = passage.gazetteer.match(words, at) === null ? townByHead(words, at, to) : null
    return unknownUpTo(passage, at, unknownLatinName(words, at, from, to) ?? further ?? byHead ?? paired, 0, cue)
  }
  if (
    inNameList(passage, at) &&
    words[at]?.kind === 'word' &&
    (listed || words[at - 1]?.key === '(' || words[at - 1]?.key === ',')
  )
    return unknownUpTo(passage, at, unknownName(words, at, to, 'name', true), 0, cue)
  if (words[at]?.names.some(({ key }) => /^كفر(?!وا|هم|ان)\S{2,}$/.test(key))) return kafr(passage, at, cue)
  const town = isInBodyName(passage, at) ? null : arabicTownByHead(words, at, to)
  if (town !== null)
    return unknownUpTo(passage, at, town, words[at]?.names.find(({ key }) => arabicHeads.has(key))?.cut ?? 0, cue)
  if (cue === null && isAnchored(passage, last, at)) return listItem(passage, at)
  if (cue !== null) return unknownUpTo(passage, at, unknownName(words, at, to, cue.trust, cue.trust === 'name'), 0, cue)
  const landmark = isObservatory(passage, at) || isInBodyName(passage, at) ? null : unknownLandmark(words, at, to)
  if (landmark !== null) {
    const unknown = unknownUpTo(passage, at, landmark.end, landmark.cut, cue)
    return unknown && { ...unknown, entries: townsOfBuilding(passage.gazetteer, words, at, landmark.end) }
  }
  if (listed && last?.cue?.list) return listItem(passage, at)
  return null
}

/** كفرعمة: no other word begins so. */
function kafr(passage: Passage, at: number, cue: PlaceCue | null): Found | null {
  if (isInBodyName(passage, at)) return null
  const cut = passage.words[at]?.names.find(({ key }) => key.startsWith('كفر'))?.cut ?? 0
  return unknownUpTo(passage, at, at + 1, cut, cue)
}

function unknownUpTo(
  passage: Passage,
  at: number,
  end: number | null,
  cut: number,
  cue: PlaceCue | null,
): Found | null {
  if (end === null || end > passage.to) return null
  return { at, end, cut, entries: [], words: end - at, cue: cue ?? latinKindCue(passage.words, at, end) }
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
    const place: Found | null = knownAt(passage, i, cue, listed) ?? unknownAt(passage, i, own, last, listed)
    if (place === null) {
      i++
      continue
    }
    place.cue ??= cue ?? (eachOf(passage, i) ? ofEach : null)
    found.push(place)
    last = place
    i = place.end
  }
  return found
}

/** A dateline says where the report was written: its place is left out where the passage names another. */
function withoutDateline({ words, from, to }: Passage, text: string, found: Found[]): Found[] {
  if (found[0]?.at !== from) return found
  const end = datelineEnd(text, words, from, to, (at) => found.some((place) => place.at === at), isAbroad(found[0]))
  const others = found.filter(({ at }) => at >= end)
  return others.length === 0 ? found : others
}

function isAbroad({ entries }: Found): boolean {
  return entries.length > 0 && entries.every(({ governorate, kind }) => governorate === null && kind === 'city')
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
  const named = withoutDateline(passage, text, findPlaces(passage))
  const found = withoutSeats(passage, named)
  const governorate = sectionGovernorate(gazetteer, section)
  const explicit = governoratesOf(named)
  const context = {
    section: governorate,
    explicit,
    report: governorate === null ? reportGovernorates(words, to, gazetteer) : explicit,
  }
  return found.map((place) => mentionOf(passage, text, place, context)).filter((mention) => mention !== null)
}
