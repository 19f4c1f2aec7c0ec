import type { Locale } from '../../../../db/schema'
import type { ReadDatabase } from '../../../audit/action/action.server'
import { cutTo, endOf } from '../../../text/beginning'
import { findWords } from '../../../text/find-words'
import type { Span } from '../../../text/span'
import { longestQuote } from '../../rules/claims/evidence-place'

/** How much is shown around a quote. */
const around = 120

/** A place where words stand in a report. */
export interface QuotePlace extends Span {
  before: string
  quote: string
  after: string
}

/** Where a report has these very words, in order; null where there is no such report. */
export async function findQuote(
  db: ReadDatabase,
  reportId: number,
  words: string,
): Promise<{ report: { id: number; title: string; language: Locale }; places: QuotePlace[] } | null> {
  const row = await db
    .selectFrom('record.report')
    .select(['id', 'title', 'language', 'text'])
    .where('id', '=', reportId)
    .executeTakeFirst()
  if (!row) return null
  const { text, ...report } = row
  const spans = words.length > longestQuote ? [] : findWords(text, words)
  const places = spans.map(({ start, end }) => ({
    start,
    end,
    before: endOf(text.slice(Math.max(0, start - around * 2), start), around),
    quote: text.slice(start, end),
    after: cutTo(text.slice(end, end + around * 2), around),
  }))
  return { report, places }
}

/** The exact words of a report from `start` to `end`; null where there is no such place, or it is within a letter. */
export async function readSpan(db: ReadDatabase, reportId: number, { start, end }: Span): Promise<string | null> {
  const row = await db.selectFrom('record.report').select('text').where('id', '=', reportId).executeTakeFirst()
  if (!row || end <= start || end > row.text.length || end - start > longestQuote * 2) return null
  const quote = row.text.slice(start, end)
  // Half of a pair of surrogates does not survive being written as UTF-8.
  return Buffer.from(quote).toString() === quote ? quote : null
}
