import type { CutPlan } from '../cutting/plan'
import type { Draft, DraftChange } from './draft-row.server'

/** Undo reaches this many steps back, and fewer where so many plans would hold more passages than `mostKept` together: they are written anew with each step. */
const longestHistory = 50

const mostKept = 100_000

/** The plan with this change on top of those that can be undone. */
export function withHistory(draft: Draft, plan: CutPlan): DraftChange {
  const history = [...draft.history, draft.plan].slice(-longestHistory)
  const sizes = history.map((earlier) =>
    earlier.reports.reduce((sum, report) => sum + report.passages.length + report.sections.length, 0),
  )
  let kept = sizes.reduce((sum, size) => sum + size, 0)
  while (history.length > 1 && kept > mostKept) {
    history.shift()
    kept -= sizes.shift() ?? 0
  }
  return { plan, history }
}
