import { eventNouns, warlike } from '../clauses/arabic-connectives'
import { isVerbAt } from '../clauses/arabic-predicates'
import { isEnglishVerb } from '../clauses/english-clauses'
import { unitsOf } from '../units'

const warlikeLatin =
  /^(?:air)?(?:raids?|strikes?|shells?|shelling|bombs?|bombing|bombardment|clash(?:es)?|attacks?|blasts?|explosions?|rockets?|mortars?|fighting|protests?|siege|casualties)$/

const shortNumber = /^\d{1,2}$/

/**
 * Whether words in either language say that something happened: by a verb, or by the noun of an event. A number before them is
 * that of an item of a list and none of the `fewestWords`.
 */
export function tells(words: string, fewestWords = 1): boolean {
  const all = unitsOf(words, 0, words.length)
  if (all.length - (shortNumber.test(all[0]?.key ?? '') ? 1 : 0) < fewestWords) return false
  const units = all.filter(({ key }) => !shortNumber.test(key))
  return units.some(
    (unit, at) =>
      isVerbAt(units, at) ||
      eventNouns.has(unit.bare) ||
      warlike.test(unit.key) ||
      warlikeLatin.test(unit.key) ||
      isEnglishVerb(unit),
  )
}
