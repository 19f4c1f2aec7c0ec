import { isRegion } from '../../text/segment/lines/place-headings'
import { beginningOf, cutTo } from '../../text/characters/beginning'
import { lineSpans } from '../../text/segment/lines/line-spans'
import { firstLine, longestLine } from './first-line'

/**
 * A title until somebody words a better one: the first line. Where that is the heading of a place, as in a bulletin, the words below it
 * follow: several bulletins begin with the same heading.
 *
 * @example proposedTitle('حلب::\nقصف الطيران الحي.') // 'حلب: قصف الطيران الحي.'
 */
export function proposedTitle(text: string, most = 120): string {
  const title = firstLine(text, most)
  const head = cutTo(text.trimStart(), longestLine)
  const [line, next] = lineSpans(head)
  if (!line || !next || !(head.slice(line.start, line.end).endsWith('::') || isRegion(title))) return title
  return beginningOf(`${title}: ${firstLine(head.slice(next.start), most)}`, most)
}
