import type { Span } from '../span'
import { words, type Token } from '../words/tokens'

/** More places than this cannot be kept apart by looking at them. */
export const mostPlaces = 20

/**
 * Where a text has the words of a quote one after the other, in whatever spelling a search finds them: marks, hamza forms,
 * punctuation and white space make no difference. `…` or `...` in the quote stands for words left out. One span for each part,
 * in order; empty where any part is missing, or where the quote has no word.
 */
export function findQuote(text: string, quote: string): Span[] {
  const parts = partsOf(quote)
  return parts.length === 0 ? [] : (partsFrom(wordsOf(text), parts, 0)?.spans ?? [])
}

/** Every place where a text has the words of a quote in the same sense, from the first word to the last; the first twenty. */
export function findQuoteEverywhere(text: string, quote: string): Span[] {
  const parts = partsOf(quote)
  if (parts.length === 0) return []
  const all = wordsOf(text)
  const places: Span[] = []
  for (let from = 0; places.length < mostPlaces;) {
    const found = partsFrom(all, parts, from)
    const [first, last] = [found?.spans[0], found?.spans.at(-1)]
    if (!found || !first || !last) break
    places.push({ start: first.start, end: last.end })
    from = found.next
  }
  return places
}

interface Words {
  tokens: readonly Token[]
  keys: readonly string[]
}

function wordsOf(text: string): Words {
  const tokens = words(text)
  return { tokens, keys: tokens.map(({ key }) => key) }
}

/** The words of each part of a quote, by their keys. */
function partsOf(quote: string): string[][] {
  return quote
    .split(/…|\.{3,}/)
    .map((part) => [...wordsOf(part).keys])
    .filter((keys) => keys.length > 0)
}

/** The first place of all parts from the word `from` on, and the word after it; null where a part is missing. */
function partsFrom({ tokens, keys }: Words, parts: readonly string[][], from: number) {
  const spans: Span[] = []
  let next = from
  for (const part of parts) {
    const at = indexOfSequence(keys, part, next)
    const [first, last] = [tokens[at], tokens[at + part.length - 1]]
    if (at < 0 || !first || !last) return null
    spans.push({ start: first.start, end: last.end })
    next = at + part.length
  }
  return { spans, next }
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
