import type { FactMark } from '../../../review/rules/claims/fact-marks'
import { piecesOf } from '../../../intake/cutting/pieces'
import type { Span } from '../../../text/span'
import { SafeText } from './safe-text'

interface MarkedTextProps {
  text: string
  span: Span
  marks: readonly FactMark[]
  /** Where a cut would go, an offset into `text`. */
  caret?: number | null
}

/** A stretch of a report with its figures, dates and places marked discreetly. Each piece says where it starts, for the pointer. */
export function MarkedText({ text, span, marks, caret = null }: MarkedTextProps) {
  return (
    <>
      {piecesOf(text, span, marks, caret).map((piece) =>
        'caret' in piece ? (
          <span key="caret" className="cut-caret" data-start={piece.caret} />
        ) : (
          <span
            key={piece.start}
            data-start={piece.start}
            className={piece.mark ? `fact fact-${piece.mark.fact}` : undefined}
          >
            <SafeText text={text.slice(piece.start, piece.end)} />
          </span>
        ),
      )}
    </>
  )
}
