import { Link } from '@remix-run/react'
import { useText } from '../../../i18n/context'
import type { SideBySideReport } from '../../../review/queries/reports/read-side-by-side.server'
import { SafeText } from '../../ui/reading/safe-text'
import { TimeStamp } from '../../ui/time-stamp'
import { sideBySideAddress } from '../../../review/rules/side-by-side-address'

/** The reports over their columns: what each is, whom it copied, and what it made of those before it. */
export function SideBySideHeads({ reports }: { reports: readonly SideBySideReport[] }) {
  return (
    <ol className="side-by-side-heads">
      {reports.map((report, at) => (
        <ReportHead key={report.id} report={report} at={at} others={reports.filter((other) => other !== report)} />
      ))}
    </ol>
  )
}

/** The reports' names, which stay over their columns while the page is read down; a reader of the screen hears them with each passage. */
export function SideBySideBar({ reports }: { reports: readonly SideBySideReport[] }) {
  const { id } = useText()
  return (
    <div className="side-by-side-bar" aria-hidden="true">
      {reports.map((report, at) => (
        <span key={report.id} className="side-by-side-title">
          <span className="side-by-side-number">{id(at + 1)}</span>
          <bdi>
            <SafeText text={report.title} />
          </bdi>
        </span>
      ))}
    </div>
  )
}

function ReportHead({
  report,
  at,
  others,
}: {
  report: SideBySideReport
  at: number
  others: readonly SideBySideReport[]
}) {
  const { t, id, list } = useText()
  const { title, source, origin, copied, counts } = report
  const when = report.publishedAt ?? report.publishedDay
  const details = [
    counts.own > 0 && t('sideBySide.own', { count: counts.own }),
    counts.identical > 0 && t('sideBySide.identical', { count: counts.identical }),
    counts.changed > 0 && t('sideBySide.changed', { count: counts.changed }),
    counts.lacking > 0 && t('sideBySide.lacking', { count: counts.lacking }),
  ]
  return (
    <li>
      <p className="side-by-side-title">
        <span className="side-by-side-number" aria-hidden="true">
          {id(at + 1)}
        </span>
        <span className="unseen">{t('sideBySide.report', { number: id(at + 1) })}: </span>
        <Link to={`/reports/${report.id}`}>
          <bdi>
            <SafeText text={title} />
          </bdi>
        </Link>
      </p>
      <p className="meta">
        <bdi>
          <SafeText text={source} />
        </bdi>
        {when !== null && (
          <>
            {' | '}
            <TimeStamp at={when} />
          </>
        )}
      </p>
      <p className="meta">
        <strong>{t('claims.origin', { number: id(origin) })}</strong>
        {copied.length > 0 && (
          <>
            {' | '}
            {t('sideBySide.copied', { reports: list(copied.map((place) => id(place + 1))), count: copied.length })}
          </>
        )}
      </p>
      <p className="meta">{list(details.filter((words) => words !== false))}</p>
      <p className="screen-only">
        <Link
          to={sideBySideAddress(others.map((other) => other.id))}
          className="meta"
          aria-label={t('sideBySide.leave.one', { title })}
        >
          {t('sideBySide.leave')}
        </Link>
      </p>
    </li>
  )
}
