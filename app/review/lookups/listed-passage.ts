import type { Locale } from '../../../db/schema'
import type { PassageSide } from './read-sides.server'

/** One passage of a pair, as a list shows it. */
export interface ListedPassage {
  id: number
  /** Null where the text does not match the passage's hash. */
  quote: string | null
  language: Locale
  section: string | null
  report: { id: number; title: string }
  source: string
  /** `YYYY-MM-DD`, null where unknown. */
  day: string | null
}

export function listedPassage(side: PassageSide): ListedPassage {
  return {
    id: side.id,
    quote: side.quote,
    language: side.report.language,
    section: side.section,
    report: { id: side.report.id, title: side.report.title },
    source: side.source.name,
    day: side.published_day,
  }
}
