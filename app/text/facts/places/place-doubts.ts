import type { NameMatch } from './gazetteer'
import {
  bodyAdjectives,
  bodyFillers,
  bodyHeads,
  bodyHeadsWithFiller,
  everyday,
  latinBodies,
  prepositions,
} from './place-cues'
import type { Passage } from './place-passage'
import { impliesGovernorate } from './resolve-place'
import { calibres } from '../figures/figure-cues'
import { countedNoun, dualNoun } from '../figures/counted-nouns'
import type { Word } from '../words'

/** Where a name that the gazetteer knows is no place: part of a body's name, another word, a measure, a person, an everyday word. */

/** شبكة أخبار العراق, لواء شهداء دوما: the place is part of a body's name. */
function isInBodyName(passage: Passage, at: number): boolean {
  let i = at - 1
  if (bodyAdjectives.has(passage.words[at + 1]?.key ?? '')) return true
  while (i > at - 4 && passage.words[i]?.forms.some((form) => bodyFillers.has(form)) === true) i--
  const head = passage.words[i]?.forms ?? []
  return head.some((form) => bodyHeads.has(form) || (i < at - 1 && bodyHeadsWithFiller.has(form)))
}

/** How many capitalised words the name of a body has after the place. */
const latinBodyReach = 3

/** Aleppo Media Center, the Damascus-based newspaper. */
function isInLatinBody({ words }: Passage, end: number): boolean {
  if (words[end]?.key === '-' && words[end + 1]?.key === 'based') return true
  for (let at = end; at < end + latinBodyReach; at++) {
    const word = words[at]
    if (word?.latin !== true || !/^\p{Lu}/u.test(word.surface)) return false
    if (latinBodies.has(word.key)) return true
  }
  return false
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

const longClitic = 4
/** القصر الجمهوري is a palace and no town. */
const palace = /^ال(?:جمهوري|عدلي|رياسي|بلدي)$/

/** Whether a known name stands for the place; `supported` by a word before it that says so. */
export function isBelievable(passage: Passage, at: number, match: NameMatch, supported: boolean): boolean {
  const word = passage.words[at]
  if (word === undefined) return false
  if (isInBodyName(passage, at) || isMeasure(passage, at)) return false
  if (isAnotherWord(word, match.cut)) return false
  if (match.words === 1 && palace.test(passage.words[at + match.length]?.key ?? '')) return false
  if (word.latin && isInLatinBody(passage, at + match.length)) return false
  if (word.latin || supported) return true
  const name = word.names.find((form) => form.cut === match.cut)?.key ?? word.key
  const person = match.words === 2 && /^(?:ال)?شيخ$|^صلاح$|^عز$|^سيف$/.test(name)
  const common = word.names.some((form) => form.cut === match.cut && everyday.has(form.key))
  if (person || (match.words === 1 && common)) {
    return name === 'سوريه' && (passage.words[at - 1]?.forms ?? []).some((form) => prepositions.has(form))
  }
  if (match.words > 1) return true
  const clitics = word.key.slice(0, match.cut)
  const wide = match.entries.some((entry) => impliesGovernorate(entry) || entry.kind === 'country')
  return clitics === '' || wide || name.length >= longClitic
}
