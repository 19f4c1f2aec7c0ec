import type { Draft } from './figure-draft'
import { bounds } from './figure-bounds'
import { fateBefore } from './figure-fates'
import type { Passage } from './figure-nouns'
import { readNumber } from './number-words'
import { eventLexicon } from '../events/event-words'
import { matchPhrase } from '../lexicon'
import type { FigureKind } from '../types'
import type { Word } from '../words'
import { givenNames } from '../../words/given-names'
import { isStopWord } from '../../words/stop-words'

/** A name has no more words. */
const longestName = 5
const mostNames = 30
/** What goes on with another matter behind the names. */
const closing =
  /^(?:جرا|اثر|نتيجه|بعد|قبل|برصاص|بقصف|بقذيف\S{0,2}|بغار\S{0,2}|بانفجار|بلغم|خلال|اثنا|اليوم|امس|فجر|صباح|مسا|ليل|في|من|علي|الي|تحت|قرب|داخل|حتفهم|مصرعهم)$/

/** Whether a word is a given name, behind `and` letters. */
function isGiven(word: Word | undefined, and = ''): boolean {
  if (word?.kind !== 'word' || !word.key.startsWith(and)) return false
  const name = word.key.slice(and.length)
  // علي, and not على, where the report tells them apart.
  return givenNames.has(name) || (name === 'علي' && word.surface.endsWith('ي'))
}

/**
 * Persons who are named in a row: استشهد كل من سالم العبيد ومروان الخلف وزياد النعسان, or without كل من where each begins with
 * a common given name. As many as are named, each but the first with و or behind a comma. The fate stands right before: what
 * happened "in each of" some towns happened to others.
 */
export function personsListed(passage: Passage, at: number): Draft | null {
  const { words, from } = passage
  const each = /^كلا?$/.test(words[at]?.key ?? '') && words[at + 1]?.key === 'من'
  if (at === from || (!each && !isGiven(words[at]))) return null
  const fate = fateOfList(passage, at, each)
  if (fate === null) return null
  const first = each ? at + (words[at + 2]?.key === ':' ? 3 : 2) : at
  const { count, end } = namesFrom(passage, first, !each)
  if (end === first || (!each && count < 2)) return null
  return { ...bounds(count, 'exact'), start: at, startCut: 0, end, next: end, kind: fate, noun: null }
}

/** Right before the row; before كلا من the subject may stand between: اعتقلت الدورية كلا من. */
function fateOfList(passage: Passage, at: number, each: boolean): FigureKind | null {
  const { words, from, taken } = passage
  const before = (back: number): FigureKind | null => {
    const word = words[at - back]
    return word === undefined || at - back < from || taken.has(word) ? null : fateBefore(passage, at - back)
  }
  return before(1) ?? (each && words[at - 1]?.key.startsWith('ال') === true ? before(2) : null)
}

/** How many names begin at `first`, and where the last of them ends. */
function namesFrom({ words, to }: Passage, first: number, givenOnly: boolean): { count: number; end: number } {
  let count = 1
  let length = 0
  let end = first
  for (let i = first; i < to && count <= mostNames; i++) {
    const word = words[i]
    if (word === undefined || word.latin || readNumber(words, i) !== null || closing.test(word.key)) break
    const comma = word.key === ',' && i > first
    const joined = i > first && length > 0 && word.key.startsWith('و') && word.key.length > 2
    if ((word.kind === 'mark' && !comma) || (isStopWord(word.key) && !joined) || length > longestName) break
    if (comma ? !isNameAfter(words, i, givenOnly) : matchPhrase(eventLexicon, words, i) !== null) break
    // Who else is named is not known: no count is better than one that is too low.
    if (joined && givenOnly && !isGiven(word, 'و')) return { count: 0, end: first }
    if (comma || (joined && words[i - 1]?.key !== ',')) {
      count += 1
      length = 0
    }
    if (comma) continue
    length += 1
    end = i + 1
  }
  return { count, end }
}

/** Whether a row of names goes on behind the comma at `at`. */
function isNameAfter(words: readonly Word[], at: number, givenOnly: boolean): boolean {
  const next = words[at + 1]
  if (next?.kind !== 'word' || closing.test(next.key)) return false
  return givenOnly ? isGiven(next) || isGiven(next, 'و') : !isStopWord(next.key)
}
