import { titles } from '../../text/checkability/persons'
import { givenNames } from '../../text/words/given-names'
import { NUMBER, PLACE, sharedEnds } from './frame'
import type { Side } from './side'

/** A person's name has at most so many words. */
const LONGEST_NAME = 4
/** Between what happened to a person and where their names differ: a title, a given name that both have. */
const MOST_BETWEEN = 3
/** With fewer words in common besides names and numbers two passages are no template, but short. */
const FEWEST_WORDS = 3

/**
 * Whether two passages say the same of two persons: the same words in the same order but for numbers and for a name right
 * behind what happened, and the two names have less than half of their words in common. "The young man A was killed by the
 * shelling of Tasil" and the same of B are two deaths, whoever tells them. A name in another spelling, or with a word more, is
 * no other. Depends on the two passages alone, and is the same for swapped sides.
 */
export function tellOfOtherPersons({ frame: one }: Side, { frame: two }: Side): boolean {
  if (Math.abs(one.words.length - two.words.length) >= LONGEST_NAME) return false
  const [first, last] = sharedEnds(one.words, two.words)
  const ofOne = one.words.slice(first, one.words.length - last)
  const ofTwo = two.words.slice(first, two.words.length - last)
  if (!mayBeName(ofOne) || !mayBeName(ofTwo)) return false
  const before = one.words.slice(Math.max(0, first - MOST_BETWEEN), first)
  const isFate = (at: number): boolean => one.fates.has(at) || two.fates.has(at)
  if (!before.some((_, at) => isFate(first - before.length + at))) return false
  if (![...before, ...ofOne.slice(0, 1), ...ofTwo.slice(0, 1)].some(isOfPerson)) return false
  const shared = [...one.words.slice(0, first), ...one.words.slice(one.words.length - last)]
  if (shared.filter((word) => word !== NUMBER && word !== PLACE).length < FEWEST_WORDS) return false
  const common = Math.min(alikeIn(ofOne, ofTwo), alikeIn(ofTwo, ofOne))
  return common * 2 < Math.min(ofOne.length, ofTwo.length) && ofOne.join('') !== ofTwo.join('')
}

/** How many of these words stand among the others, in about the same spelling. */
function alikeIn(words: readonly string[], others: readonly string[]): number {
  return words.filter((word) => others.some((other) => isOneSpelling(word, other))).length
}

function isOfPerson(word: string): boolean {
  return titles.has(word) || givenNames.has(word)
}

function mayBeName(words: readonly string[]): boolean {
  return words.length > 0 && words.length <= LONGEST_NAME && !words.some((word) => word === NUMBER || word === PLACE)
}

/** Whether two words differ in the article and one letter at most. */
function isOneSpelling(one: string, two: string): boolean {
  const [a, b] = [one, two].map((word) => word.replace(/^ال/, '')) as [string, string]
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a]
  if (longer.length - shorter.length > 1) return false
  let same = 0
  while (same < shorter.length && shorter[same] === longer[same]) same += 1
  const rest = shorter.slice(shorter.length === longer.length ? same + 1 : same)
  return longer.slice(same + 1) === rest
}
