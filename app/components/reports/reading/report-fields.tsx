import { useText } from '../../../i18n/context'
import type { Text } from '../../../i18n/text'
import type { ReportPage } from '../../../review/queries/reports/read-report.server'
import { FieldList, type NamedValue } from '../../ui/field-list'
import { HashFold } from '../../ui/hash-fold'
import { OutsideLink } from '../../ui/outside-link'
import { SafeText } from '../../ui/reading/safe-text'
import { FileName } from '../../ui/file-name'
import { OutsideName } from '../../ui/subject-link'
import { TimeStamp } from '../../ui/time-stamp'

/** What is known of a report besides its text, down to the hash of the bytes that came in. */
export function ReportFields({ report }: { report: ReportPage }) {
  const text = useText()
  return (
    <div className="stack">
      <FieldList
        fields={[...publicationFields(text, report), ...saidFields(text, report), ...originalFields(text, report)]}
      />
      <p>
        <a
          href={`/reports/${report.id}/original`}
          download
          aria-label={`${text.t('reports.download')}: ${text.id(report.id)}`}
        >
          {text.t('reports.download')}
        </a>
      </p>
    </div>
  )
}

function publicationFields({ t }: Text, report: ReportPage): NamedValue[] {
  const { source } = report
  const name = <OutsideName to={`/sources/${source.id}`}>{source.name}</OutsideName>
  const rating = <span className="meta">{t('reports.reliability', { rating: source.reliability })}</span>
  return [
    {
      name: t('reports.field.source'),
      value: (
        <>
          {name} {rating}
        </>
      ),
    },
    { name: t('reports.field.published'), value: <PublishedTime report={report} /> },
    { name: t('reports.field.received'), value: <TimeStamp at={report.receivedAt} /> },
    { name: t('reports.field.language'), value: t(`frame.language.${report.language}`) },
  ]
}

/** What the channel, table or page that it came from says of it, as far as it says anything. */
function saidFields({ t }: Text, { forwardedFrom, said, address, partOf }: ReportPage): NamedValue[] {
  const fields: NamedValue[] = []
  if (forwardedFrom !== null)
    fields.push({ name: t('reports.field.forwardedFrom'), value: <OutsideName>{forwardedFrom}</OutsideName> })
  if (said.place !== null) fields.push({ name: t('reports.field.saidPlace'), value: <SafeText text={said.place} /> })
  if (said.verdict !== null)
    fields.push({ name: t('reports.field.saidVerdict'), value: t(`frame.state.${said.verdict}`) })
  if (said.evidence !== null)
    fields.push({ name: t('reports.field.saidEvidence'), value: <OutsideLink address={said.evidence} /> })
  if (address !== null) fields.push({ name: t('reports.field.address'), value: <OutsideLink address={address} /> })
  if (partOf)
    fields.push({
      name: t('reports.partOf'),
      value: <OutsideName to={`/reports/${partOf.id}`}>{partOf.title}</OutsideName>,
    })
  return fields
}

/** The file that came in, byte for byte. */
function originalFields({ t, number }: Text, { original }: ReportPage): NamedValue[] {
  const { fileName, encoding, size, sha256 } = original
  return [
    { name: t('reports.file'), value: fileName === null ? t('reports.file.pasted') : <FileName name={fileName} /> },
    { name: t('intake.encoding'), value: <bdi>{encoding}</bdi> },
    { name: t('reports.size'), value: t('reports.bytes', { count: size, size: number(size) }) },
    { name: 'SHA-256', value: <HashFold value={sha256} /> },
  ]
}

/** When a report was published, as closely as it is known. */
export function PublishedTime({ report }: { report: { publishedAt: Date | null; publishedDay: string | null } }) {
  const { t } = useText()
  const when = report.publishedAt ?? report.publishedDay
  return when === null ? <>{t('reports.published.unknown')}</> : <TimeStamp at={when} />
}
