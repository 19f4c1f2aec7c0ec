import { isStopWord } from '../../words/stop-words'
import { actorLexicon } from '../events/actor-names'
import { eventLexicon } from '../events/event-words'
import { matchPhrase } from '../lexicon'
import { months } from '../dates/month-names'
import { areaCue, bearings, describing, directions, generic, landmarkCue, nameHeads, type PlaceCue } from './place-cues'
import type { Word } from '../words'
import { foldedWords } from '../../words/word-list'

/** Endings of verbs and of nouns with a pronoun, which no unknown name is believed to have. */
const verbEndings = /(?:وا|تهم|هم|ها|ته|تها)$/

/** وكييف تعلن, بريف إدلب, للنازحين: a word joined to the cue before it, and not its name. */
function isJoined(word: Word): boolean {
  if (/^[وفبل]ال|^لل/.test(word.key)) return true
  if (word.key.startsWith('و') && word.key.length > 3 && !nameHeads.has(word.key)) return true
  return word.names.some(({ key, cut }) => cut > 0 && bearings.has(key))
}

/** المقرات الأمنية: a noun with its adjective is no name, but for directions. */
function isDescribed(next: Word | undefined): boolean {
  return (
    next !== undefined &&
    /^ال.+ي(?:ه)?$/.test(next.key) &&
    !directions.has(next.key) &&
    describing.has(next.key.slice(2))
  )
}

/** Whether a word that no gazetteer knows may be a name. `loose` asks for its article or the head of a compound. */
function mayBeName(words: Word[], at: number, trust: PlaceCue['trust']): boolean {
  const word = words[at]
  if (word?.kind !== 'word' || word.latin) return false
  const second = words[at + 1]
  if (nameHeads.has(word.key) && second?.kind === 'word' && !isStopWord(second.key) && !generic.has(second.key))
    return true
  if (word.key.length < 3) return false
  if (
    generic.has(word.key) ||
    isStopWord(word.key) ||
    areaCue(word) !== null ||
    (word.key.startsWith('ل') && trust !== 'loose' && landmarkCue(words[at - 1]) !== null)
  )
    return false
  if (word.key.startsWith('ال'))
    return (
      !(trust === 'loose' && isDescribed(second)) &&
      matchPhrase(eventLexicon, words, at) === null &&
      matchPhrase(actorLexicon, words, at) === null
    )
  if (trust === 'loose' || isJoined(word) || describing.has(word.key)) return false
  if (
    matchPhrase(eventLexicon, words, at) !== null ||
    matchPhrase(actorLexicon, words, at) !== null ||
    matchPhrase(months, words, at) !== null
  )
    return false
  return !verbEndings.test(word.key)
}

function goesOn(words: Word[], at: number, to: number, direction: boolean): number {
  let end = at + 1
  const next = words[end]
  const adjacent = end < to && next?.kind === 'word' && !next.latin
  if (nameHeads.has(words[at]?.names[0]?.key ?? '') && adjacent && !isStopWord(next.key) && !isJoined(next)) end++
  // جزرة البوحميد: the name of a clan.
  if (end < to && /^البو\S{2,}$/.test(words[end]?.key ?? '')) end++
  // جامع عمر بن الخطاب.
  if (words[end]?.key === 'بن' && end + 1 < to) end += 2
  const after = words[end]
  if (direction && end < to && after !== undefined && directions.has(after.key)) end++
  return end
}

/** End of the unknown name that begins at word `at`, or null. */
export function unknownName(
  words: Word[],
  at: number,
  to: number,
  trust: PlaceCue['trust'],
  direction: boolean,
): number | null {
  return mayBeName(words, at, trust) ? goesOn(words, at, to, direction) : null
}

/** Squares and streets bear everyday words as names: ساحة الكرامة, شارع النصر. */
function isSquare(word: Word | undefined): boolean {
  return word?.names.some(({ key }) => /^(?:ساحه|دوار|شارع|جسر|برج|حديقه|جامع|مسجد)$/.test(key)) === true
}
const plainSquare = /^ال(?:مدين|بلد|قري|حي$|رييس|عام|حرب$|حرب?ي|معرك|معارك|قتال|قديم|جديد|مذكور|دولي|موازي|موديه?)/

/** ساحة سعد الله الجابري: the name of a square goes on with words that bear the article. */
function squareEnd(words: Word[], at: number, to: number): number | null {
  const definite = (word: Word | undefined): boolean =>
    word?.kind === 'word' &&
    (/^ال\S{3,}$/.test(word.key) || word.key === 'الله') &&
    !generic.has(word.key) &&
    !directions.has(word.key)
  let end = /^ال\S{3,}$/.test(words[at]?.key ?? '') ? at + 1 : unknownName(words, at, to, 'name', false)
  while (end !== null && end < Math.min(to, at + 3) && definite(words[end])) end++
  return end
}

/** حاجز الشلاح: a landmark whose own word begins it, with the letters of clitics before it; null where there is none. */
export function unknownLandmark(words: Word[], at: number, to: number): { end: number; cut: number } | null {
  const cue = landmarkCue(words[at])
  const next = words[at + 1]
  if (cue === null || next === undefined || at + 1 >= to || landmarkCue(next) !== null) return null
  const article = next.key === 'ال' ? 1 : 0
  const numbered = words[at + 1 + article]?.kind === 'number' && (article === 1 || cue.trust === 'name')
  const end = numbered
    ? at + 2 + article
    : isSquare(words[at]) && !plainSquare.test(next.key)
      ? squareEnd(words, at + 1, to)
      : unknownName(words, at + 1, to, cue.trust, true)
  return end === null || end > to ? null : { end, cut: cue.cut }
}

export const arabicHeads = new Set(foldedWords('كفر خربة معرة دير مشتى حوش جب دارة حويجة خان حوض وادي سهل بحيرة هضبة'))

/** كفر كرمين: the end of a name whose first word only places have, whoever knows it; null for another. */
export function arabicTownByHead(words: Word[], at: number, to: number): number | null {
  const next = words[at + 1]
  const head = words[at]?.names.find(({ key }) => arabicHeads.has(key))
  if (head === undefined || next?.kind !== 'word' || next.latin || at + 1 >= to || next.key.length < 3) return null
  if (isStopWord(next.key) || generic.has(next.key) || isJoined(next) || describing.has(next.key)) return null
  const says = matchPhrase(eventLexicon, words, at + 1) ?? matchPhrase(actorLexicon, words, at + 1)
  return says === null && !verbEndings.test(next.key) ? at + 2 : null
}
