import type { ReadDatabase } from '../../audit/action/action.server'
import { detailsOf, type Draft } from './drafts.server'
import { suggestedReports } from './edit-draft.server'
import { firstLine } from '../cutting/first-line'
import { ownOffsets } from '../cutting/plan'
import { proposedFacts } from './proposed-facts.server'
import { reportsToSave } from './save-draft.server'

/** What the preview shows: all reports of a draft in short, and the one that starts at `start` (or the first) in full. */
export async function readDraftPage(db: ReadDatabase, draft: Draft, start: number, timeZone: string) {
  const reports = await reportsToSave(db, draft, timeZone)
  const shown = reports.find((report) => report.planned.start === start) ?? reports[0]
  if (!shown) throw new Error('a draft has at least one report')
  const { planned, faults, stored } = shown
  const text = draft.text.slice(planned.start, planned.end)
  const own = ownOffsets(planned)
  const details = detailsOf(draft, planned)
  const reading = { language: details.language, publishedDay: /^\d{4}-\d{2}-\d{2}$/.test(details.day) && !faults.day ? details.day : null, timeZone }
  return {
    fileName: draft.fileName,
    encoding: draft.encoding,
    confidence: draft.confidence,
    doubts: draft.doubts,
    undo: draft.history.length > 0,
    reports: reports.map((report) => ({
      start: report.planned.start,
      title: report.title,
      passages: report.planned.passages.length,
      stored: report.stored,
      complete: report.details !== null,
    })),
    suggested: suggestedReports(draft).map((at) => ({ start: at, line: firstLine(draft.text.slice(at), 80) })),
    current: { base: planned.start, text, report: own, marks: await proposedFacts(db, text, own, reading), details, faults, stored },
    sources: await db.selectFrom('record.source').select(['id', 'name']).orderBy('name').execute(),
  }
}
