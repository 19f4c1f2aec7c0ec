import type { Gazetteer, GazetteerEntry } from './gazetteer'
import { compass } from './compass'
import { impliesGovernorate } from './resolve-place'
import type { Word } from '../words'
import { wordSet } from '../../words/word-list'

/** A city's name that stands for its governorate: ريفي حماة وإدلب, the countryside of Aleppo, Homs's eastern countryside. */

const lands = new Set(['countryside', 'province', 'governorate'])
const countrysides = wordSet('ريفي أرياف')
const theCountryside = wordSet('الريف ريفها')

/** Where a name that ends before `end` stands for a governorate: its entry, and where it ends with the word that says so. */
export function countrysideOf(
  gazetteer: Gazetteer,
  words: Word[],
  at: number,
  end: number,
  entries: GazetteerEntry[],
): { end: number; entries: GazetteerEntry[] } | null {
  const [city] = entries
  if (entries.length !== 1 || city === undefined || !impliesGovernorate(city)) return null
  const last = words[at]?.latin ? latinEnd(words, at, end) : isArabicCountryside(words, at) ? end : null
  if (last === null) return null
  const key =
    city.governorate === 'damascus' && !/^prov|^gov/.test(words[last - 1]?.key ?? '') ? 'rif-dimashq' : city.governorate
  const whole = gazetteer.entry(key ?? '')
  return whole === null ? null : { end: last, entries: [whole] }
}

function latinEnd(words: Word[], at: number, end: number): number | null {
  if (words[at - 1]?.key === 'rural') return end
  if (words[at - 1]?.key === 'of' && lands.has(words[at - 2]?.key ?? '')) return end
  const next = compass.has(words[end]?.key ?? '') ? end + 1 : end
  return lands.has(words[next]?.key ?? '') ? next + 1 : null
}

function isArabicCountryside(words: Word[], at: number): boolean {
  if (words[at - 1]?.forms.some((form) => countrysides.has(form)) === true) return true
  // ريفي حماة وإدلب
  if (words[at]?.key.startsWith('و') === true && words[at - 2]?.forms.some((form) => countrysides.has(form)) === true)
    return true
  // الريف الشمالي لحماة
  return (
    /^لل?/.test(words[at]?.key ?? '') &&
    [1, 2].some((back) => words[at - back]?.names.some(({ key }) => theCountryside.has(key)) === true)
  )
}
