import { joinWithNext, markClaim, markNoClaim, splitPassage } from './cut-passages'
import { cutReport, joinReports } from './cut-reports'
import type { CutPlan } from './plan'

export const cutKinds = ['split', 'join', 'no-claim', 'claim', 'cut-report', 'join-reports'] as const

/** One cut as a button asks for it; `at` is a UTF-16 offset into the whole text. */
export interface CutStep {
  cut: (typeof cutKinds)[number]
  at: number
}

/** Reads a button's value, as `split 120`; null for anything else. */
export function readStep(value: string): CutStep | null {
  const [, name, at] = /^([a-z-]+) (\d{1,9})$/.exec(value) ?? []
  const cut = cutKinds.find((kind) => kind === name)
  return cut && at !== undefined ? { cut, at: Number(at) } : null
}

/** The plan with this cut made; throws `CutRefused` where it cannot be. */
export function applyStep(plan: CutPlan, text: string, { cut, at }: CutStep): CutPlan {
  switch (cut) {
    case 'split':
      return splitPassage(plan, text, at)
    case 'join':
      return joinWithNext(plan, at)
    case 'no-claim':
      return markNoClaim(plan, at)
    case 'claim':
      return markClaim(plan, text, at)
    case 'cut-report':
      return cutReport(plan, text, at)
    case 'join-reports':
      return joinReports(plan, at)
  }
}

/** Where the reader's eye goes after a cut: the start of the passage or stretch now at its place. */
export function placeAfter(plan: CutPlan, { cut, at }: CutStep): number {
  if (cut === 'cut-report') return plan.reports.findLast((report) => report.start <= at)?.start ?? at
  if (cut !== 'split') return at
  const starts = plan.reports.flatMap((report) => report.passages.map((passage) => passage.start))
  return starts.find((start) => start >= at) ?? at
}
