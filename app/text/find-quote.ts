import type { Span } from './span'
import { words } from './tokens'

/**
 * Where a text has the words of a quote one after the other, in whatever spelling a search finds them: marks, hamza forms,
 * punctuation and white space make no difference. `…` or `...` in the quote stands for words left out. One span for each part,
 * in order; empty where any part is missing, or where the quote has no word.
 */
export function findQuote(text: string, quote: string): Span[] {
  const parts = quote
    .split(/…|\.{3,}/)
    .map((part) => words(part).map(({ key }) => key))
    .filter((keys) => keys.length > 0)
  if (parts.length === 0) return []
  const tokens = words(text)
  const all = tokens.map(({ key }) => key)
  const spans: Span[] = []
  let from = 0
  for (const keys of parts) {
    const at = indexOfSequence(all, keys, from)
    if (at < 0) return []
    const [first, last] = [tokens[at], tokens[at + keys.length - 1]]
    if (!first || !last) return []
    spans.push({ start: first.start, end: last.end })
    from = at + keys.length
  }
  return spans
}

/** The first place of `wanted` in `all` from `from` on, or -1; in time proportional to both (Knuth, Morris and Pratt). */
function indexOfSequence(all: readonly string[], wanted: readonly string[], from: number): number {
  const fallback = [0]
  for (let at = 1, matched = 0; at < wanted.length; at += 1) {
    while (matched > 0 && wanted[at] !== wanted[matched]) matched = fallback[matched - 1] ?? 0
    if (wanted[at] === wanted[matched]) matched += 1
    fallback.push(matched)
  }
  for (let at = from, matched = 0; at < all.length; at += 1) {
    while (matched > 0 && all[at] !== wanted[matched]) matched = fallback[matched - 1] ?? 0
    if (all[at] === wanted[matched]) matched += 1
    if (matched === wanted.length) return at - matched + 1
  }
  return -1
}
