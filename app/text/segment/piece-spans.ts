import type { Span } from '../span'
import { trim } from './lines/line-spans'
import type { Unit } from './units'

const opening = /["'“”„«‘(\[{#@]/

/**
 * The ranges of the pieces that begin at the given units. Marks after a word belong to the piece before,
 * opening quotation marks and brackets to the piece after; bullets at the line's head to none.
 */
export function pieceSpans(text: string, units: Unit[], begins: readonly number[], line: Span): Span[] {
  return begins.flatMap((begin, index) => {
    const from = startOf(text, units, begin, line.start)
    const next = begins[index + 1]
    const span = trim(text, from, next === undefined ? line.end : startOf(text, units, next, line.start))
    return span.start < span.end ? [span] : []
  })
}

function startOf(text: string, units: Unit[], at: number, lineStart: number): number {
  const unit = units[at]
  if (unit === undefined) return text.length
  const floor = at === 0 ? lineStart : (units[at - 1]?.end ?? lineStart)
  let start = unit.start
  while (start > floor && opening.test(text.charAt(start - 1))) start -= 1
  return start
}
