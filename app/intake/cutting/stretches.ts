import { firstLineOf } from '../../text/characters/line-ends'
import type { Span } from '../../text/span'
import { withinPassageLength } from '../../text/segment/long-spans'
import { trimmed, type PlannedReport, type PlannedSection } from './plan'

/** A piece of a report as a screen draws it. Gaps hold white space only; loose lines make no claim. */
export interface Stretch extends Span {
  kind: 'passage' | 'heading' | 'loose' | 'gap'
  /** The passage's place among the report's passages, from 1; null for the others. */
  number: number | null
}

/** A heading with everything up to the next one; what comes before the first heading has none. */
export interface Block {
  heading: PlannedSection | null
  stretches: Stretch[]
}

/**
 * All of a report's range as stretches: in order, without overlap, nothing left out. Its passages are counted from `first`:
 * a page of a long report does not begin with passage 1.
 */
export function stretchesOf(report: PlannedReport, text: string, first = 1): Stretch[] {
  const stretches: Stretch[] = []
  let reached = report.start
  const marks = [
    ...report.passages.map((span, at) => ({ ...span, kind: 'passage' as const, number: at + first })),
    ...report.sections.map(({ start, end }) => ({ start, end, kind: 'heading' as const, number: null })),
  ].sort((a, b) => a.start - b.start)
  for (const mark of marks) {
    addBetween(stretches, text, reached, mark.start)
    stretches.push(mark)
    reached = mark.end
  }
  addBetween(stretches, text, reached, report.end)
  return stretches
}

/** Adds what stands between two marks: its lines as loose stretches, none longer than a passage may be, and the white space around them. */
function addBetween(found: Stretch[], text: string, start: number, end: number): void {
  let reached = start
  const gap = (to: number) => {
    if (to > reached) found.push({ start: reached, end: to, kind: 'gap', number: null })
    reached = to
  }
  for (let line = start; line < end;) {
    // Sought within the stretch: in a text without lines each search would go on to its end.
    const lineEnd = line + firstLineOf(text.slice(line, end)).length
    const written = trimmed(text, line, lineEnd)
    for (const loose of written ? withinPassageLength(text, written) : []) {
      gap(loose.start)
      found.push({ ...loose, kind: 'loose', number: null })
      reached = loose.end
    }
    line = lineEnd
  }
  gap(end)
}

/** The stretches grouped under their headings; `first` is the number of the first passage. */
export function blocksOf(report: PlannedReport, text: string, first = 1): Block[] {
  const headings = new Map(report.sections.map((section) => [section.start, section]))
  const blocks: Block[] = [{ heading: null, stretches: [] }]
  for (const stretch of stretchesOf(report, text, first)) {
    if (stretch.kind === 'heading') blocks.push({ heading: headings.get(stretch.start) ?? null, stretches: [] })
    blocks.at(-1)?.stretches.push(stretch)
  }
  return blocks.filter((block) => block.stretches.some((stretch) => stretch.kind !== 'gap') || block.heading !== null)
}

/**
 * Where a passage can be cut: the start of each word but the first, and after a
 * comma, semicolon or end of sentence that no space follows. Ascending offsets.
 */
export function wordGaps(text: string, span: Span): number[] {
  const gaps: number[] = []
  for (const found of text.slice(span.start, span.end).matchAll(/(?<=\s)\S|(?<=[،؛؟!])[^\s\p{P}\p{Nd}]/gu)) {
    if (found.index > 0) gaps.push(span.start + found.index)
  }
  return gaps
}

/** The gap nearest to an offset, or null where a passage has none. */
export function nearestGap(gaps: readonly number[], offset: number): number | null {
  return gaps.reduce<number | null>(
    (best, gap) => (best === null || Math.abs(gap - offset) < Math.abs(best - offset) ? gap : best),
    null,
  )
}
