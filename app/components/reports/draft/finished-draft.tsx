import { Link } from '@remix-run/react'
import { useText } from '../../../i18n/context'
import { LinkButton } from '../../ui/button'
import { Card } from '../../ui/card'
import { PageHead } from '../../ui/page-head'

/** What stands at the address of a draft that is gone: Back leads here after it was saved. */
export function FinishedDraftPage({
  outcome,
  reportIds,
}: {
  outcome: 'saved' | 'discarded'
  reportIds: readonly number[]
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
