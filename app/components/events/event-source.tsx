import { Link } from '@remix-run/react'
import { useText } from '../../i18n/context'
import type { EventPassage } from '../../review/lookups/events/read-event-card.server'
import { ForwardedFrom } from '../ui/forwarded-from'
import { MetaParts } from '../ui/meta-parts'
import { SafeText } from '../ui/reading/safe-text'
import { OutsideName } from '../ui/subject-link'
import { TimeStamp } from '../ui/time-stamp'

/** Who says it, when, and of which origin. */
export function PassageSource({ passage, first }: { passage: EventPassage; first: boolean }) {
  const { t, number } = useText()
  const { source, report, section, origin } = passage
  return (
    <div className="event-source">
      <p className="event-source-name">
        <OutsideName to={`/sources/${source.id}`}>{source.name}</OutsideName>
      </p>
      {report.forwardedFrom !== null && (
        <p className="meta">
          <ForwardedFrom name={report.forwardedFrom} />
        </p>
      )}
      <p className="meta">
        <MetaParts
          parts={[
            <PublishedWhen report={report} />,
            first && t('events.first'),
            t('claims.origin', { number: number(origin) }),
            t('compare.reliability', { rating: source.reliability }),
          ]}
        />
      </p>
      <p className="meta event-report">
        <MetaParts
          parts={[
            <Link to={`/reports/${report.id}`}>
              <SafeText text={report.title} />
            </Link>,
            section !== null && (
              <bdi>
                <SafeText text={section} />
              </bdi>
            ),
          ]}
        />
      </p>
    </div>
  )
}

/** Who copies a passage, in one line beneath it. */
export function CopySource({ passage: { source, report } }: { passage: EventPassage }) {
  return (
    <p className="meta">
      <MetaParts
        parts={[
          <OutsideName to={`/sources/${source.id}`}>{source.name}</OutsideName>,
          <PublishedWhen report={report} />,
          <Link to={`/reports/${report.id}`}>
            <SafeText text={report.title} />
          </Link>,
        ]}
      />
    </p>
  )
}

function PublishedWhen({ report: { publishedAt, publishedDay } }: Pick<EventPassage, 'report'>) {
  const { t } = useText()
  const when = publishedAt ?? publishedDay
  return when === null ? t('events.undated') : <TimeStamp at={when} day={publishedAt === null} />
}
