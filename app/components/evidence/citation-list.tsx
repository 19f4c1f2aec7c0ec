import { Link } from '@remix-run/react'
import type { SnapshotCitation } from '../../evidence/snapshots/read-citations.server'
import { useText } from '../../i18n/context'
import { ReadingText } from '../ui/reading/reading-text'
import { SubjectLink } from '../ui/subject-link'
import { placeWords } from './place-words'
import { MetaParts } from '../ui/meta-parts'

interface CitationListProps {
  citations: readonly SnapshotCitation[]
  /** The one that is shown in place. */
  shown: number | undefined
  snapshotId: number
  /** The first words of each claim. */
  words: Record<number, string>
}

/** What of a snapshot is evidence of which claim, each with the way to its place. */
export function CitationList({ citations, shown, snapshotId, words }: CitationListProps) {
  const text = useText()
  const { t } = text
  return (
    <ul className="evidence-list">
      {citations.map(({ evidence, claim, quote, start, place }) => {
        const where = placeWords(place, text)
        return (
          <li key={evidence} aria-current={evidence === shown ? 'true' : undefined}>
            <p>
              <SubjectLink kind="claim" id={claim} to={`/claims/${claim}#evidence-${evidence}`} words={words[claim]} />
            </p>
            {quote !== '' && (
              <ReadingText size="small" quote>
                {quote}
              </ReadingText>
            )}
            {(where.length > 0 || start !== null) && (
              <p className="meta">
                <MetaParts
                  parts={[
                    ...where,
                    <Link to={`/snapshots/${snapshotId}?cited=${evidence}`} preventScrollReset>
                      {t('evidence.place.show')}
                    </Link>,
                  ]}
                />
              </p>
            )}
          </li>
        )
      })}
    </ul>
  )
}
