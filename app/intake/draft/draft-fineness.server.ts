import type { Kysely } from 'kysely'
import type { DB } from '../../../db/schema'
import type { Fineness } from '../../text/segment/fineness'
import type { PlannedReport } from '../cutting/plan'
import { proposeReport } from '../cutting/propose'
import { finenessById } from '../cutting/source-fineness.server'
import { withHistory } from './draft-history'
import type { Draft, DraftChange } from './draft-row.server'
import { changeDraft } from './drafts.server'
import { languageOf } from './guess-details'

/** The report that starts at `start` with its cuts proposed anew, as finely as somebody chose. */
export function cutAnew(draft: Draft, start: number, fineness: Fineness): DraftChange {
  const language = languageOf(draft.text)
  const reports = draft.plan.reports.map((report) =>
    report.start === start ? proposeReport(draft.text, report, language, fineness) : report,
  )
  return withHistory(draft, { reports })
}

/** Cuts those reports whose source is cut otherwise, where nobody chose or cut anything in them yet. */
export async function cutAsRemembered(db: Kysely<DB>, personId: number, draft: Draft): Promise<Draft> {
  const remembered = await finenessById(db)
  const wanted = ({ start, fineness }: PlannedReport) =>
    fineness === undefined ? remembered.get(Number(draft.details[start]?.source || 0)) : undefined
  if (draft.plan.reports.every((report) => wanted(report) === undefined)) return draft
  const changed = await changeDraft(db, personId, draft.id, (standing) => {
    const language = languageOf(standing.text)
    const reports = standing.plan.reports.map((report) => {
      const fineness = wanted(report)
      return fineness !== undefined && isAsProposed(standing.text, report)
        ? proposeReport(standing.text, report, language, fineness)
        : report
    })
    return { plan: { reports } }
  })
  return changed ?? draft
}

function isAsProposed(text: string, report: PlannedReport): boolean {
  const proposed = proposeReport(text, report, languageOf(text))
  return (
    proposed.passages.length === report.passages.length &&
    proposed.passages.every(({ start, end }, at) => {
      const passage = report.passages[at]
      return passage?.start === start && passage.end === end
    })
  )
}
