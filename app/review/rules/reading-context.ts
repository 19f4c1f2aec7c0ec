import type { Span } from '../../text/span'

/** How far the text around a passage is shown, in UTF-16 code units. */
const reach = { before: 260, after: 200 }

/**
 * The text of the report right before and after a passage, up to the headings around it, cut between words; an
 * ellipsis says that the report goes on there. `borders` are the ranges of the report's headings.
 */
export function readingContext(text: string, passage: Span, borders: readonly Span[]): { before: string; after: string } {
  const from = Math.max(0, ...borders.map((border) => border.end).filter((end) => end <= passage.start))
  const to = Math.min(text.length, ...borders.map((border) => border.start).filter((start) => start >= passage.end))
  const start = passage.start - from <= reach.before ? from : wordAfter(text, passage.start - reach.before, passage.start)
  const end = to - passage.end <= reach.after ? to : wordBefore(text, passage.end + reach.after, passage.end)
  const before = text.slice(start, passage.start)
  const after = text.slice(passage.end, end)
  return {
    before: start > from ? `… ${before}` : before.trimStart(),
    after: end < to ? `${after} …` : after.trimEnd(),
  }
}

/** The next beginning of a word; `limit` where there is none before it. */
function wordAfter(text: string, offset: number, limit: number): number {
  const gap = /\s+/g
  gap.lastIndex = offset
  const found = gap.exec(text)
  return found && gap.lastIndex <= limit ? gap.lastIndex : limit
}

/** The last end of a word; `limit` where there is none after it. */
function wordBefore(text: string, offset: number, limit: number): number {
  const stretch = text.slice(limit, offset)
  const last = stretch.search(/\s+\S*$/)
  return last < 0 ? limit : limit + last
}
