import type { Span } from '../span'
import { terms, termTokens } from '../words/terms'

/** Where a text has the words that were looked for, in whatever spelling a search finds them; neighbours are one stretch. */
export function foundSpans(text: string, typed: string): Span[] {
  const wanted = new Set(terms(typed))
  if (wanted.size === 0) return []
  const spans: Span[] = []
  for (const { term, token } of termTokens(text)) {
    if (!wanted.has(term)) continue
    const last = spans.at(-1)
    if (last && /^\s*$/.test(text.slice(last.end, token.start))) last.end = Math.max(last.end, token.end)
    else spans.push({ start: token.start, end: token.end })
  }
  return spans
}
