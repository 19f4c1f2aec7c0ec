import { bidiControls } from '../../text/characters/bidi'
import type { Span } from '../../text/span'
import type { PlannedReport } from './plan'
import { stretchesOf, type Stretch } from './stretches'

/** A part of a report that one screen shows. */
export interface TextPage extends Span {
  /** From 1. */
  number: number
  /** How many there are. */
  of: number
  /** The number of its first passage among the report's. */
  firstPassage: number
  /** White space before it that no page shows, in characters. */
  blankBefore: number
}

/** More passages or lines stand on no page. */
const mostStretches = 120
/** A page ends with the stretch that reaches this length, in UTF-16 code units; a control character that is drawn counts as many. */
const fullPage = 12_000
const lengthOfControl = 16
/** Longer white space is left out. */
const longestGap = 1_000

/** A report's text in pages, each between two stretches. A report that fits on one has one; so has an empty one. */
export function pagesOf(report: PlannedReport, text: string): TextPage[] {
  const pages: Omit<TextPage, 'of'>[] = []
  let page:
    | { start: number; end: number; length: number; stretches: number; passages: number; blankBefore: number }
    | undefined
  let passagesBefore = 0
  let blank = 0
  const finish = () => {
    if (!page) return
    const { start, end, passages, blankBefore } = page
    pages.push({ start, end, number: pages.length + 1, firstPassage: passagesBefore + 1, blankBefore })
    passagesBefore += passages
    page = undefined
  }
  for (const stretch of stretchesOf(report, text)) {
    if (isLeftOut(stretch)) {
      finish()
      blank += stretch.end - stretch.start
      continue
    }
    const length = drawnLength(text, stretch)
    if (page && isFull(page, stretch, length)) finish()
    page ??= { start: stretch.start, end: stretch.end, length: 0, stretches: 0, passages: 0, blankBefore: blank }
    blank = 0
    page.end = stretch.end
    page.length += length
    page.stretches += stretch.kind === 'gap' ? 0 : 1
    page.passages += stretch.kind === 'passage' ? 1 : 0
  }
  finish()
  if (pages.length === 0)
    pages.push({ start: report.start, end: report.start, number: 1, firstPassage: 1, blankBefore: blank })
  return pages.map((one) => ({ ...one, of: pages.length }))
}

function isLeftOut({ kind, start, end }: Stretch): boolean {
  return kind === 'gap' && end - start > longestGap
}

/** A heading that would stand last goes with what it heads. */
function isFull(
  { length, stretches }: { length: number; stretches: number },
  next: Stretch,
  nextLength: number,
): boolean {
  if (next.kind === 'gap') return false
  const most = next.kind === 'heading' ? 0.9 : 1
  return (
    stretches >= mostStretches * most ||
    (stretches > 0 && length + nextLength > fullPage * 2) ||
    length >= fullPage * most
  )
}

function drawnLength(text: string, { start, end }: Span): number {
  const written = text.slice(start, end)
  const controls = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/.test(written)
    ? bidiControls(written).filter(({ hostile }) => hostile).length
    : 0
  return end - start + controls * lengthOfControl
}

/** The page that shows what stands at an offset; the nearest before it where that is left out. */
export function pageAt(pages: readonly TextPage[], offset: number): TextPage | undefined {
  return pages.findLast((page) => page.start <= offset) ?? pages[0]
}

/** The part of a report that a page shows; offsets are still those of the whole text. */
export function partOn(page: Span, report: PlannedReport): PlannedReport {
  const inside = (span: Span) => span.start >= page.start && span.end <= page.end
  return {
    start: page.start,
    end: page.end,
    sections: report.sections.filter(inside),
    passages: report.passages.filter(inside),
  }
}
