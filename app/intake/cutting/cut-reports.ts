import type { Span } from '../../text/span'
import { changeReport, CutRefused, trimmed, type CutPlan, type PlannedReport } from './plan'

/** Lets a new report begin at the line of `offset`, or at the headings that stand directly above it. */
export function cutReport(plan: CutPlan, text: string, offset: number): CutPlan {
  const line = text.lastIndexOf('\n', offset - 1) + 1
  return changeReport(plan, line, (report) => {
    const at = aboveHeadings(report, text, line)
    if (at === report.start || !trimmed(text, report.start, at) || !trimmed(text, at, report.end))
      throw new CutRefused('empty-report')
    if (report.passages.some((passage) => passage.start < at && at < passage.end))
      throw new CutRefused('within-passage')
    return [within(report, report.start, at), within(report, at, report.end)]
  })
}

/** The start of a line, or of the first of the headings between it and the text above. */
export function aboveHeadings(report: Pick<PlannedReport, 'sections'>, text: string, line: number): number {
  let start = line
  for (const section of report.sections.toReversed()) {
    if (section.end > start) continue
    if (text.slice(section.end, start).trim() !== '') break
    start = section.start === 0 ? 0 : text.lastIndexOf('\n', section.start - 1) + 1
  }
  return start
}

/** Joins the report that begins at `start` with the one before. */
export function joinReports(plan: CutPlan, start: number): CutPlan {
  const at = plan.reports.findIndex((report) => report.start === start)
  const before = plan.reports[at - 1]
  const report = plan.reports[at]
  if (!before || !report) throw new CutRefused('no-report-before')
  const joined = {
    start: before.start,
    end: report.end,
    ...(before.fineness === report.fineness && chosen(before)),
    sections: [...before.sections, ...report.sections],
    passages: [...before.passages, ...report.passages],
  }
  return { reports: [...plan.reports.slice(0, at - 1), joined, ...plan.reports.slice(at + 1)] }
}

function within(report: PlannedReport, start: number, end: number): PlannedReport {
  const inside = (span: Span) => span.start >= start && span.end <= end
  return {
    ...{ start, end, ...chosen(report) },
    sections: report.sections.filter(inside),
    passages: report.passages.filter(inside),
  }
}

function chosen({ fineness }: PlannedReport): Pick<PlannedReport, 'fineness'> {
  return fineness === undefined ? {} : { fineness }
}
