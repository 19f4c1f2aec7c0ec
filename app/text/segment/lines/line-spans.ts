import type { Span } from '../../span'

/** A line end that a program wrote out as two letters, once or twice over, or as a tag: never in a path, where a Latin letter stands before or after. */
const writtenLineEnd = /(?<![A-Za-z\\])(?:(?:\\{1,2}r)?\\{1,2}n)+(?![a-z])|<br\s{0,2}\/?>|<\/?p>/gi

/** The lines of a text that hold anything, without the white space at their edges. Every kind of line end counts (`lineEnds`). */
export function lineSpans(text: string): Span[] {
  const spans: Span[] = []
  for (const found of text.matchAll(/[^\r\n\u0085\u2028\u2029\v\f]+/g)) {
    let from = found.index
    for (const written of [...found[0].matchAll(writtenLineEnd), null]) {
      const to = written === null ? found.index + found[0].length : found.index + written.index
      const trimmed = trim(text, from, to)
      if (trimmed.start < trimmed.end) spans.push(trimmed)
      if (written !== null) from = to + written[0].length
    }
  }
  return spans
}

/** The range without white space and lone invisible characters at its edges; empty ranges collapse onto their end. */
export function trim(text: string, start: number, end: number): Span {
  let from = start
  let to = end
  while (from < to && blank(text, from)) from += 1
  while (to > from && blank(text, to - 1)) to -= 1
  return { start: from, end: to }
}

function blank(text: string, at: number): boolean {
  return /[\s\u200b\ufeff]/.test(text.charAt(at))
}
