import type { Span } from '../span'
import { trim } from './lines/line-spans'

/**
 * The most UTF-16 code units that one passage has. The longest labelled assertion of the real reports has a fifth of it,
 * and what reads, compares or draws one passage stays quick.
 */
export const maxPassageLength = 3_000

/** A cut nearer to the beginning than this share of the longest passage is worse than one at a lesser mark. */
const earliestCut = 0.3

/** Where a text without an end is cut, the best first: after a sentence, after a clause, between two words. */
const borders = [/[.!?؟۔…]["'”»)\]]{0,3}(?=\s)/g, /[،؛,;:\n](?=\s|\p{L})/gu, /(?<=\S)(?=\s)/g]

/** The ranges of a span none of which is longer than a passage may be; the white space between them belongs to none. */
export function withinPassageLength(text: string, span: Span, longest = maxPassageLength): Span[] {
  const spans: Span[] = []
  let from = span.start
  while (span.end - from > longest) {
    const at = cutBefore(text, from, from + longest)
    const piece = trim(text, from, at)
    if (piece.end > piece.start) spans.push(piece)
    from = at
  }
  const rest = trim(text, from, span.end)
  return rest.end > rest.start ? [...spans, rest] : spans
}

/** The best place for a cut in `(from, limit]`. */
function cutBefore(text: string, from: number, limit: number): number {
  const earliest = from + Math.floor((limit - from) * earliestCut)
  const window = text.slice(earliest, limit + 1)
  for (const border of borders) {
    let last = -1
    for (const found of window.matchAll(border))
      if (earliest + found.index + found[0].length <= limit) last = found.index + found[0].length
    if (last > 0) return earliest + last
  }
  return graphemeStart(text, from, limit)
}

/** How far after a cut the letter that stands there may go on. */
const graphemeReach = 256
const graphemes = new Intl.Segmenter('ar', { granularity: 'grapheme' })

/**
 * The beginning of the visible letter that stands at `at`, or of its code point where one letter's marks fill the whole
 * passage. Read from `from`, itself a border between letters: flags are pairs and can be told apart only from their first.
 */
function graphemeStart(text: string, from: number, at: number): number {
  const start = from + (graphemes.segment(text.slice(from, at + graphemeReach)).containing(at - from)?.index ?? 0)
  if (start > from) return start
  return isTrailing(text.charCodeAt(at)) && isLeading(text.charCodeAt(at - 1)) ? at - 1 : at
}

function isLeading(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00
}

function isTrailing(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000
}
