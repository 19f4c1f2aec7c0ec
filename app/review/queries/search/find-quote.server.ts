import type { Locale } from '../../../../db/schema'
import type { ReadDatabase } from '../../../audit/action/action.server'
import { quotePlaces, wordsAt, type QuotePlace } from '../../../text/finding/quote-places'
import type { Span } from '../../../text/span'
import { longestQuote } from '../../rules/claims/evidence-place'

/** Where a report has these words, in order; null where there is no such report. */
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
  return { report, places: words.length > longestQuote ? [] : quotePlaces(text, words) }
}

/** The exact words of a report from `start` to `end`; null where there is no such place, or it is within a letter. */
export async function readSpan(db: ReadDatabase, reportId: number, span: Span): Promise<string | null> {
  const row = await db.selectFrom('record.report').select('text').where('id', '=', reportId).executeTakeFirst()
  return row ? wordsAt(row.text, span, longestQuote * 2) : null
}
