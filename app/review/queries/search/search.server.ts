import type { ReadDatabase } from '../../../audit/action/action.server'
import { terms } from '../../../text/words/terms'
import { findClaims } from './find-claims.server'
import { findPassages } from './find-passages.server'
import { listReports } from '../reports/list-reports.server'
import { listSources } from '../sources/list-sources.server'

/** How many of each kind are shown; the rest is in their own lists. */
const shown = { reports: 5, claims: 5, passages: 10, sources: 5 }

/** Reports, claims, passages and sources that have all words of the query; null where it has none to look for. */
export async function searchEverything(db: ReadDatabase, query: string) {
  if (terms(query).length === 0 && !/\p{Nd}/u.test(query)) return null
  const [reports, claims, passages, sources] = await Promise.all([
    listReports(db, { q: query }, shown.reports),
    findClaims(db, query, shown.claims),
    findPassages(db, query, shown.passages),
    listSources(db, { q: query }, shown.sources),
  ])
  return { reports, claims, passages, sources }
}
