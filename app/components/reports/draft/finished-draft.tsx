import { Link } from '@remix-run/react'
import { useText } from '../../../i18n/context'
import { LinkButton } from '../../ui/button'
import { Card } from '../../ui/card'
import { PageHead } from '../../ui/page-head'
import { UndoImport } from '../reading/undo-import'

/** What stands at the address of a draft that is gone: Back leads here after it was saved. */
export function FinishedDraftPage({
  outcome,
  reportIds,
  request,
}: {
  outcome: 'saved' | 'discarded'
  reportIds: readonly number[]
  /** The idempotency key of undoing the import. */
  request: string
}) {
  const { t, id } = useText()
  return (
    <>
      <PageHead title={t('intake.title')} />
      <Card className="measure">
        <div className="stack">
          <p>{t(outcome === 'saved' ? 'intake.finished.saved' : 'intake.finished.discarded')}</p>
          {reportIds.length > 0 && (
            <ul>
              {reportIds.map((report) => (
                <li key={report}>
                  <Link to={`/reports/${report}`}>{t('intake.finished.report', { report: id(report) })}</Link>
                </li>
              ))}
            </ul>
          )}
          {reportIds.length > 0 && (
            <UndoImport count={reportIds.length} of={{ reports: reportIds }} request={request} />
          )}
          <div className="row">
            <LinkButton to="/reports/new">{t('intake.finished.another')}</LinkButton>
            <LinkButton look="quiet" to="/reports">
              {t('frame.nav.reports')}
            </LinkButton>
          </div>
        </div>
      </Card>
    </>
  )
}
