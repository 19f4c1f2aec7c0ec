import type { ReadDatabase } from '../../../audit/action/action.server'
import { foundSpans, withFacts } from '../../../text/finding/found-spans'
import { factsBehindPassages } from './found-facts.server'
import type { searchEverything } from './search.server'

/** Marks what was looked for in what was found, and says which facts stood for it; claims have their marks already. */
export async function withMarks(
  db: ReadDatabase,
  found: NonNullable<Awaited<ReturnType<typeof searchEverything>>>,
  query: string,
) {
  const { passages } = found.passages
  return {
    ...found,
    passages: { ...found.passages, passages: await markPassages(db, query, passages) },
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

/** Passages of a list with where they have what was looked for, and the facts that stood for the rest. */
export async function markPassages<P extends { id: number; quote: string | null }>(
  db: ReadDatabase,
  query: string,
  passages: readonly P[],
) {
  const behind = await factsBehindPassages(
    db,
    query,
    passages.map(({ id, quote }) => ({ id, quote: quote ?? '' })),
  )
  return passages.map((passage) => {
    const { facts = [], spans = [] } = behind.get(passage.id) ?? {}
    return { ...passage, found: withFacts(foundSpans(passage.quote ?? '', query), spans), byFacts: facts }
  })
}

export type Found = Awaited<ReturnType<typeof withMarks>>
