import type { Locale } from '../../../db/schema'
import type { ReadDatabase } from '../../audit/action/action.server'
import { readGazetteer } from '../../matching/store/gazetteer.server'
import { readFacts } from '../../text/facts/read-facts'
import { factMarks, type FactMark } from '../../review/rules/claims/fact-marks'
import type { PlannedReport } from '../cutting/plan'
import { sectionIndexes } from '../cutting/planned-report'

interface Reading {
  language: Locale
  publishedDay: string | null
  timeZone: string
  /** The heading that stands above the first passage, on an earlier page. */
  under: string | null
}

/** What would be recognised in the passages of a report, or of one page of it, that is not saved yet; offsets are into `text`. */
export async function proposedFacts(
  db: ReadDatabase,
  text: string,
  report: PlannedReport,
  { under, publishedDay, ...reading }: Reading,
): Promise<FactMark[]> {
  const gazetteer = await readGazetteer(db)
  const context = { ...reading, publishedAt: publishedDay, gazetteer }
  const sections = sectionIndexes(report)
  return report.passages.flatMap((passage, at) => {
    const section = report.sections[sections[at] ?? -1]?.title ?? under
    return factMarks(readFacts(text, passage, { ...context, section }), (key) => gazetteer.entry(key))
  })
}
