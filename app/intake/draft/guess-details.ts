import { isCounted, proposeDay } from '../../text/facts/dates/propose-day'
import { guessLanguage } from '../../text/characters/language'
import { lineSpans } from '../../text/segment/lines/line-spans'
import { proposedTitle } from '../cutting/proposed-title'
import type { TypedDetails } from '../report/details'

/** What a text says of itself: its first line for a title, the source and the day it names. */
export function guessDetails(text: string): TypedDetails {
  return {
    title: proposedTitle(text),
    source: '',
    sourceName: namedSource(text) ?? '',
    sourceKind: 'other',
    day: guessDay(text)?.day ?? '',
    time: '',
    address: '',
    language: languageOf(text),
  }
}

/** The day that a text was published on as it says itself, with the words that say so. */
export function guessDay(text: string): SaidDay | null {
  const found = proposeDay(text, null, 'UTC')
  return found && { day: found.day, words: text.slice(found.start, found.end) }
}

/** A day with the words that it was read from. */
export interface SaidDay {
  day: string
  words: string
}

/**
 * The day that a stamp ("2h ago", "أمس الساعة 14:05") or "yesterday, Friday" means, counted back from the receipt. It is offered and never filled in: the text may
 * have been written long before it came in.
 */
export function countedDay(text: string, receivedAt: Date, timeZone: string): SaidDay | null {
  const found = proposeDay(text, receivedAt.toISOString(), timeZone)
  if (found === null || !isCounted(found)) return null
  return { day: found.day, words: text.slice(found.start, found.end) }
}

/** How many lines at either end of a text may name its source. */
const linesAtEnds = 4
const sourceLine = /^(?:المصدر|مصدر الخبر|source)\s{0,3}[:：]\s{0,3}(\S.{0,80})$/iu

/** The name after "Source:" on a line of its own, at the beginning or at the end of a text. */
function namedSource(text: string): string | null {
  const lines = lineSpans(text)
  for (const { start, end } of [...lines.slice(0, linesAtEnds), ...lines.slice(-linesAtEnds)]) {
    const name = end - start > 120 ? undefined : sourceLine.exec(text.slice(start, end).trim())?.[1]
    if (name !== undefined) return name.replace(/[.،,]$/, '').trim()
  }
  return null
}

/** Whatever is neither Arabic nor English is cut and read as Arabic until somebody says otherwise. */
export function languageOf(text: string): 'ar' | 'en' {
  return guessLanguage(text) === 'en' ? 'en' : 'ar'
}
