import type { Fineness } from '../../text/segment/fineness'
import { maxPassageLength } from '../../text/segment/long-spans'
import { segment } from '../../text/segment/segment'
import type { Language } from '../../text/facts/types'
import type { Span } from '../../text/span'
import type { CutPlan, PlannedReport } from './plan'

/**
 * Proposes the cuts of a text that holds the reports beginning at `starts` (the first at 0). All offsets are UTF-16 code units,
 * an end is exclusive.
 *
 * @example
 * const plan = proposePlan('دمشق::\nقصف حي جوبر. سقط جرحى.', 'ar')
 * plan.reports[0]?.sections.length // 1
 */
export function proposePlan(text: string, language: Language, starts: number[] = [0], fineness?: Fineness): CutPlan {
  const reports = starts.map((start, at) => ({ start, end: starts[at + 1] ?? text.length }))
  return { reports: reports.map((range) => proposeReport(text, range, language, fineness)) }
}

/** The same for one report of a text; `fineness` where somebody chose it. */
export function proposeReport(
  text: string,
  { start, end }: Span,
  language: Language,
  fineness?: Fineness,
): PlannedReport {
  const { sections, stretches } = segment(text.slice(start, end), language, fineness)
  return {
    start,
    end,
    ...(fineness && { fineness }),
    sections: sections.map((section) => ({
      title: section.title,
      start: section.start + start,
      end: section.end + start,
    })),
    passages: stretches
      .filter((stretch) => stretch.kind === 'passage')
      .map((stretch) => ({ start: stretch.start + start, end: stretch.end + start })),
  }
}

/** A text that is one claim, as one passage; null where it is longer than a passage may be, or blank. */
export function wholePlan(text: string): PlannedReport | null {
  const start = text.length - text.trimStart().length
  const end = text.trimEnd().length
  return end <= start || end - start > maxPassageLength
    ? null
    : { start: 0, end: text.length, sections: [], passages: [{ start, end }] }
}
