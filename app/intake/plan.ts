import type { Span } from '../text/span'

/** A heading inside a report; `start` and `end` are those of the heading's line. */
export interface PlannedSection extends Span {
  title: string
}

/** One report within a text: its range, its headings and its passages, in order and without overlap. */
export interface PlannedReport extends Span {
  sections: PlannedSection[]
  passages: Span[]
}

/**
 * How a text is to be cut. The reports follow each other over the whole text;
 * what lies between passages is no claim. All offsets are UTF-16 code units into
 * the whole text.
 */
export interface CutPlan {
  reports: PlannedReport[]
}

/** A cut that cannot be made where it was asked for; the plan is as it was. */
export class CutRefused extends Error {
  override name = 'CutRefused'
}

/** Splits the passage around `offset` there; white space at the cut belongs to neither part. */
export function splitPassage(plan: CutPlan, text: string, offset: number): CutPlan {
  return changeReport(plan, offset, (report) => {
    const passage = report.passages.find((candidate) => candidate.start < offset && offset < candidate.end)
    if (!passage) throw new CutRefused('no passage around the offset')
    const left = trimmed(text, passage.start, offset)
    const right = trimmed(text, offset, passage.end)
    if (!left || !right) throw new CutRefused('a part would be empty')
    return { ...report, passages: report.passages.flatMap((candidate) => (candidate === passage ? [left, right] : [candidate])) }
  })
}

/** Joins the passage that starts at `start` with the next of its report; a heading between them stays a border. */
export function joinWithNext(plan: CutPlan, start: number): CutPlan {
  return changeReport(plan, start, (report) => {
    const at = report.passages.findIndex((candidate) => candidate.start === start)
    const passage = report.passages[at]
    const next = report.passages[at + 1]
    if (!passage || !next) throw new CutRefused('no next passage')
    if (report.sections.some((section) => section.start >= passage.end && section.end <= next.start)) throw new CutRefused('a heading lies between')
    return { ...report, passages: [...report.passages.slice(0, at), { start: passage.start, end: next.end }, ...report.passages.slice(at + 2)] }
  })
}

/** Says that the passage which starts at `start` makes no claim. */
export function markNoClaim(plan: CutPlan, start: number): CutPlan {
  return changeReport(plan, start, (report) => {
    if (!report.passages.some((passage) => passage.start === start)) throw new CutRefused('no such passage')
    return { ...report, passages: report.passages.filter((passage) => passage.start !== start) }
  })
}

/** Makes a passage of the stretch without claim around `offset`. */
export function markClaim(plan: CutPlan, text: string, offset: number): CutPlan {
  return changeReport(plan, offset, (report) => {
    const borders = [...report.passages, ...report.sections]
    if (borders.some((border) => border.start <= offset && offset < border.end)) throw new CutRefused('the offset lies in a passage or a heading')
    const from = Math.max(report.start, ...borders.map((border) => border.end).filter((end) => end <= offset))
    const to = Math.min(report.end, ...borders.map((border) => border.start).filter((start) => start > offset))
    const stretch = trimmed(text, from, to)
    if (!stretch) throw new CutRefused('nothing but white space')
    return { ...report, passages: [...report.passages, stretch].sort((a, b) => a.start - b.start) }
  })
}

/** Lets a new report begin at the line of `offset`. */
export function cutReport(plan: CutPlan, text: string, offset: number): CutPlan {
  const at = text.lastIndexOf('\n', offset - 1) + 1
  return changeReport(plan, at, (report) => {
    if (at === report.start || !trimmed(text, report.start, at) || !trimmed(text, at, report.end)) throw new CutRefused('a report would be empty')
    if (report.passages.some((passage) => passage.start < at && at < passage.end)) throw new CutRefused('the line lies within a passage')
    return [within(report, report.start, at), within(report, at, report.end)]
  })
}

/** Joins the report that begins at `start` with the one before. */
export function joinReports(plan: CutPlan, start: number): CutPlan {
  const at = plan.reports.findIndex((report) => report.start === start)
  const before = plan.reports[at - 1]
  const report = plan.reports[at]
  if (!before || !report) throw new CutRefused('no report before it')
  const joined = { start: before.start, end: report.end, sections: [...before.sections, ...report.sections], passages: [...before.passages, ...report.passages] }
  return { reports: [...plan.reports.slice(0, at - 1), joined, ...plan.reports.slice(at + 1)] }
}

/** The range without white space at its edges, or null where nothing else is in it. */
export function trimmed(text: string, start: number, end: number): Span | null {
  const slice = text.slice(start, end)
  const length = slice.trim().length
  if (length === 0) return null
  const from = start + (slice.length - slice.trimStart().length)
  return { start: from, end: from + length }
}

/** The heading that a passage stands under: the last before it. */
export function sectionOf(report: Pick<PlannedReport, 'sections'>, passage: Span): PlannedSection | null {
  return report.sections.findLast((section) => section.end <= passage.start) ?? null
}

function within(report: PlannedReport, start: number, end: number): PlannedReport {
  const inside = (span: Span) => span.start >= start && span.end <= end
  return { start, end, sections: report.sections.filter(inside), passages: report.passages.filter(inside) }
}

function changeReport(plan: CutPlan, offset: number, change: (report: PlannedReport) => PlannedReport | PlannedReport[]): CutPlan {
  const report = plan.reports.findLast((candidate) => candidate.start <= offset)
  if (!report) throw new CutRefused('the offset lies outside the text')
  return { reports: plan.reports.flatMap((candidate) => (candidate === report ? change(report) : [candidate])) }
}
