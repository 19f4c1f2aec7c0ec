import type { Locale } from '../../../../db/schema'
import { leansOnBefore } from '../../../text/segment/leaning'
import { sentenceBefore } from '../../rules/claims/reading-context'
import type { PassageSide } from './read-sides.server'

/** One passage of a pair, as a list shows it. */
export interface ListedPassage {
  id: number
  /** Null where the text does not match the passage's hash. */
  quote: string | null
  /** What the report says right before it, where it leans on that; else empty. */
  before: string
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
    before: side.quote !== null && leansOnBefore(side.quote) ? sentenceBefore(side.report.text, side.start) : '',
    language: side.report.language,
    section: side.section,
    report: { id: side.report.id, title: side.report.title },
    source: side.source.name,
    day: side.published_day,
  }
}
