import { readFile } from 'node:fs/promises'
import { beginningOf, endOf } from '../../text/characters/beginning'
import { findQuote } from '../../text/finding/find-quote'
import type { Span } from '../../text/span'
import { pathOfFile } from '../files/file-store'

/** A stretch of a captured text around the words that it is cited for. */
export interface QuoteInPlace {
  text: string
  found: Span[]
}

/** How much is shown before and after the words, in UTF-16 code units. */
const around = 300

/** The quoted words where they stand in the text of a snapshot, in a thread: null where they are not in it. */
export async function readQuoteInPlace(given: {
  directory: string
  sha256: string
  quote: string
}): Promise<QuoteInPlace | null> {
  const text = await readFile(pathOfFile(given.directory, given.sha256), 'utf8').catch(() => '')
  const found = findQuote(text, given.quote)
  const [first, last] = [found[0], found.at(-1)]
  if (!first || !last) return null
  const before = endOf(text.slice(0, first.start), around)
  const from = first.start - before.length
  return {
    text: `${before}${text.slice(first.start, last.end)}${beginningOf(text.slice(last.end), around)}`,
    found: found.map(({ start, end }) => ({ start: start - from, end: end - from })),
  }
}
