import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useText } from '../../i18n/context'
import type { DossierPassage } from '../../review/lookups/claims/read-claim-passages.server'
import { Hash } from '../ui/hash'
import { Icon } from '../ui/icon'
import { ReadingText } from '../ui/reading/reading-text'
import { useRatings } from '../ui/rating-words'
import { ForwardedFrom } from '../ui/forwarded-from'
import { OutsideName } from '../ui/subject-link'
import { MetaParts } from '../ui/meta-parts'
import { TimeStamp } from '../ui/time-stamp'

interface ClaimPassageProps {
  passage: DossierPassage
  /** Before the words: a stance. */
  sign?: ReactNode
  /** Below: buttons. */
  children?: ReactNode
}

/** A passage's exact words with where they stand. */
export function ClaimPassage({ passage, sign, children }: ClaimPassageProps) {
  const { t } = useText()
  return (
    <div className="quote claim-passage" id={`passage-${passage.id}`}>
      {passage.quote === null ? (
        <p className="tone-brick" role="alert">
          <Icon name="warning" /> {t('claims.passage.broken')}
        </p>
      ) : (
        <ReadingText lang={passage.report.language} size="small">
          {passage.quote}
        </ReadingText>
      )}
      <div className="row meta">
        {sign} <PassagePlace passage={passage} />
      </div>
      <p className="meta print-only">
        SHA-256 <Hash value={passage.sha256} full />
      </p>
      {passage.retired && <p className="meta tone-amber">{t('claims.passage.retired')}</p>}
      {children}
    </div>
  )
}

/** Source, report, day, section, reliability and hash, on one line. */
export function PassagePlace({ passage }: { passage: DossierPassage }) {
  const { t, id } = useText()
  const { source, report } = passage
  const ratings = useRatings()
  return (
    <MetaParts
      parts={[
        <OutsideName to={`/sources/${source.id}`}>{source.name}</OutsideName>,
        report.forwardedFrom !== null && <ForwardedFrom name={report.forwardedFrom} />,
        <OutsideName to={`/reports/${report.id}#passage-${passage.id}`}>{report.title}</OutsideName>,
        report.publishedAt !== null ? (
          <TimeStamp at={report.publishedAt} />
        ) : (
          report.publishedDay !== null && <TimeStamp at={report.publishedDay} day />
        ),
        passage.section !== null && t('claims.passage.section', { section: passage.section }),
        t('claims.passage.rating', { rating: ratings.reliability(source.reliability) }),
        passage.facts?.negated && t('claims.passage.denies'),
        <Link to={`/passages/${passage.id}`}>{t('claims.passage', { id: id(passage.id) })}</Link>,
        // On paper it stands in full below.
        <span className="screen-only" title={t('claims.passage.hash')}>
          <Hash value={passage.sha256} />
        </span>,
      ]}
    />
  )
}
