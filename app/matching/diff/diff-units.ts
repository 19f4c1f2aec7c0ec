import type { Span } from '../../text/span'
import { words } from '../../text/words/tokens'

/** One word to compare: where it stands (UTF-16 code units) and the normalised form it is compared by. */
export interface DiffUnit extends Span {
  key: string
  /** On the first word, its form without a joining و, since cutting leaves that to one passage or the other; else null. */
  opening: string | null
}

const AND = 'و'

/** The words of a text as the difference sees them: no punctuation, no white space, a و that stands alone joined on. */
export function diffUnits(text: string): DiffUnit[] {
  return words(text).map(({ start, end, key }, index) => ({
    start,
    end,
    key,
    opening: index === 0 ? opening(key) : null,
  }))
}

function opening(key: string): string {
  return key.startsWith(AND) && key.length > 3 ? key.slice(1) : key
}

/** Whether two words count as the same word. */
export function sameUnit(left: DiffUnit, right: DiffUnit): boolean {
  if (left.key === right.key) return true
  return left.opening !== null && left.opening === right.opening
}

/** Whether two words are one but for a joining و, as when a list gets another name before its last. */
export function sameButForAnd(left: DiffUnit, right: DiffUnit): boolean {
  return opening(left.key) === opening(right.key)
}
