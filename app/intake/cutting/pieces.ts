import { bidiControls } from '../../text/characters/bidi'
import type { Span } from '../../text/span'
import type { FactMark } from '../../review/rules/claims/fact-marks'

/** A run of text that is drawn in one way; `caret` marks the empty place where a cut would go. */
export type Piece = (Span & { mark: FactMark | null }) | { caret: number }

/**
 * A stretch of text in pieces: cut where a mark begins or ends, around hostile
 * bidi controls (drawn as tokens, so that the letters of every other piece
 * count one to one), and at the caret. Joined they give the stretch back.
 */
export function piecesOf(text: string, span: Span, marks: readonly FactMark[], caret: number | null): Piece[] {
  const inside = marks.filter((mark) => mark.start >= span.start && mark.end <= span.end)
  const controls = bidiControls(text.slice(span.start, span.end)).filter((control) => control.hostile)
  const borders = new Set([
    span.start,
    span.end,
    ...inside.flatMap((mark) => [mark.start, mark.end]),
    ...controls.flatMap((control) => [control.start + span.start, control.end + span.start]),
  ])
  const shown = caret !== null && caret > span.start && caret < span.end ? caret : null
  if (shown !== null) borders.add(shown)
  const ordered = [...borders].sort((a, b) => a - b)
  return ordered.slice(1).flatMap((end, at) => {
    const start = ordered[at] ?? span.start
    const piece = { start, end, mark: inside.find((mark) => mark.start <= start && end <= mark.end) ?? null }
    return start === shown ? [{ caret: start }, piece] : [piece]
  })
}
