import { foldedWords } from '../../text/words/word-list'
import { daysApart } from './circumstances'
import { NUMBER, PLACE, sharedEnds } from './frame'
import { placeMeeting, type PlaceMeeting } from './places'
import type { Side } from './side'

/** A name that the gazetteer does not know has at most so many words. */
const LONGEST_NAME = 3
/** With fewer words in common besides names and numbers two passages are no template, but short. */
const FEWEST_WORDS = 3

/** After these stands where something is. */
const before = new Set(
  foldedWords('في على عن بين من إلى نحو باتجاه محور محيط أطراف أجواء سماء مدينة بلدة قرية حي منطقة'),
)

/**
 * Whether two passages fill one template with other places: the same words in the same order but for numbers and a name.
 * "Sirens in Duma, 14:05" and "sirens in Harasta, 15:40" are two events, however alike they are worded. Of two sources a
 * number or the day must be another too, else one of them may have the place wrong; and a name that the gazetteer does not
 * know may be a place's other spelling. Depends on the two passages alone, and is the same for swapped sides.
 */
export function fillOneTemplate(left: Side, right: Side): boolean {
  const isOneSource = left.sourceId !== null && left.sourceId === right.sourceId
  // Most pairs end here, before their words are taken apart.
  const meeting = placeMeeting(left, right)
  if (!isApart(meeting) && !(isOneSource && meeting === 'unknown')) return false
  const [one, two] = [left.frame, right.frame]
  if (Math.abs(one.words.length - two.words.length) >= LONGEST_NAME) return false
  const [first, last] = sharedEnds(one.words, two.words)
  const [ofOne, ofTwo] = [one, two].map(({ words }) => words.slice(first, words.length - last)) as [string[], string[]]
  if (Math.max(ofOne.length, ofTwo.length) > LONGEST_NAME) return false
  const shared = [...one.words.slice(0, first), ...one.words.slice(one.words.length - last)]
  if (shared.filter((word) => word !== NUMBER && word !== PLACE).length < FEWEST_WORDS) return false
  if (ofOne.length === 0 && ofTwo.length === 0) {
    // One name is no other town, even where each was taken for another of its places.
    if (!isApart(meeting) || one.names === two.names) return false
    return isOneSource || one.numbers !== two.numbers || (daysApart(left, right) ?? 0) > 0
  }
  // في كفرزيتا, في مزارع الجنابرة: a word more before another town.
  if (ofOne.length === 0 || ofTwo.length === 0) {
    const beforePlace = one.words[first + ofOne.length] === PLACE
    return isOneSource && beforePlace && isApart(meeting) && one.names !== two.names
  }
  const isName = ofOne[0] === PLACE || ofTwo[0] === PLACE || before.has(one.words[first - 1] ?? '')
  return isOneSource && isName && areOtherNames(ofOne, ofTwo)
}

function isApart(meeting: PlaceMeeting): boolean {
  return meeting === 'other' || meeting === 'other-by-context'
}

/** Neither is the other written apart or with a word more. */
function areOtherNames(one: readonly string[], two: readonly string[]): boolean {
  const [left, right] = [one.join(''), two.join('')]
  return !left.includes(right) && !right.includes(left)
}
