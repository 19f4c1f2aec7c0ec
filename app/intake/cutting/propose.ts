import { segment } from '../../text/segment/segment'
import type { Language } from '../../text/facts/types'
import type { CutPlan, PlannedReport } from './plan'

/**
 * Proposes the cuts of a text that holds the reports beginning at `starts` (the first at 0). All offsets are UTF-16 code units,
 * an end is exclusive.
 *
 * @example
 * const plan = proposePlan('دمشق::\nقصف حي جوبر. سقط جرحى.', 'ar')
 * plan.reports[0]?.sections.length // 1
 */
export function proposePlan(text: string, language: Language, starts: number[] = [0]): CutPlan {
  return { reports: starts.map((start, at) => proposeReport(text, start, starts[at + 1] ?? text.length, language)) }
}

function proposeReport(text: string, start: number, end: number, language: Language): PlannedReport {
  const { sections, stretches } = segment(text.slice(start, end), language)
  return {
    start,
    end,
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
