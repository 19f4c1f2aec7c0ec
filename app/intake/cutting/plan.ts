import type { Fineness } from '../../text/segment/fineness'
import type { Span } from '../../text/span'
import { maxPassageLength, withinPassageLength } from '../../text/segment/long-spans'

/** A heading inside a report; `start` and `end` are those of the heading's line. */
export interface PlannedSection extends Span {
  title: string
}

/** One report within a text: its range, its headings and its passages, in order and without overlap. */
export interface PlannedReport extends Span {
  sections: PlannedSection[]
  passages: Span[]
  /** How finely its sentences were cut, where somebody chose it. */
  fineness?: Fineness
}

/**
 * How a text is to be cut. The reports follow each other over the whole text;
 * what lies between passages is no claim. All offsets are UTF-16 code units into
 * the whole text.
 */
export interface CutPlan {
  reports: PlannedReport[]
}

/** Why a cut cannot be made; the screens have a sentence for each. */
export type CutIssue =
  | 'no-passage'
  | 'no-next'
  | 'empty-part'
  | 'within-letter'
  | 'heading-between'
  | 'too-long'
  | 'already-claim'
  | 'no-text'
  | 'empty-report'
  | 'within-passage'
  | 'no-report-before'
  | 'cut-before'
  | 'outside'

/** A cut that cannot be made where it was asked for; the plan is as it was. */
export class CutRefused extends Error {
  override name = 'CutRefused'

  constructor(readonly issue: CutIssue) {
    super(issue)
  }
}

/**
 * Splits the passage around `offset` there, in UTF-16 code units; white space at the cut belongs to neither part. Throws
 * `CutRefused` if no passage is there, the offset is within a letter, or a part would be empty.
 *
 * @example
 * const text = 'قصف حي جوبر. سقط جرحى.'
 * splitPassage(plan, text, 12) // two passages: [0, 12) and [13, 22)
 */
export function splitPassage(plan: CutPlan, text: string, offset: number): CutPlan {
  return changeReport(plan, offset, (report) => {
    const passage = report.passages.find((candidate) => candidate.start < offset && offset < candidate.end)
    if (!passage) throw new CutRefused('no-passage')
    if (/^[\p{M}\uDC00-\uDFFF]/u.test(text.slice(offset, offset + 2))) throw new CutRefused('within-letter')
    const left = trimmed(text, passage.start, offset)
    const right = trimmed(text, offset, passage.end)
    if (!left || !right) throw new CutRefused('empty-part')
    return {
      ...report,
      passages: report.passages.flatMap((candidate) => (candidate === passage ? [left, right] : [candidate])),
    }
  })
}

/** Joins the passage that starts at `start` with the next of its report; a heading between them stays a border, and the whole keeps within `maxPassageLength`. */
export function joinWithNext(plan: CutPlan, start: number): CutPlan {
  return changeReport(plan, start, (report) => {
    const at = report.passages.findIndex((candidate) => candidate.start === start)
    const passage = report.passages[at]
    const next = report.passages[at + 1]
    if (!passage || !next) throw new CutRefused('no-next')
    if (report.sections.some((section) => section.start >= passage.end && section.end <= next.start))
      throw new CutRefused('heading-between')
    if (next.end - passage.start > maxPassageLength) throw new CutRefused('too-long')
    return {
      ...report,
      passages: [
        ...report.passages.slice(0, at),
        { start: passage.start, end: next.end },
        ...report.passages.slice(at + 2),
      ],
    }
  })
}

/** Says that the passage which starts at `start` makes no claim. */
export function markNoClaim(plan: CutPlan, start: number): CutPlan {
  return changeReport(plan, start, (report) => {
    if (!report.passages.some((passage) => passage.start === start)) throw new CutRefused('no-passage')
    return { ...report, passages: report.passages.filter((passage) => passage.start !== start) }
  })
}

/** Makes a passage of what makes no claim around `offset`, within its line and within `maxPassageLength`. */
export function markClaim(plan: CutPlan, text: string, offset: number): CutPlan {
  return changeReport(plan, offset, (report) => {
    const lineEnd = text.indexOf('\n', offset)
    let from = Math.max(report.start, offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1)
    let to = Math.min(report.end, lineEnd < 0 ? text.length : lineEnd)
    for (const border of [...report.passages, ...report.sections]) {
      if (border.start <= offset && offset < border.end) throw new CutRefused('already-claim')
      if (border.end <= offset) from = Math.max(from, border.end)
      else to = Math.min(to, border.start)
    }
    const stretch = trimmed(text, from, to)
    // A line may be longer than a passage: the part around the place is taken, as the screen draws it.
    const parts = stretch ? withinPassageLength(text, stretch) : []
    const part = parts.find((one) => offset < one.end) ?? parts.at(-1)
    if (!part) throw new CutRefused('no-text')
    return { ...report, passages: [...report.passages, part].sort((a, b) => a.start - b.start) }
  })
}

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

/** The range without white space at its edges, or null where nothing else is in it. */
export function trimmed(text: string, start: number, end: number): Span | null {
  const slice = text.slice(start, end)
  const length = slice.trim().length
  if (length === 0) return null
  const from = start + (slice.length - slice.trimStart().length)
  return { start: from, end: from + length }
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

function changeReport(
  plan: CutPlan,
  offset: number,
  change: (report: PlannedReport) => PlannedReport | PlannedReport[],
): CutPlan {
  const report = plan.reports.findLast((candidate) => candidate.start <= offset)
  if (!report) throw new CutRefused('outside')
  return { reports: plan.reports.flatMap((candidate) => (candidate === report ? change(report) : [candidate])) }
}
