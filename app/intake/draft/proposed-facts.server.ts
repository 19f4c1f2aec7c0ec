import type { Locale } from '../../../db/schema'
import type { ReadDatabase } from '../../audit/action/action.server'
import { readGazetteer } from '../../matching/store/gazetteer.server'
import { readFacts } from '../../text/facts/read-facts'
import { factMarks, type FactMark } from '../../review/rules/fact-marks'
import { sectionOf, type PlannedReport } from '../cutting/plan'

/** A text of more passages is many reports in one: it is cut first, then read. */
const mostPassages = 1000

/** What would be recognised in the passages of a report that is not saved yet; offsets are into `text`. */
export async function proposedFacts(db: ReadDatabase, text: string, report: PlannedReport, reading: { language: Locale; publishedDay: string | null; timeZone: string }): Promise<FactMark[]> {
  if (report.passages.length > mostPassages) return []
  const gazetteer = await readGazetteer(db)
  const context = { publishedAt: reading.publishedDay, language: reading.language, timeZone: reading.timeZone, gazetteer }
  return report.passages.flatMap((passage) => factMarks(readFacts(text, passage, { ...context, section: sectionOf(report, passage)?.title ?? null }), (key) => gazetteer.entry(key)))
}
