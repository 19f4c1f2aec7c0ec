import type { Fineness } from '../../text/segment/fineness'
import { maxPassageLength } from '../../text/segment/long-spans'
import { segment, type Segmentation } from '../../text/segment/segment'
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

/** The cuts of a text that is one report; null, as soon as that is known, where it would have more than `most` passages or sections. */
export function proposeWithin(
  most: number,
  text: string,
  language: Language,
  fineness?: Fineness,
): PlannedReport | null {
  const segmented = segment(text, language, fineness, most)
  return segmented.whole ? planOf(segmented, { start: 0, end: text.length }, fineness) : null
}

/** The same for one report of a text; `fineness` where somebody chose it. */
export function proposeReport(
  text: string,
  { start, end }: Span,
  language: Language,
  fineness?: Fineness,
): PlannedReport {
  return planOf(segment(text.slice(start, end), language, fineness), { start, end }, fineness)
}

function planOf({ sections, stretches }: Segmentation, { start, end }: Span, fineness?: Fineness): PlannedReport {
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
