import { fateOf } from './figure-cues'
import { pluralFate } from './fate-verbs'
import { nounOf, type Passage } from './figure-nouns'
import { readNumber } from './number-words'
import type { FigureKind } from '../types'

/** One count for two fates: مقتل وإصابة 25, "killed and wounded 20", which counts neither the dead nor the wounded. */

const nounsOfFates = /^[وفبل]{0,2}(?:مقتل|استشهاد|اصابه|وفاه|مصرع|جرح|ارتقا|فقدان)$/

/** The fate that the word at `at` names, or 'people' where another one shares its count; `others` says that the count is of others. */
export function withSecondFate(passage: Passage, at: number, fate: FigureKind, others = false): FigureKind {
  const { words, from } = passage
  const joined = words[at]?.key.startsWith('و')
  const before = joined ? at - 1 : ['and', 'و', 'or'].includes(words[at - 1]?.key ?? '') ? at - 2 : -1
  const other = before < from ? null : fateOf(words, before)
  if (other !== null && other !== fate && !hasItsOwn(passage, before, others)) return 'people'
  const next = ['and', 'or', 'و'].includes(words[at + 1]?.key ?? '') ? at + 2 : -1
  const second = next < 0 || readNumber(words, next + 1) !== null ? null : fateOf(words, next)
  return second !== null && second !== fate && words[at]?.latin === true ? 'people' : fate
}

/** شخصا قتل وأصيب ثلاثة, "left 14 people dead and wounded 32": those of the first fate are named before it. */
function hasItsOwn({ words }: Passage, at: number, others: boolean): boolean {
  const word = words[at]
  if (word?.latin === true) return [1, 2, 3].some((back) => readNumber(words, at - back) !== null)
  if (word === undefined || nounsOfFates.test(word.key)) return false
  if (others || pluralFate(words, at) !== null) return true
  // سبعة شهداء وأصيب العشرات.
  if (nounOf(word) !== null && [1, 2].some((back) => readNumber(words, at - back) !== null)) return true
  const atLeast = words[at - 1]?.key === 'الاقل' ? 2 : 0
  const subject = words[at - 1 - atLeast]
  return subject?.kind === 'word' && nounOf(subject)?.person === true
}
