import { Link } from '@remix-run/react'
import type { Reliability } from '../../../db/schema'
import { OutsideName } from '../ui/subject-link'
import { useText } from '../../i18n/context'
import { TextCard } from './compare-texts'
import { DiffText, type TextPart } from '../ui/reading/diff-text'
import { useRatings } from '../ui/rating-words'
import { SafeText } from '../ui/reading/safe-text'
import { MetaParts } from '../ui/meta-parts'
import { TimeStamp } from '../ui/time-stamp'

interface ComparePassageProps {
  passage: {
    id: number
    parts: TextPart[] | null
    before: string
    after: string
    language: string
    section: string | null
    report: { id: number; title: string }
    source: { id: number; name: string; reliability: Reliability }
    publishedDay: string | null
    publishedAt: Date | null
  }
}

/** One passage of a comparison in its context, headed by where it comes from. */
export function ComparePassage({ passage }: ComparePassageProps) {
  const { t } = useText()
  const { report, parts } = passage
  const title = (
    <Link to={`/reports/${report.id}#passage-${passage.id}`}>
      <SafeText text={report.title} />
    </Link>
  )
  return (
    <TextCard title={title} meta={<Origin passage={passage} />}>
      {parts === null ? (
        <div className="reading tone-brick" role="alert">
          {t('overlaps.noQuote')}
        </div>
      ) : (
        <DiffText parts={parts} lang={passage.language} before={passage.before} after={passage.after} />
      )}
    </TextCard>
  )
}

function Origin({ passage: { source, section, publishedDay, publishedAt } }: ComparePassageProps) {
  const { t } = useText()
  const ratings = useRatings()
  const when = publishedAt ?? publishedDay
  return (
    <MetaParts
      parts={[
        <OutsideName to={`/sources/${source.id}`}>{source.name}</OutsideName>,
        when !== null && <TimeStamp at={when} />,
        section !== null && t('compare.section', { section }),
        t('compare.reliability', { rating: ratings.reliability(source.reliability) }),
      ]}
    />
  )
}
