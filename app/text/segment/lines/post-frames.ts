import type { Span } from '../../span'
import { trim } from './line-spans'

/**
 * What the page of a network puts around a post, where its text was copied without line ends: the account and its day before
 * it, counts and comments of others behind it.
 */

/** The head of a post is no longer. */
const longestHead = 200
const sharedWith = / · Shared with (?:Public|Friends|Custom|Your friends|Only me)/
/** "Name@handle" glued to the first word of the post. */
const handle = /^(?:Conversation|Post)?[^@\n]{1,80}@\w{2,30}(?=[^\x00-\x7f])/
const behind = [/All reactions:\s?\d/, /\d{1,2}:\d{2}\s?[AP]M\s·\s[A-Z][a-z]{2} \d{1,2}, \d{4}/]
/** The title that a page repeats: Facebook‎Name‎'s Post. */
const wholeLine = /^Facebook[^\n]{1,120}['’]s (?:Post|post|Video|Photo)$/

/** The parts of a line: what the page puts before the post, the post, and what the page puts behind it; empty ones left out. */
export function withoutPostFrame(
  text: string,
  line: Span,
): { head: Span | null; post: Span | null; tail: Span | null } {
  const whole = text.slice(line.start, line.end)
  if (wholeLine.test(whole)) return { head: line, post: null, tail: null }
  const begin = whole.slice(0, longestHead)
  const shared = sharedWith.exec(begin)
  const from = shared ? shared.index + shared[0].length : (handle.exec(begin)?.[0].length ?? 0)
  const ends = behind.map((pattern) => whole.search(pattern)).filter((at) => at >= from)
  const to = ends.length === 0 ? whole.length : Math.min(...ends)
  const part = (start: number, end: number): Span | null => {
    const span = trim(text, line.start + start, line.start + end)
    return span.end > span.start ? span : null
  }
  return { head: part(0, from), post: part(from, to), tail: part(to, whole.length) }
}
