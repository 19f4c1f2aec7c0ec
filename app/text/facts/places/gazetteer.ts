import { tokenize } from '../../words/tokens'
import { compass } from './compass'
import { consonants, likenessIndex } from './latin-likeness'
import { isLatin, latinKey, latinName } from './latin-names'
import type { Form, Word } from '../words'

export type PlaceKind = 'governorate' | 'city' | 'town' | 'village' | 'quarter' | 'landmark' | 'country' | 'region'

/** One place. `governorate` is the key of its governorate's entry (null outside Syria); degrees are WGS 84. */
export interface GazetteerEntry {
  key: string
  ar: string
  en: string | null
  aliases: string[]
  kind: PlaceKind
  governorate: string | null
  lat: number | null
  lon: number | null
}

interface Name {
  /** Folded words after the first. */
  rest: string[]
  entries: GazetteerEntry[]
}

/** A name found in a text: `length` words from where it was looked for, `cut` letters of clitics before it. */
export interface NameMatch {
  length: number
  words: number
  cut: number
  entries: GazetteerEntry[]
}

export interface Gazetteer {
  /** The longest name that begins at word `at`; null where none does. Arabic and Latin names alike. */
  match(words: Word[], at: number): NameMatch | null
  /** The one place whose Latin name has the consonants of the capitalised words from `at` on. */
  matchLike(words: Word[], at: number): NameMatch | null
  entry(key: string): GazetteerEntry | null
  /** The chief city of a quarter's governorate, which is the town that it belongs to; null for any other place. */
  townOf(entry: GazetteerEntry): string | null
  /** All places of exactly this name, in either script. */
  named(name: string): GazetteerEntry[]
}

type Index = Map<string, Name[]>

function nameWords(name: string): string[] {
  if (isLatin(name)) return latinName(name)
  return tokenize(name)
    .filter((token) => token.kind !== 'mark')
    .map((token) => token.key)
}

function addName(index: Index, name: string, entry: GazetteerEntry): void {
  const [first, ...rest] = nameWords(name)
  if (first === undefined) return
  const list = index.get(first) ?? []
  const same = list.find((known) => known.rest.join(' ') === rest.join(' '))
  if (same === undefined) list.push({ rest, entries: [entry] })
  else if (!same.entries.includes(entry)) same.entries.push(entry)
  if (list.length > 1) list.sort((a, b) => b.rest.length - a.rest.length)
  index.set(first, list)
}

/** #ريف_حلب: a name of several words in one. */
function matchHashtag(index: Index, form: Form): NameMatch | null {
  const [first = '', ...rest] = form.key.split('_')
  const name = index.get(first)?.find((known) => known.rest.join('_') === rest.join('_'))
  return name === undefined ? null : { length: 1, words: rest.length + 1, cut: form.cut, entries: name.entries }
}

function matchArabic(index: Index, words: Word[], at: number): NameMatch | null {
  const word = words[at]
  if (word === undefined) return null
  let best: NameMatch | null = null
  for (const form of word.names) {
    if (form.key.includes('_')) {
      const tag = matchHashtag(index, form)
      if (tag !== null) return tag
    }
    for (const name of index.get(form.key) ?? []) {
      if (best !== null && name.rest.length < best.words) break
      const fits = name.rest.every((key, offset) => words[at + 1 + offset]?.key === key)
      if (!fits) continue
      if (best !== null && best.words >= name.rest.length + 1) break
      best = { length: name.rest.length + 1, words: name.rest.length + 1, cut: form.cut, entries: name.entries }
      break
    }
  }
  return best ?? matchSpoken(index, words, at)
}

const fewestLetters = 4

/** عداريا, عالزبداني, عتل رفعت: على as people speak, joined to a name that is long enough to tell or has more words. */
function matchSpoken(index: Index, words: Word[], at: number): NameMatch | null {
  const key = words[at]?.key ?? ''
  const front = key.startsWith('ع') ? 1 : /^[وف]ع/.test(key) ? 2 : 0
  if (front === 0 || key.startsWith('عناصر', front - 1)) return null
  const name = key.slice(front)
  const known = index
    .get(name)
    ?.find(({ rest }) =>
      rest.length === 0
        ? name.length >= fewestLetters
        : rest.every((next, offset) => words[at + 1 + offset]?.key === next),
    )
  if (known === undefined) return null
  const length = known.rest.length + 1
  return { length, words: length, cut: front, entries: known.entries }
}

