import { Link } from '@remix-run/react'
import { useText } from '../../../i18n/context'
import type { SideBySideReport } from '../../../review/queries/reports/side-by-side'
import { OutsideName } from '../../ui/subject-link'
import { TimeStamp } from '../../ui/time-stamp'
import { sideBySideAddress, swappedBefore } from '../../../review/rules/side-by-side-address'
import { MetaParts } from '../../ui/meta-parts'

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
          <OutsideName>{report.title}</OutsideName>
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
  const { t, id } = useText()
  const { title } = report
  const others = all.filter((other) => other !== report).map((other) => other.id)
  return (
    <li>
      <p className="side-by-side-title">
        <span className="side-by-side-number" aria-hidden="true">
          {id(at + 1)}
        </span>
        <span className="unseen">{t('sideBySide.report', { number: id(at + 1) })}: </span>
        <OutsideName to={`/reports/${report.id}`}>{title}</OutsideName>
      </p>
      <SourceAndOrigin report={report} />
      <PassageCounts counts={report.counts} />
      {at > 0 && <OrderOfHead report={report} at={at} all={all} />}
      <p className="screen-only">
        <Link
          to={sideBySideAddress(others, ordered)}
          className="meta"
          aria-label={t('sideBySide.leave.one', { title })}
        >
          {t('sideBySide.leave')}
        </Link>
      </p>
    </li>
  )
}

/** Who published it and when, and which origin it counts as, with the reports that it copied. */
function SourceAndOrigin({
  report: { source, origin, copied, publishedAt, publishedDay },
}: {
  report: SideBySideReport
}) {
  const { t, id, list } = useText()
  const when = publishedAt ?? publishedDay
  return (
    <>
      <p className="meta">
        <MetaParts parts={[<OutsideName>{source}</OutsideName>, when !== null && <TimeStamp at={when} />]} />
      </p>
      <p className="meta">
        <MetaParts
          parts={[
            <strong>{t('claims.origin', { number: id(origin) })}</strong>,
            copied.length > 0 &&
              t('sideBySide.copied', { reports: list(copied.map((place) => id(place + 1))), count: copied.length }),
          ]}
        />
      </p>
    </>
  )
}

/** How many of its passages are in no other report, are the same, or differ, and how many of the others' it lacks. */
function PassageCounts({ counts }: Pick<SideBySideReport, 'counts'>) {
  const { t, list } = useText()
  const kinds = ['own', 'identical', 'changed', 'lacking'] as const
  const words = kinds.flatMap((kind) => (counts[kind] > 0 ? [t(`sideBySide.${kind}`, { count: counts[kind] })] : []))
  return <p className="meta">{list(words)}</p>
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
