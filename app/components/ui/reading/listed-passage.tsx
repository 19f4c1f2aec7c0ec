import { Link } from '@remix-run/react'
import { useText } from '../../../i18n/context'
import type { Span } from '../../../text/span'
import { FoundText } from '../found-text'
import { ReadingText } from './reading-text'
import { TimeStamp } from '../time-stamp'

export interface ItemPassage {
  id: number
  quote: string | null
  language: string
  section: string | null
  report: { id: number; title: string }
  source: string
  day: string | null
  /** Where the quote has the words that were looked for. */
  found?: readonly Span[]
}

/** One passage of a pair in a list: where it stands, and how it begins. */
export function ListedPassage({ passage }: { passage: ItemPassage }) {
  const { t } = useText()
  return (
    <div className="overlap-side">
      <p className="meta">
        <Link to={`/reports/${passage.report.id}#passage-${passage.id}`}>
          <bdi>{passage.report.title}</bdi>
        </Link>
        {' | '}
        <bdi>{passage.source}</bdi>
        {passage.day !== null && (
          <>
            {' | '}
            <TimeStamp at={passage.day} day />
          </>
        )}
        {passage.section !== null && (
          <>
            {' | '}
            <bdi>{passage.section}</bdi>
          </>
        )}
      </p>
      {passage.quote === null ? (
        <p className="tone-brick">{t('overlaps.noQuote')}</p>
      ) : (
        <ReadingText lang={passage.language} size="small" className="clamped">
          <FoundText text={passage.quote} found={passage.found} />
        </ReadingText>
      )}
    </div>
  )
}
