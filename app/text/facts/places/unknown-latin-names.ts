import { isStopWord } from '../../words/stop-words'
import type { Word } from '../words'

/** Names in Latin letters that the gazetteer does not know, told to be of places by the words around them or by their own first word. */

const latinCues = new Set(
  'town towns village villages city cities district districts neighbourhood neighbourhoods neighborhood neighborhoods suburb suburbs hamlet hamlets quarter quarters outskirts roundabout square bridge checkpoint airport airbase crossing camp hill port coast shore island'.split(
    ' ',
  ),
)
const latinKinds = new Set([
  'district',
  'neighbourhood',
  'neighborhood',
  'checkpoint',
  'airport',
  'airbase',
  'suburb',
  'village',
  'town',
  'front',
  'bridge',
  'square',
  'camp',
  'crossing',
  'dam',
  'roundabout',
  'hospital',
  'prison',
  'valley',
  'plain',
  'hill',
  'mountain',
  'province',
  'countryside',
])
/** The end of a further name of a list: the villages of Maarzita and Harran. */
export function latinListItem(words: Word[], at: number, to: number): number | null {
  return mayBeName(words[at]) ? endOfCapitals(words, at + 1, Math.min(to, at + 4)) : null
}

/** A capitalised word that is no stop word and no people. */
function mayBeName(word: Word | undefined): boolean {
  return word !== undefined && isCapital(word) && !isStopWord(word.key) && !isPeople(word.key)
}

/** The end of the capitalised words, with hyphens between them, from `at` on and before `farthest`. */
function endOfCapitals(words: Word[], at: number, farthest: number): number {
  let end = at
  while (end < farthest && (isCapital(words[end]) || (words[end]?.key === '-' && isCapital(words[end + 1])))) end++
  return end
}

/** Raids on Qastoun and Ziyara: the end of an unknown name behind a preposition, before `and` and a name that `isKnown`. */
export function latinBeforeKnown(
  words: Word[],
  at: number,
  to: number,
  isKnown: (at: number) => boolean,
): number | null {
  if (!/^(?:on|in|near|at|between|from|around)$/.test(words[at - 1]?.key ?? '')) return null
  const end = latinListItem(words, at, to)
  return end !== null && end + 1 < to && words[end]?.key === 'and' && isKnown(end + 1) ? end : null
}

/** Groups whose names begin as those of places go on: in Raqqa al-Nusra said. */
const groups = new Set(['nusra', 'qaeda', 'qaida', 'islam', 'jazeera', 'arabiya', 'assad', 'shabaab', 'din'])

/** Maksar al-Hisan, Moadamiyeh al-Sham: the end of a name that goes on, behind `end`, with an article; `end` where it does not. */
export function withArticleTail(words: Word[], end: number, to: number): number {
  const article = /^(?:al|as|ash|at|ad|ar|az|an)$/.test(words[end]?.key ?? '') && words[end + 1]?.key === '-'
  const tail = words[end + 2]
  return article && end + 2 < to && isCapital(tail) && !groups.has(tail?.key ?? '') ? end + 3 : end
}

/** Words between a name and its kind: the Nasib border crossing, Kuweires military airport. */
const latinBetweens = new Set(['border', 'refugee', 'military', 'air', 'civilian', 'central'])

/** Peoples, written with a capital as places are: "the Syrian town". */
// oxfmt-ignore
const peoples = new Set([
  'syrian', 'syrians', 'iraqi', 'iraqis', 'lebanese', 'turkish', 'turks', 'kurdish', 'kurds', 'russian', 'russians', 'iranian',
  'iranians', 'jordanian', 'israeli', 'palestinian', 'palestinians', 'saudi', 'qatari', 'emirati', 'egyptian', 'yemeni', 'libyan',
  'american', 'americans', 'british', 'french', 'german', 'western', 'european', 'arab', 'arabs', 'sunni', 'shiite', 'shia',
  'alawite', 'alawites', 'druze', 'christian', 'christians', 'muslim', 'islamist', 'islamic',
])

/** Whether a word names a people: Syrian, Kurds. */
export function isPeople(key: string): boolean {
  return peoples.has(key)
}

/** A row of more capitalised words is a headline, no name. */
const longestLatinName = 8

function isCapital(word: Word | undefined): boolean {
  return word?.latin === true && /^\p{Lu}/u.test(word.surface)
}

/** The town of X, X district: end of the capitalised name that begins at `at`, or null. */
export function unknownLatinName(words: Word[], at: number, from: number, to: number): number | null {
  if (!mayBeName(words[at])) return null
  const end = endOfCapitals(words, at + 1, Math.min(to, at + longestLatinName))
  if (end === at + longestLatinName) return null
  const kind = latinBetweens.has(words[end]?.key ?? '') ? end + 1 : end
  const after = (latinKinds.has(words[kind]?.key ?? '') || words[kind]?.key === 'base') && kind < to
  const before = at - 2 >= from && words[at - 1]?.key === 'of' && latinCues.has(words[at - 2]?.key ?? '')
  const near = at > from && words[at - 1]?.key === 'nearby'
  return before || near || (after && at > from) ? end : null
}

const latinHeads = new Set(
  'tel tell tal kafr kfar khan ein ain ayn deir dayr jisr umm abu bab beit bayt wadi qalaat qalat jabal jabel jebel ras'.split(
    ' ',
  ),
)

/** First words of names that only places have: Dahiyat al-Assad, Kafr Jales. */
const townHeads = new Set(
  'tel tell kafr kfar kafar deir dayr jisr bayt beit wadi qalaat qalat jabal jabel jebel dahiyat madinat hawsh nahr khirbet khirbat maarat maaret'.split(
    ' ',
  ),
)

/** The end of a name that its first word shows to be of a place, whoever knows it; null for another. */
export function townByHead(words: Word[], at: number, to: number): number | null {
  if (!isCapital(words[at]) || !townHeads.has(words[at]?.key ?? '')) return null
  let end = at + 1
  while (
    end < Math.min(to, at + 4) &&
    (words[end]?.key === '-' || /^(?:al|el|as|ash|ad|ar|az|an|at)$/.test(words[end]?.key ?? ''))
  )
    end++
  return end < to && mayBeName(words[end]) ? end + 1 : null
}

/** Tel Shaeir: end of a name of two words whose first is a place of its own elsewhere, or null. */
export function latinCompound(words: Word[], at: number, to: number): number | null {
  const hyphen = words[at + 1]?.key === '-' ? 1 : 0
  const second = at + 1 + hyphen
  return latinHeads.has(words[at]?.key ?? '') && second < to && mayBeName(words[second]) ? second + 1 : null
}
