import { Link } from '@remix-run/react'
import { useText } from '../../../i18n/context'
import type { SideBySideReport } from '../../../review/queries/reports/side-by-side'
import { SafeText } from '../../ui/reading/safe-text'
import { TimeStamp } from '../../ui/time-stamp'
import { sideBySideAddress, swappedBefore } from '../../../review/rules/side-by-side-address'

/** The reports over their columns: what each is, whom it copied, and what it made of those before it. */
export function SideBySideHeads({
  reports,
  ordered,
}: {
  reports: readonly SideBySideReport[]
  /** Whoever looks put them in this order. */
  ordered: boolean
}) {
  return (
    <ol className="side-by-side-heads">
      {reports.map((report, at) => (
        <ReportHead key={report.id} report={report} at={at} ordered={ordered} all={reports} />
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
  ordered,
  all,
}: {
  report: SideBySideReport
  at: number
  ordered: boolean
  all: readonly SideBySideReport[]
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
      {at > 0 && <OrderOfHead report={report} at={at} all={all} />}
      <p className="screen-only">
        <Link
          to={sideBySideAddress(
            all.filter((other) => other !== report).map((other) => other.id),
            ordered,
          )}
          className="meta"
          aria-label={t('sideBySide.leave.one', { title })}
        >
          {t('sideBySide.leave')}
        </Link>
      </p>
    </li>
  )
}

/** Whether the report came out after the one before it, and a way to say that it is the other way round. */
function OrderOfHead({ report, at, all }: { report: SideBySideReport; at: number; all: readonly SideBySideReport[] }) {
  const { t, id } = useText()
  const swapped = swappedBefore(
    all.map((other) => other.id),
    at,
  )
  return (
    <p className="meta">
      {report.order === 'unknown' && <span className="tone-amber">{t('sideBySide.order.unknown')} </span>}
      {report.order === 'chosen' && <span>{t('sideBySide.order.chosen')} </span>}
      <Link
        to={sideBySideAddress(swapped, true)}
        className="screen-only"
        aria-label={t('sideBySide.earlier.one', { title: report.title, number: id(at) })}
      >
        {t('sideBySide.earlier', { number: id(at) })}
      </Link>
    </p>
  )
}
