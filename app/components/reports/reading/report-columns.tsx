import { Link } from '@remix-run/react'
import { Chip } from '../../ui/chip'
import type { Column } from '../../ui/data-table'
import { FoundText } from '../../ui/found-text'
import { Progress } from '../../ui/progress'
import { SafeText } from '../../ui/reading/safe-text'
import { TimeStamp } from '../../ui/time-stamp'
import { useText } from '../../../i18n/context'
import type { Text } from '../../../i18n/text'
import type { Span } from '../../../text/span'
import type { ListedReport } from '../../../review/queries/reports/list-reports.server'

/** A report with the places in its title that have the words looked for. */
export type ReportRow = ListedReport & { found: Span[] }

/** The columns of the list of reports: a box to choose it, what the report is, and how far the work on it is. */
export function useReportColumns(): Column<ReportRow>[] {
  const text = useText()
  return [...identityColumns(text), ...dateColumns(text), ...workColumns(text)]
}

function identityColumns({ t }: Text): Column<ReportRow>[] {
  return [
    {
      key: 'choose',
      head: t('reports.choose'),
      cell: ({ id, title }) => (
        <input type="checkbox" name="report" value={id} aria-label={t('reports.choose.one', { title })} />
      ),
    },
    {
      key: 'title',
      head: t('reports.field.title'),
      heading: true,
      cell: ({ id, title, found }) => (
        <Link to={`/reports/${id}`} data-opens="">
          <bdi>
            <FoundText text={title} found={found} />
          </bdi>
        </Link>
      ),
    },
    {
      key: 'source',
      beside: true,
      head: t('reports.field.source'),
      cell: ({ source }) => (
        <Link to={`/sources/${source.id}`}>
          <bdi>
            <SafeText text={source.name} />
          </bdi>
        </Link>
      ),
    },
    {
      key: 'language',
      head: t('reports.field.language'),
      wideOnly: true,
      cell: ({ language }) => t(`frame.language.${language}`),
    },
  ]
}

function dateColumns({ t }: Text): Column<ReportRow>[] {
  return [
    {
      key: 'published',
      beside: true,
      head: t('reports.field.published'),
      cell: ({ publishedAt, publishedDay }) => {
        const published = publishedAt ?? publishedDay
        return published ? <TimeStamp at={published} /> : <span className="soft">{t('reports.published.none')}</span>
      },
    },
    {
      key: 'received',
      head: t('reports.field.received'),
      wideOnly: true,
      cell: ({ receivedAt }) => <TimeStamp at={receivedAt} />,
    },
  ]
}

function workColumns({ t, number }: Text): Column<ReportRow>[] {
  return [
    {
      key: 'passages',
      head: t('reports.field.passages'),
      wideOnly: true,
      numeric: true,
      cell: ({ passages }) => number(passages),
    },
    {
      key: 'overlaps',
      beside: true,
      head: t('reports.field.overlaps'),
      numeric: true,
      cell: ({ id, openOverlaps }) =>
        openOverlaps > 0 && (
          <Chip tone="accent" to={`/overlaps?report=${id}`}>
            {number(openOverlaps)}
          </Chip>
        ),
    },
    {
      key: 'progress',
      beside: true,
      head: t('reports.field.progress'),
      cell: ({ decided, claims }) => <Progress done={decided} total={claims} label={t('reports.field.progress')} />,
    },
  ]
}
