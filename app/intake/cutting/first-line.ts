import { lineSpans } from '../../text/segment/lines/line-spans'
import { beginningOf, cutTo } from '../../text/characters/beginning'

/** Longer than any line that is shown. */
export const longestLine = 10_000

/** The first line of a text that says something: a title until somebody words a better one. */
export function firstLine(text: string, most = 120): string {
  const head = cutTo(text.trimStart(), longestLine)
  const [first = { start: 0, end: 0 }] = lineSpans(head)
  const line = head.slice(first.start, first.end)
  return beginningOf(line.endsWith('::') ? line.slice(0, -2).trimEnd() : line, most)
}
