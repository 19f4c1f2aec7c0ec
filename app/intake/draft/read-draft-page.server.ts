import { selectableSources } from '../../review/lookups/sources/selectable-sources.server'
import type { ReadDatabase } from '../../audit/action/action.server'
import { proposedTitle } from '../cutting/proposed-title'
import type { PlannedReport } from '../cutting/plan'
import { ownOffsets } from '../cutting/planned-report'
import { pageAt, pagesOf, partOn } from '../cutting/text-pages'
import type { Span } from '../../text/span'
import type { TypedDetails } from '../report/details'
import { draftDetailsVersion } from './draft-details'
import { countedDay, guessDay } from './guess-details'
import type { Draft } from './draft-row.server'
import { suggestedReports } from './edit-draft.server'
import { proposedFacts } from './proposed-facts.server'
import { isFresh, reportsToSave, type ReportToSave } from './save-draft.server'

/** What of a draft is looked at. */
export interface DraftView {
  /** Start of the report; the first where none begins there. */
  report: number
  /** The page that shows what stands at this offset into the report … */
  at: number | null
  /** … or the one of this number, from 1. */
  page: number
  timeZone: string
}

/** Longer lists are shown around the place that is looked at. */
const mostListed = 40

/** What the preview shows: the reports of a draft in short, and a page of one of them in full. */
export async function readDraftPage(db: ReadDatabase, draft: Draft, view: DraftView) {
  const reports = await reportsToSave(db, draft, view.timeZone)
  const shownAt = Math.max(
    0,
    reports.findIndex((report) => report.planned.start === view.report),
  )
  const shown = reports[shownAt]
  if (!shown) throw new Error('a draft has at least one report')
  const fresh = reports.filter(isFresh)
  return {
    fileName: draft.fileName,
    kind: draft.kind,
    whole: draft.whole,
    encoding: draft.encoding,
    confidence: draft.confidence,
    doubts: draft.doubts,
    undo: draft.history.length > 0,
    sums: {
      reports: reports.length,
      fresh: fresh.length,
      passages: fresh.reduce((sum, report) => sum + report.planned.passages.length, 0),
    },
    ...listAround(reports, shownAt),
    suggested: suggestedLines(draft),
    current: await shownReport(db, draft.text, shown, view),
    near: nearReports(fresh),
    sources: await selectableSources(db),
  }
}

/** The reports around the one that is shown, with the starts of those that lead to the rest of the list. */
function listAround(reports: readonly ReportToSave[], shownAt: number) {
  const from = Math.max(0, Math.min(shownAt - mostListed / 2, reports.length - mostListed))
  return {
    reports: reports
      .slice(from, from + mostListed)
      .map((report) => ({
        start: report.planned.start,
        title: report.typed.title,
        passages: report.planned.passages.length,
        stored: report.stored,
        repeats: report.repeats,
        near: report.near,
        complete: report.details !== null,
      })),
    listed: {
      from,
      previous: from > 0 ? (reports[Math.max(0, from - mostListed / 2)]?.planned.start ?? null) : null,
      next: reports[from + mostListed]?.planned.start ?? null,
    },
  }
}

/** Where the text seems to begin another report; the first words of all that it seems to hold, the first one's included. */
function suggestedLines(draft: Draft) {
  const starts = suggestedReports(draft)
  return {
    count: starts.length,
    lines: [0, ...starts]
      .slice(0, mostListed)
      .map((start) => ({ start, line: proposedTitle(draft.text.slice(start, start + 1_000), 80) })),
  }
}

/** One report in full: a page of its text, its details, and what is doubtful or missing in them. */
async function shownReport(db: ReadDatabase, text: string, shown: ReportToSave, view: DraftView) {
  const { planned, typed: details, issues, stored, near, nearSource } = shown
  const reading = {
    language: details.language,
    publishedDay: /^\d{4}-\d{2}-\d{2}$/.test(details.day) && !issues.day ? details.day : null,
    timeZone: view.timeZone,
  }
  return {
    start: planned.start,
    fineness: planned.fineness ?? 'clauses',
    ...(await readTextPage(db, text, planned, view, reading)),
    details,
    seen: draftDetailsVersion(details),
    dayWords: wordsOfGuessedDay(text, planned, details),
    dayOffered:
      details.day === '' ? countedDay(text.slice(planned.start, planned.end), new Date(), view.timeZone) : null,
    issues,
    stored,
    near,
    nearSource,
  }
}

/** The reports that are nearly the same as stored ones, as the question before saving lists them. */
export function nearReports(fresh: readonly ReportToSave[]) {
  return fresh
    .flatMap(({ planned: { start }, typed: { title }, near }) => (near ? [{ start, title, near }] : []))
    .slice(0, mostListed)
}

/** The words of a report that name its day, where the day in its details is the one guessed from them. */
export function wordsOfGuessedDay(text: string, { start, end }: Span, { day }: TypedDetails): string | null {
  const guessed = day === '' ? null : guessDay(text.slice(start, end))
  return guessed?.day === day ? guessed.words : null
}

/** A page of a report with what is recognised on it; its offsets are counted from `base`, the place in the whole text where it begins. */
async function readTextPage(
  db: ReadDatabase,
  text: string,
  planned: PlannedReport,
  { at, page: number }: DraftView,
  reading: Omit<Parameters<typeof proposedFacts>[3], 'under'>,
) {
  const pages = pagesOf(planned, text)
  const page = (at === null ? pages[number - 1] : pageAt(pages, planned.start + at)) ?? pages[0]
  if (!page) throw new Error('a report has at least one page')
  const part = partOn(page, planned)
  const own = ownOffsets(part)
  const slice = text.slice(page.start, page.end)
  const under = planned.sections.findLast((section) => section.end <= page.start)?.title ?? null
  const marks = await proposedFacts(db, slice, own, { ...reading, under })
  const { of, firstPassage, blankBefore } = page
  return {
    base: page.start,
    text: slice,
    report: own,
    marks,
    under,
    page: {
      number: page.number,
      of,
      firstPassage,
      blankBefore,
      passages: planned.passages.length,
      length: planned.end - planned.start,
    },
  }
}
