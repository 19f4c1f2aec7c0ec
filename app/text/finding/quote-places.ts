import { cutTo, endOf } from '../characters/beginning'
import { findQuoteEverywhere } from './find-quote'
import { findWords } from './find-words'
import type { Span } from '../span'

/** How much is shown around a quote, in UTF-16 code units. */
const around = 120

/** A place where words stand in a text. */
export interface QuotePlace extends Span {
  before: string
  quote: string
  after: string
}

/**
 * Where a text has these words: letter by letter, or where it has them nowhere so, in whatever spelling a search finds them.
 *
 * @example quotePlaces('أُعيد فتح الجسر.', 'اعيد فتح') // [{ start: 0, end: 9, quote: 'أُعيد فتح', … }]
 */
export function quotePlaces(text: string, words: string): QuotePlace[] {
  const exact = findWords(text, words)
  const spans = exact.length > 0 ? exact : findQuoteEverywhere(text, words)
  return spans.map((span) => placeAt(text, span))
}

/** The words from `start` to `end` with what stands around them. */
export function placeAt(text: string, { start, end }: Span): QuotePlace {
  return {
    start,
    end,
    before: endOf(text.slice(Math.max(0, start - around * 2), start), around),
    quote: text.slice(start, end),
    after: cutTo(text.slice(end, end + around * 2), around),
  }
}

/** The exact words from `start` to `end`; null where there is no such place, it is longer than `longest`, or within a letter. */
export function wordsAt(text: string, { start, end }: Span, longest: number): string | null {
  if (!(start >= 0 && end > start && end <= text.length && end - start <= longest)) return null
  const words = text.slice(start, end)
  // Half of a pair of surrogates does not survive being written as UTF-8.
  return /\p{Surrogate}/u.test(words) ? null : words
}
