import type { Span } from '../../../text/span'

/** How far the text around a passage is shown, in UTF-16 code units. */
const reach = { before: 260, after: 200 }

/**
 * The text of the report right before and after a passage, up to the headings around it, cut between words; an
 * ellipsis says that the report goes on there. `borders` are the ranges of the report's headings.
 */
export function readingContext(
  text: string,
  passage: Span,
  borders: readonly Span[],
): { before: string; after: string } {
  const { from, to } = between(borders, passage, text.length)
  const start =
    passage.start - from <= reach.before ? from : wordAfter(text, passage.start - reach.before, passage.start)
  const end = to - passage.end <= reach.after ? to : wordBefore(text, passage.end + reach.after, passage.end)
  const before = text.slice(start, passage.start)
  const after = text.slice(passage.end, end)
  return { before: start > from ? `… ${before}` : before.trimStart(), after: end < to ? `${after} …` : after.trimEnd() }
}

/** How far back a list looks for the sentence before a passage, in UTF-16 code units. */
const sentenceReach = 140

/**
 * The end of the sentence that stands right before `start`, on the same line: from the last full stop on, or, where that is
 * further back, the last words; an ellipsis says that it begins before them.
 */
export function sentenceBefore(text: string, start: number): string {
  const from = Math.max(0, start - sentenceReach)
  const near = text.slice(from, start).trimEnd()
  const line = near.slice(near.lastIndexOf('\n') + 1)
  const stop = Math.max(...['.', '!', '؟', '?'].map((mark) => line.slice(0, -1).lastIndexOf(`${mark} `)))
  if (stop >= 0) return line.slice(stop + 1).trim()
  const whole = from === 0 || line.length < near.length
  return whole ? line.trim() : `… ${line.slice(line.search(/\s/) + 1).trim()}`
}

/** From the end of the heading before a passage to the start of the one after it. */
function between(borders: readonly Span[], passage: Span, length: number): { from: number; to: number } {
  let from = 0
  let to = length
  for (const { start, end } of borders) {
    if (end <= passage.start) from = Math.max(from, end)
    if (start >= passage.end) to = Math.min(to, start)
  }
  return { from, to }
}

/** The next beginning of a word; `limit` where there is none before it. */
function wordAfter(text: string, offset: number, limit: number): number {
  const found = /\s+/.exec(text.slice(offset, limit))
  return found ? offset + found.index + found[0].length : limit
}

/** The last end of a word; `limit` where there is none after it. */
function wordBefore(text: string, offset: number, limit: number): number {
  let end = offset
  while (end > limit && !/\s/.test(text.charAt(end))) end -= 1
  while (end > limit && /\s/.test(text.charAt(end - 1))) end -= 1
  return end
}
