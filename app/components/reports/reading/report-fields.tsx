import { Link } from '@remix-run/react'
import { useText } from '../../../i18n/context'
import type { ReportPage } from '../../../review/queries/reports/read-report.server'
import { FieldList, type NamedValue } from '../../ui/field-list'
import { Hash } from '../../ui/hash'
import { OutsideLink } from '../../ui/outside-link'
import { SafeText } from '../../ui/reading/safe-text'
import { TimeStamp } from '../../ui/time-stamp'

/** What is known of a report besides its text, down to the hash of the bytes that came in. */
export function ReportFields({ report }: { report: ReportPage }) {
  const { t, id, number } = useText()
  const { source, original, partOf } = report
  const fields: NamedValue[] = [
    {
      name: t('reports.field.source'),
      value: (
        <>
          <Link to={`/sources/${source.id}`}>
            <bdi>
              <SafeText text={source.name} />
            </bdi>
          </Link>{' '}
          <span className="meta">{t('reports.reliability', { rating: source.reliability })}</span>
        </>
      ),
    },
    { name: t('reports.field.published'), value: <PublishedTime report={report} /> },
    { name: t('reports.field.received'), value: <TimeStamp at={report.receivedAt} /> },
    { name: t('reports.field.language'), value: t(`frame.language.${report.language}`) },
  ]
  if (report.forwardedFrom !== null)
    fields.push({
      name: t('reports.field.forwardedFrom'),
      value: (
        <bdi>
          <SafeText text={report.forwardedFrom} />
        </bdi>
      ),
    })
  if (report.said.place !== null)
    fields.push({ name: t('reports.field.saidPlace'), value: <SafeText text={report.said.place} /> })
  if (report.said.verdict !== null)
    fields.push({ name: t('reports.field.saidVerdict'), value: t(`frame.state.${report.said.verdict}`) })
  if (report.said.evidence !== null)
    fields.push({ name: t('reports.field.saidEvidence'), value: <OutsideLink address={report.said.evidence} /> })
  if (report.address !== null) {
    fields.push({ name: t('reports.field.address'), value: <OutsideLink address={report.address} /> })
  }
  if (partOf) {
    fields.push({
      name: t('reports.partOf'),
      value: (
        <Link to={`/reports/${partOf.id}`}>
          <bdi>
            <SafeText text={partOf.title} />
          </bdi>
        </Link>
      ),
    })
  }
  fields.push(
    {
      name: t('reports.file'),
      value:
        original.fileName === null ? (
          t('reports.file.pasted')
        ) : (
          <bdi>
            <SafeText text={original.fileName} />
          </bdi>
        ),
    },
    { name: t('intake.encoding'), value: <bdi>{original.encoding}</bdi> },
    { name: t('reports.size'), value: t('reports.bytes', { count: original.size, size: number(original.size) }) },
    { name: 'SHA-256', value: <Hash value={original.sha256} full /> },
  )
  return (
    <div className="stack">
      <FieldList fields={fields} />
      <p>
        <a href={`/reports/${report.id}/original`} download aria-label={`${t('reports.download')}: ${id(report.id)}`}>
          {t('reports.download')}
        </a>
      </p>
    </div>
  )
}

/** When a report was published, as closely as it is known. */
export function PublishedTime({ report }: { report: { publishedAt: Date | null; publishedDay: string | null } }) {
  const { t } = useText()
  const when = report.publishedAt ?? report.publishedDay
  return when === null ? <>{t('reports.published.unknown')}</> : <TimeStamp at={when} />
}
