import { eventNouns, warlike } from '../clauses/arabic-connectives'
import { isVerbAt } from '../clauses/arabic-predicates'
import { isEnglishVerb } from '../clauses/english-clauses'
import { unitsOf } from '../units'

const warlikeLatin =
  /^(?:air)?(?:raids?|strikes?|shells?|shelling|bombs?|bombing|bombardment|clash(?:es)?|attacks?|blasts?|explosions?|rockets?|mortars?|fighting|protests?|siege|casualties)$/

/** Whether words in either language say that something happened: by a verb, or by the noun of an event. */
export function tells(words: string, fewestWords = 1): boolean {
  const units = unitsOf(words, 0, words.length).filter(({ key }) => !/^\d{1,2}$/.test(key))
  if (units.length < fewestWords) return false
  return units.some(
    (unit, at) =>
      isVerbAt(units, at) ||
      eventNouns.has(unit.bare) ||
      warlike.test(unit.key) ||
      warlikeLatin.test(unit.key) ||
      isEnglishVerb(unit),
  )
}
