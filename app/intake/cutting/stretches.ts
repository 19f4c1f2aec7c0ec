import type { Span } from '../../text/span'
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

/** All of a report's range as stretches: in order, without overlap, nothing left out. */
export function stretchesOf(report: PlannedReport, text: string): Stretch[] {
  const stretches: Stretch[] = []
  let reached = report.start
  const marks = [
    ...report.passages.map((span, at) => ({ ...span, kind: 'passage' as const, number: at + 1 })),
    ...report.sections.map(({ start, end }) => ({ start, end, kind: 'heading' as const, number: null })),
  ].sort((a, b) => a.start - b.start)
  for (const mark of marks) {
    stretches.push(...between(text, reached, mark.start), mark)
    reached = mark.end
  }
  return [...stretches, ...between(text, reached, report.end)]
}

/** What stands between two marks: its lines as loose stretches, and the white space around them. */
function between(text: string, start: number, end: number): Stretch[] {
  const found: Stretch[] = []
  let reached = start
  const gap = (to: number) => {
    if (to > reached) found.push({ start: reached, end: to, kind: 'gap', number: null })
    reached = to
  }
  for (let line = start; line < end; ) {
    const next = text.indexOf('\n', line)
    const lineEnd = next < 0 || next >= end ? end : next + 1
    const loose = trimmed(text, line, lineEnd)
    if (loose) {
      gap(loose.start)
      found.push({ ...loose, kind: 'loose', number: null })
      reached = loose.end
    }
    line = lineEnd
  }
  gap(end)
  return found
}

/** The stretches grouped under their headings. */
export function blocksOf(report: PlannedReport, text: string): Block[] {
  const blocks: Block[] = [{ heading: null, stretches: [] }]
  for (const stretch of stretchesOf(report, text)) {
    if (stretch.kind === 'heading') {
      const heading = report.sections.find((section) => section.start === stretch.start) ?? null
      blocks.push({ heading, stretches: [] })
    }
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
  return gaps.reduce<number | null>((best, gap) => (best === null || Math.abs(gap - offset) < Math.abs(best - offset) ? gap : best), null)
}
