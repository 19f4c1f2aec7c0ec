import { Link } from '@remix-run/react'
import { useText } from '../../../i18n/context'
import { LinkButton } from '../../ui/button'
import { Disclosure } from '../../ui/disclosure'
import { FileName } from '../../ui/file-name'
import { SafeText } from '../../ui/reading/safe-text'
import { Card } from '../../ui/card'
import { TimeStamp } from '../../ui/time-stamp'
import { MetaParts } from '../../ui/meta-parts'

interface ReportDraftsProps {
  drafts: readonly ListedDraft[]
}

interface ListedDraft {
  id: string
  title: string
  fileName: string | null
  reports: number
  changedAt: Date
}

/** More are folded away. */
const shownAtOnce = 3

/** What the reader brought in and has not saved yet. */
export function ReportDrafts({ drafts }: ReportDraftsProps) {
  const { t } = useText()
  if (drafts.length === 0) return null
  return (
    <Card title={t('reports.drafts', { count: drafts.length })}>
      <DraftList drafts={drafts.slice(0, shownAtOnce)} />
      {drafts.length > shownAtOnce && (
        <Disclosure summary={t('reports.drafts.older', { count: drafts.length - shownAtOnce })}>
          <DraftList drafts={drafts.slice(shownAtOnce)} />
        </Disclosure>
      )}
    </Card>
  )
}

function DraftList({ drafts }: ReportDraftsProps) {
  const { t } = useText()
  return (
    <ul className="draft-list">
      {drafts.map(({ id, title, fileName, reports, changedAt }) => (
        <li key={id}>
          <span>
            <Link to={`/reports/drafts/${id}`}>
              <bdi>
                <SafeText text={title === '' ? t('intake.untitled') : title} />
              </bdi>
            </Link>{' '}
            <span className="meta">
              <MetaParts
                parts={[
                  fileName !== null && <FileName name={fileName} />,
                  t('reports.count', { count: reports }),
                  <TimeStamp at={changedAt} />,
                ]}
              />
            </span>
          </span>
          <span className="row">
            <LinkButton small to={`/reports/drafts/${id}`}>
              {t('reports.drafts.resume')}
            </LinkButton>
            <LinkButton small look="quiet" to={`/reports/drafts/${id}?discard=ask`}>
              {t('intake.discard')}
            </LinkButton>
          </span>
        </li>
      ))}
    </ul>
  )
}
