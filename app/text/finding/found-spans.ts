import type { Span } from '../span'
import { terms, termTokens } from '../words/terms'

/** A stretch that was found; by a fact where none of its words was looked for. */
export interface FoundSpan extends Span {
  fact?: true
}

/** The words that were found and, where they leave room, the facts that were. */
export function withFacts(words: readonly Span[], facts: readonly Span[]): FoundSpan[] {
  const found: FoundSpan[] = [...words]
  for (const { start, end } of facts)
    if (start < end && found.every((other) => other.end <= start || other.start >= end))
      found.push({ start, end, fact: true })
  return found.sort((a, b) => a.start - b.start)
}

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
