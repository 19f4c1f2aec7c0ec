import { Link } from '@remix-run/react'
import { Message } from '../../../i18n/message'
import { useText } from '../../../i18n/context'
import type { ReportPage } from '../../../review/queries/reports/read-report.server'
import { Notice } from '../../ui/notices'
import { SafeText } from '../../ui/reading/safe-text'
import { TimeStamp } from '../../ui/time-stamp'

interface ReportStandingProps {
  report: { withdrawnAt: string | Date | null; parts: ReportPage['parts'] }
}

/** Why a report does not count any more: its import was undone, or it was cut into others. */
export function ReportStanding({ report: { withdrawnAt, parts } }: ReportStandingProps) {
  return (
    <>
      {withdrawnAt !== null && (
        <Notice tone="amber" icon="info">
          <Message id="undoImport.withdrawn" values={{ time: <TimeStamp at={withdrawnAt} /> }} />
        </Notice>
      )}
      {parts.length > 0 && <Parts parts={parts} />}
    </>
  )
}

function Parts({ parts }: { parts: ReportPage['parts'] }) {
  const { t } = useText()
  const links = parts.map(({ id, title }) => (
    <Link key={id} to={`/reports/${id}`}>
      <bdi>
        <SafeText text={title} />
      </bdi>
    </Link>
  ))
  return (
    <Notice tone="amber" icon="info" actions={links}>
      {t('reports.parts')}
    </Notice>
  )
}
