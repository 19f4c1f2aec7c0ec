import { eventLexicon } from '../events/event-words'
import { matchPhrase } from '../lexicon'
import { months } from '../dates/month-names'
import type { Word } from '../words'
import { wordSet } from '../../words/word-list'

/** Where an agency writes from, at the head of its report: a place where nothing that it tells need have happened. */

const longestName = 4
const longestAgency = 5
const longestDate = 8

/** Countries that stand behind the city: BEIRUT, Lebanon —, دمشق - سوريا:. */
const countries = wordSet(
  'سوريا سورية لبنان تركيا الأردن العراق إيران روسيا مصر السعودية قطر إسرائيل فلسطين فرنسا بريطانيا ألمانيا سويسرا Syria Lebanon Turkey Jordan Iraq Iran Russia Egypt Qatar Israel France Britain Germany Switzerland',
)

/**
 * The word after the dateline that `words[from..to)` begins with, -1 where it begins with none. A dateline is places, then
 * a date, an agency or both, then a dash or a colon: `BEIRUT, July 8 (Wire) -`, `عمان - سمارت:`, `ISTANBUL/BEIRUT -`.
 * `startsPlace` says whether a known place begins at a word: "درعا - داعل:" names two places and no agency. What is written
 * `abroad`, or goes on with who said it, needs no agency: عمان - قال مسؤول.
 */
export function datelineEnd(
  text: string,
  words: Word[],
  from: number,
  to: number,
  startsPlace: (at: number) => boolean,
  abroad: boolean,
): number {
  const keyAt = (at: number) => (at < to ? (words[at]?.key ?? '') : '')
  const city = namesEnd(words, from, to)
  if (city === from) return -1
  const names = countryEnd(words, city, to)
  if (names > city && /^[:-]+$/.test(keyAt(names))) return names + 1
  const date = dateEnd(words, keyAt(names) === ',' ? names + 1 : names, to)
  const dated = date > names + 1 || (date > names && keyAt(names) !== ',')
  const bracket = bracketEnd(words, dated ? date : names, to)
  const head = bracket ?? (dated ? date : names)
  const told = matchPhrase(eventLexicon, words, head + 1)?.value === 'statement'
  const signed =
    dated || bracket !== null || abroad || told || isUpperCase(text.slice(words[from]?.start, words[names - 1]?.end))
  if (!isDash(keyAt(head))) return bracket !== null && keyAt(head) === ':' ? head + 1 : -1
  return signed ? head + 1 : agencyEnd(head + 1)

  function agencyEnd(at: number): number {
    let end = at
    while (end < at + 2 && words[end]?.kind === 'word') end++
    return end > at && !startsPlace(at) && (keyAt(end) === ':' || isDash(keyAt(end))) ? end + 1 : -1
  }
}

function namesEnd(words: Word[], from: number, to: number): number {
  let at = from
  while (at < to && at < from + longestName && (words[at]?.kind === 'word' || (at > from && words[at]?.key === '/'))) {
    if (matchPhrase(months, words, at) !== null) break
    at++
  }
  return at
}

/** The word after the country behind a city; the city's end where none stands there. */
function countryEnd(words: Word[], city: number, to: number): number {
  const closed = /^[:-]+$/.test(words[city + 2]?.key ?? '')
  const parted = city + 2 < to && (words[city]?.key === ',' || (words[city]?.key === '-' && closed))
  return parted && words[city + 1]?.forms.some((form) => countries.has(form)) === true ? city + 2 : city
}

function dateEnd(words: Word[], from: number, to: number): number {
  let at = from
  while (at < to && at < from + longestDate) {
    const word = words[at]
    const isPart = word?.kind === 'number' || word?.key === '/' || matchPhrase(months, words, at) !== null
    if (!isPart && !(word?.key === ',' && words[at + 1]?.kind === 'number')) break
    at++
  }
  return at
}

/** The word after `(agency)`; null where no bracket of a few words stands there. */
function bracketEnd(words: Word[], at: number, to: number): number | null {
  if (words[at]?.key !== '(') return null
  for (let end = at + 1; end < to && end <= at + longestAgency + 1; end++) if (words[end]?.key === ')') return end + 1
  return null
}

function isDash(key: string): boolean {
  return /^-+$/.test(key)
}

function isUpperCase(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase()
}
