import { termTokens } from '../../text/words/terms'
import type { Span } from '../../text/span'

/** A stretch of a passage: said before by another passage of the event, new with this one, or a value that differs. */
export interface SaidPart {
  text: string
  kind: 'said' | 'new' | 'differs'
}

export interface SaidPassage {
  quote: string
  /** The report that says it: what one report says in several passages is said once, by that report. */
  report: number
  /** Where values stand that differ between the passages, offsets into `quote`. */
  differing: readonly Span[]
}

/**
 * Marks passages in the order in which they came out: what is common is said once, by the report that says it first. Words
 * count as said when a report before has a word of the same stem. Before the first report nothing is said, so nothing is new.
 */
export function saidParts(passages: readonly SaidPassage[]): SaidPart[][] {
  const first = new Map<string, number>()
  const terms = passages.map(({ quote }) => termTokens(quote))
  terms.forEach((own, at) => {
    for (const { term } of own) if (!first.has(term)) first.set(term, passages[at]?.report ?? 0)
  })
  return passages.map(({ quote, report, differing }, at) => {
    const isFirst = report === passages[0]?.report
    const fresh = isFirst ? [] : (terms[at] ?? []).filter(({ term }) => first.get(term) === report)
    return partsOf(
      quote,
      differing,
      joined(
        quote,
        fresh.map(({ token }) => token),
      ),
    )
  })
}

/** Neighbouring words as one stretch: nothing but spaces and short words without a meaning of their own between them. */
function joined(quote: string, words: readonly Span[]): Span[] {
  const spans: Span[] = []
  for (const { start, end } of words) {
    const last = spans.at(-1)
    if (last && end <= last.end) continue
    if (last && /^[\s\p{L}\p{M}]{0,5}$/u.test(quote.slice(last.end, start))) last.end = end
    else spans.push({ start, end })
  }
  return spans
}

function partsOf(quote: string, differing: readonly Span[], fresh: readonly Span[]): SaidPart[] {
  const kindAt = (at: number): SaidPart['kind'] => {
    const within = ({ start, end }: Span) => start <= at && at < end
    if (differing.some(within)) return 'differs'
    return fresh.some(within) ? 'new' : 'said'
  }
  const edges = [...new Set([0, ...[...differing, ...fresh].flatMap(({ start, end }) => [start, end]), quote.length])]
    .filter((at) => at >= 0 && at <= quote.length)
    .sort((a, b) => a - b)
  return edges.slice(0, -1).flatMap((start, at) => {
    const end = edges[at + 1] ?? quote.length
    return end > start ? [{ text: quote.slice(start, end), kind: kindAt(start) }] : []
  })
}
