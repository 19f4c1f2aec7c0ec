import { createHash } from 'node:crypto'
import { QuoteMismatch, type StoredPassage } from '../../rules/pairs/quotes'

/** The passage's exact words; throws `QuoteMismatch` rather than show others. */
export function readQuote(text: string, passage: StoredPassage): string {
  const quote = text.slice(passage.start_offset, passage.end_offset)
  if (createHash('sha256').update(quote).digest('hex') !== passage.quote_sha256) throw new QuoteMismatch(passage.id)
  return quote
}

/** The exact words of a passage; null where the text does not match the passage's hash any more. */
export function quoteOrNull(text: string, passage: StoredPassage): string | null {
  try {
    return readQuote(text, passage)
  } catch (error) {
    if (error instanceof QuoteMismatch) return null
    throw error
  }
}
