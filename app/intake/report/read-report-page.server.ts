import { sql } from 'kysely'
import type { ReadDatabase } from '../../audit/action/action.server'
import { readReport, type ReportPage } from '../../review/queries/reports/read-report.server'
import type { Span } from '../../text/span'
import { firstLine } from '../cutting/first-line'
import { aboveHeadings } from '../cutting/cut-reports'
import { pageAt, pagesOf } from '../cutting/text-pages'

/** What of a stored report is looked at: the page with this passage, with this offset, or of this number. */
export interface ReportView {
  id: number
  passage: number | null
  at: number | null
  page: number
}

/** Longer texts are read in a thread. */
const longText = 60_000

/** Whether a report's page takes so long to read that others would wait for it. */
export async function isLongReport(db: ReadDatabase, id: number): Promise<boolean> {
  const found = await db
    .selectFrom('record.report')
    .select(sql<boolean>`length(text) > ${longText}`.as('long'))
    .where('id', '=', id)
    .executeTakeFirst()
  return found?.long ?? false
}

/** A page of a stored report, with the sums of all of it; null where there is none of this number. Offsets are counted from `base`. */
export async function readReportPage(db: ReadDatabase, { id, passage, at, page: number }: ReportView) {
  const report = await readReport(db, id)
  if (!report) return null
  const { text, sections, passages } = report
  const pages = pagesOf({ start: 0, end: text.length, sections, passages }, text)
  const place = at ?? passages.find((one) => one.id === passage)?.start ?? null
  const page = (place === null ? pages[number - 1] : pageAt(pages, place)) ?? pages[0]
  if (!page) throw new Error('a report has at least one page')
  const { start: base, end, number: shown, of, firstPassage, blankBefore } = page
  const inside = (span: Span) => span.start >= base && span.end <= end
  const own = <S extends Span>(span: S): S => ({ ...span, start: span.start - base, end: span.end - base })
  return {
    report: {
      ...report,
      text: text.slice(base, end),
      sections: sections.filter(inside).map(own),
      passages: passages.filter(inside).map((one) => ({ ...own(one), marks: one.marks.map(own) })),
    },
    base,
    under: sections.findLast((section) => section.end <= base)?.title ?? null,
    page: { number: shown, of, firstPassage, blankBefore, passages: passages.length, length: text.length },
    sums: sumsOf(report),
    /** Where a report of its own would begin with the line of the place, and the line. */
    above: at === null ? null : newReportAt(report, at),
  }
}

function newReportAt({ text, sections }: ReportPage, at: number): { start: number; line: string } {
  const start = aboveHeadings({ sections }, text, text.lastIndexOf('\n', at - 1) + 1)
  return { start, line: firstLine(text.slice(start, start + 1_000)) }
}

/** Other reports that a report's page names. */
const mostOthers = 50

/** Neither a verdict nor a triage says that it needs no check. */
function isLeftToCheck({ state, triage }: ReportPage['passages'][number]['claim']): boolean {
  return state === 'open' && (triage === '' || triage === 'to-check')
}

/** How many of a report's claims are left to check, and the reports that it shares undecided suggestions with, the most first. */
function sumsOf({ passages }: ReportPage) {
  const claims = new Map(passages.map((passage) => [passage.claim.id, passage.claim]))
  const left = [...claims.values()].filter(isLeftToCheck).length
  const others = new Map<number, { title: string; count: number }>()
  let copied = false
  for (const { overlaps } of passages) {
    for (const { other, kind } of overlaps) {
      others.set(other.report, { title: other.title, count: (others.get(other.report)?.count ?? 0) + 1 })
      copied ||= kind === 'identical'
    }
  }
  const ranked = [...others].map(([id, other]) => ({ id, ...other })).sort((a, b) => b.count - a.count)
  return { claims: claims.size, left, others: ranked.slice(0, mostOthers), copied }
}
