import { alwaysNew, newAfterComma, newBeforeVerb } from './clauses/arabic-connectives'
import { unitsOf } from './units'

/** The first words decide: a passage may have thousands. */
const beginning = 120

/**
 * Whether a passage leans on the sentence before it, and does not say by itself of whom or what it speaks: it begins with
 * a connective, or goes on in the middle of an English sentence.
 *
 * @example leansOnBefore('مما أدى إلى مقتل مدنيين') // true
 */
export function leansOnBefore(quote: string): boolean {
  const text = quote.slice(0, beginning).trimStart()
  if (/^[a-z]/i.test(text)) return /^[a-z]/.test(text)
  const units = unitsOf(text, 0, text.length)
  const first = units[0]
  if (!first) return false
  return alwaysNew.lengthAt(units, 0) > 0 || newAfterComma.lengthAt(units, 0) > 0 || newBeforeVerb.has(first.bare)
}
