import { foundSpans } from '../../../text/finding/found-spans'
import { searchEverything } from './search.server'

/** Marks the words that were looked for in what was found; claims have their marks already. */
export function withMarks(found: NonNullable<Awaited<ReturnType<typeof searchEverything>>>, query: string) {
  return {
    ...found,
    passages: {
      ...found.passages,
      passages: found.passages.passages.map((passage) => ({
        ...passage,
        found: foundSpans(passage.quote ?? '', query),
      })),
    },
    reports: {
      ...found.reports,
      reports: found.reports.reports.map((report) => ({ ...report, found: foundSpans(report.title, query) })),
    },
    sources: {
      ...found.sources,
      sources: found.sources.sources.map((source) => ({ ...source, found: foundSpans(source.name, query) })),
    },
  }
}

export type Found = ReturnType<typeof withMarks>
