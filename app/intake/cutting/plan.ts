import type { Fineness } from '../../text/segment/fineness'
import type { Span } from '../../text/span'

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

/** The range without white space at its edges, or null where nothing else is in it. */
export function trimmed(text: string, start: number, end: number): Span | null {
  const slice = text.slice(start, end)
  const length = slice.trim().length
  if (length === 0) return null
  const from = start + (slice.length - slice.trimStart().length)
  return { start: from, end: from + length }
}

/** The plan with another report, or several, in place of the one that holds this offset. */
export function changeReport(
  plan: CutPlan,
  offset: number,
  change: (report: PlannedReport) => PlannedReport | PlannedReport[],
): CutPlan {
  const report = plan.reports.findLast((candidate) => candidate.start <= offset)
  if (!report) throw new CutRefused('outside')
  return { reports: plan.reports.flatMap((candidate) => (candidate === report ? change(report) : [candidate])) }
}
