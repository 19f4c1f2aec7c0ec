import type { Gazetteer } from '../../text/facts/gazetteer'
import { readFacts } from '../../text/facts/read-facts'
import type { Facts, Language } from '../../text/facts/types'
import { terms } from '../../text/terms'
import { contextOf, type ContextPlace } from '../features/context'
import { dayNumber } from '../blocking/key-days'
import { passageKeys, type PassageKeys } from '../blocking/blocking-keys'

/** A report to be read; passages in reading order, offsets in UTF-16 code units of `text`. */
export interface ReportToRead {
  title: string
  text: string
  language: Language
  /** `YYYY-MM-DD`, null where unknown. */
  publishedDay: string | null
  passages: readonly { start: number; end: number; section: string | null }[]
}

/** What matching keeps of a passage. */
export interface PassageReading {
  facts: Facts
  context: ContextPlace[]
  /** Stems in order, with repetitions. */
  terms: string[]
  /** Keys that find its like. */
  keys: PassageKeys
}

export interface ReportReading {
  titleTerms: string[]
  /** One for each passage, in their order. */
  passages: PassageReading[]
}

/** Reads everything matching needs from a report: its text, its day and the gazetteer alone decide the answer. */
export function readPassages(report: ReportToRead, gazetteer: Gazetteer): ReportReading {
  const { title, text, language, publishedDay } = report
  const frame = { publishedAt: publishedDay, language, gazetteer }
  const quoted = report.passages.map((passage) => ({
    text: text.slice(passage.start, passage.end),
    section: passage.section,
    facts: readFacts(text, passage, { ...frame, section: passage.section }),
  }))
  const context = contextOf(quoted, readFacts(title, { start: 0, end: title.length }, { ...frame, section: null }), gazetteer)
  const day = dayNumber(publishedDay)
  const passages = quoted.map(({ text: quote, facts }, at) => {
    const read = { facts, context: context[at] ?? [], terms: terms(quote) }
    return { ...read, keys: passageKeys({ ...read, day }) }
  })
  return { titleTerms: terms(title), passages }
}
