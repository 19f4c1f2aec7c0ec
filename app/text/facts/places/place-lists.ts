import { countedNoun, dualNoun } from '../figures/counted-nouns'
import { areaCue, everyday, type PlaceCue } from './place-cues'
import { unknownName } from './place-names'
import type { Found, Passage } from './place-passage'
import { impliesGovernorate } from './resolve-place'
import { withoutFront, type Word } from '../words'

/** Lists of places: قرى حاس وكفرنبل, each of Homs and Hama, names in parentheses behind a plural. */

const spacers = new Set([',', '-', '/', '"', '('])

/** Whether only و, commas and dashes stand between the last place and a word. */
export function goesOnList(passage: Passage, last: Found | null, at: number): boolean {
  if (last === null || at <= last.end - 1) return false
  // طريق السويداء القريا.
  if (at === last.end && passage.words[last.at - 1]?.forms.includes('طريق') === true) return true
  let joined = false
  for (let i = last.end; i < at; i++) {
    const key = passage.words[i]?.key ?? ''
    if (!spacers.has(key) && key !== 'و' && key !== 'and') return false
    joined = true
  }
  return joined || (passage.words[at]?.key ?? '').startsWith('و')
}

/** Inside parentheses opened after a plural cue every item is a name, also where the list began before the passage: قرى بسهل الغاب ( ... ). */
export function inNameList(passage: Passage, at: number): boolean {
  let i = at - 1
  while (i >= 0 && passage.words[i]?.key !== '(' && at - i < 40) {
    if (passage.words[i]?.key === ')' || passage.words[i]?.key === '.') return false
    i--
  }
  if (passage.words[i]?.key !== '(') return false
  for (let back = i - 1; back >= Math.max(0, i - 6); back--) if (areaCue(passage.words[back])?.list) return true
  return false
}

/** بين تسيل وسحم الجولان: an everyday name before another place. */
export function isBetween({ words, gazetteer }: Passage, at: number): boolean {
  const between = /^[وف]?(?:ما)?بين$/.test(words[at - 1]?.key ?? '')
  return between && words[at + 1]?.key.startsWith('و') === true && gazetteer.match(words, at + 1) !== null
}

/** الباب وبزاعة, الباب، بزاعة وتادف: an everyday name that the next names of a list make one. */
export function leadsList(passage: Passage, at: number): boolean {
  const { words, to } = passage
  if (words[at + 1]?.key.startsWith('و') === true) return namesTown(passage, at + 1) !== null
  const end = words[at + 1]?.key === ',' ? namesTown(passage, at + 2) : null
  return end !== null && end < to && (words[end]?.key === ',' || words[end]?.key.startsWith('و') === true)
}

/** The end of a name at `at` that is of no region or country and says nothing else; null where none stands there. */
function namesTown({ words, gazetteer, to }: Passage, at: number): number | null {
  const match = at < to ? gazetteer.match(words, at) : null
  const name = words[at]?.names.find(({ cut }) => cut === match?.cut)?.key ?? ''
  if (match === null || everyday.has(name) || (words[at - 1]?.kind !== 'mark' && match.cut === 0)) return null
  const wide = match.entries.some((entry) => impliesGovernorate(entry) || entry.kind === 'country')
  return wide ? null : at + match.length
}

/** في حرنة ومعربا, دوما وحرنة ومعربا: an unknown name before a known one of its list. */
export function isAnchored(passage: Passage, last: Found | null, at: number): boolean {
  const { words } = passage
  // بين كفرزيتا ولطمين, جبل شحشبو ومدايا بريف إدلب.
  if (endsPair(passage, last, at)) return true
  if (goesOnList(passage, last, at) && isCountryside(words[at + 1]) && isUncounted(words[at])) return true
  const placed = /^(?:في|بين|قرب)$/.test(words[at - 1]?.key ?? '') || goesOnList(passage, last, at)
  if (!placed || words[at + 1]?.key.startsWith('و') !== true || namesTown(passage, at + 1) === null) return false
  return isUncounted(words[at])
}

/** بريف, بالريف: the countryside where the places before it lie. */
function isCountryside(word: Word | undefined): boolean {
  return /^ب(?:ال)?(?:ريف|ريفي)$/.test(word?.key ?? '')
}

function isUncounted(word: Word | undefined): boolean {
  return word?.names.every(({ key }) => countedNoun(key) === null && dualNoun(key) === null) === true
}

/** Whether the word joined by و ends a pair behind بين whose first is the last place. */
function endsPair({ words }: Passage, last: Found | null, at: number): boolean {
  const key = words[at]?.key ?? ''
  return last?.end === at && /^و(?!ال)\S{3,}/.test(key) && /^[وف]?(?:ما)?بين$/.test(words[last.at - 1]?.key ?? '')
}

/** كل من دمشق وحلب: names follow as behind مدن. */
export const ofEach: PlaceCue = { kinds: [], trust: 'loose', list: true }

export function eachOf({ words }: Passage, at: number): boolean {
  return words[at - 1]?.forms.includes('من') === true && /^[لب]?كلا?$/.test(words[at - 2]?.key ?? '')
}

/** Whether an item of a list ends before `at`: another follows, the list ends, or it is said where all of them lie. */
function endsItem({ words, to }: Passage, at: number): boolean {
  const key = words[at]?.key ?? ''
  return at >= to || /^[,.)]$|^و|^[بل]$|^في$|^ب(?:ريف|شمال|جنوب|محافظ|ناحي|صوار|قذ|برام|غار|رشاش|عشرات|ال)/.test(key)
}

/** A further name of a list, its و taken off: أحياء القصاع ودويلعة والطلياني. */
export function listItem(passage: Passage, at: number): Found | null {
  const word = passage.words[at]
  if (word === undefined) return null
  const cut = word.key.startsWith('و') && word.key.length > 3 ? 1 : 0
  const few = [cut === 1 ? withoutFront(word, 1) : word, ...passage.words.slice(at + 1, Math.min(at + 4, passage.to))]
  const own = few[0]?.key.startsWith('ال') === true || !endsItem(passage, at + 1) ? 'loose' : 'name'
  const length = unknownName(few, 0, few.length, own, true)
  return length === null ? null : { at, end: at + length, cut, entries: [], words: length, cue: null }
}
