import type { Span } from '../../text/span'
import type { PlannedReport } from './plan'

/** For each passage the place of the heading that it stands under, the last before it; null before the first heading. */
export function sectionIndexes({ sections, passages }: PlannedReport): (number | null)[] {
  let before = -1
  return passages.map((passage) => {
    while ((sections[before + 1]?.end ?? Infinity) <= passage.start) before += 1
    return before < 0 ? null : before
  })
}

/** The report with its offsets counted from its own start. */
export function ownOffsets(report: PlannedReport): PlannedReport {
  const own = <S extends Span>(span: S): S => ({
    ...span,
    start: span.start - report.start,
    end: span.end - report.start,
  })
  return {
    start: 0,
    end: report.end - report.start,
    sections: report.sections.map(own),
    passages: report.passages.map(own),
  }
}
