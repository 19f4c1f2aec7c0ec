import type { Span } from '../../span'
import { trim } from './line-spans'
import { isRegion } from './place-headings'

/**
 * `… شهيدان. إدلب: قصف …`, `… / إدلب: قصف …`: after a sentence or a mark a region with a colon opens its own part within the
 * line; one with a number behind its colon is a row of a toll (`دمشق: 14، حلب: 22`).
 */
export function splitAtRegions(text: string, line: Span): Span[] {
  const parts: Span[] = []
  let from = line.start
  for (const found of text
    .slice(line.start, line.end)
    .matchAll(/[.!؟?،,؛;/|]\s+(?=([^:：.!؟?،,؛;/|\n]{2,30})[:：]\s+[^\p{Nd}\s])/gu)) {
    if (!isRegion((found[1] ?? '').trim())) continue
    const to = line.start + found.index + found[0].length
    parts.push(trim(text, from, to))
    from = to
  }
  return [...parts, trim(text, from, line.end)]
}