function matchLatin(index: Index, words: Word[], at: number): NameMatch | null {
  const steps = latinSteps(words, at)
  const [first] = steps
  if (first === undefined) return null
  for (const name of index.get(first.key) ?? []) {
    if (!name.rest.every((key, offset) => steps[offset + 1]?.key === key)) continue
    const last = steps[name.rest.length]
    if (last === undefined) continue
    return { length: last.at - at + 1, words: name.rest.length + 1, cut: 0, entries: name.entries }
  }
  return null
}

const longestLatinName = 4
/** Hyphens and articles among them included. */
const latinReach = 12

/** The name words from `at` on, hyphens and Arabic articles between them passed over. */
function latinSteps(words: Word[], at: number): { key: string; at: number }[] {
  const steps: { key: string; at: number }[] = []
  for (let i = at; i < Math.min(words.length, at + latinReach) && steps.length < longestLatinName; i++) {
    const word = words[i]
    if (word === undefined) break
    if (word.surface === '-' && i > at) continue
    if (word.kind === 'mark') break
    const capital = /^[\p{Lu}\d]/u.test(word.surface)
    const key = latinKey(word.surface)
    if (key === null) {
      if (i === at && !capital && words[i + 1]?.surface !== '-') break
      continue
    }
    // "eastern Ghouta": a direction that begins a name.
    if (!capital && steps.length === 0 && !compass.has(key)) break
    steps.push({ key, at: i })
  }
  return steps
}

function matchLike(index: ReadonlyMap<string, GazetteerEntry>, words: Word[], at: number): NameMatch | null {
  const steps = latinSteps(words, at)
  const small = steps.findIndex((step) => !/^\p{Lu}/u.test(words[step.at]?.surface ?? ''))
  for (let length = small < 0 ? steps.length : small; length > 0; length--) {
    const key = consonants(steps.slice(0, length).map((step) => step.key))
    const entry = key === null ? undefined : index.get(key)
    const last = steps[length - 1]
    if (entry !== undefined && last !== undefined)
      return { length: last.at - at + 1, words: length, cut: 0, entries: [entry] }
  }
  return null
}

/** A name of two Arabic words also as one, as posts write it: جسرالشغور. */
function spellings(name: string): string[] {
  const joined = name.replace(/^(\S{2,}) (\S{3,})$/, '$1$2')
  return joined === name || isLatin(name) || name.startsWith('ال') ? [name] : [name, joined]
}

/** Builds the index of names; a name shared by several places keeps all of them. */
export function buildGazetteer(entries: readonly GazetteerEntry[]): Gazetteer {
  const index: Index = new Map()
  const byKey = new Map<string, GazetteerEntry>()
  const likeness = likenessIndex(entries)
  for (const entry of entries) {
    byKey.set(entry.key, entry)
    const names =
      entry.en === null ? [entry.ar, ...entry.aliases] : [entry.ar, entry.en.replace(/ \(.*\)$/, ''), ...entry.aliases]
    for (const name of names) for (const spelling of spellings(name)) addName(index, spelling, entry)
  }
  return {
    match: (words, at) => (words[at]?.latin ? matchLatin(index, words, at) : matchArabic(index, words, at)),
    matchLike: (words, at) => (words[at]?.latin ? matchLike(likeness, words, at) : null),
    entry: (key) => byKey.get(key) ?? null,
    townOf({ kind, governorate }) {
      const town = kind === 'quarter' && governorate !== null ? `${governorate}/${governorate}` : ''
      return byKey.has(town) ? town : null
    },
    named(name) {
      const [first, ...rest] = nameWords(name)
      const found =
        first === undefined ? undefined : index.get(first)?.find((known) => known.rest.join(' ') === rest.join(' '))
      return found?.entries ?? []
    },
  }
}
