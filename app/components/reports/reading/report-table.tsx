import { Link, useSearchParams } from '@remix-run/react'
import { Button } from '../../ui/button'
import { Chip } from '../../ui/chip'
import { counted } from '../../ui/counted'
import { DataTable } from '../../ui/data-table'
import { Pager } from '../../ui/pager'
import { Progress } from '../../ui/progress'
import { SafeText } from '../../ui/reading/safe-text'
import { Card } from '../../ui/card'
import { TimeStamp } from '../../ui/time-stamp'
import { FoundText } from '../../ui/found-text'
import { useText } from '../../../i18n/context'
import type { Span } from '../../../text/span'
import { maxReportsSideBySide } from '../../../review/rules/side-by-side-address'
import type { ListedReport, ReportList } from '../../../review/queries/reports/list-reports.server'

/** A report with the places in its title that have the words looked for. */
type Listed = ListedReport & { found: Span[] }

/** The reports of a list, of which several can be chosen to stand side by side. */
export function ReportTable({ list }: { list: Omit<ReportList, 'reports'> & { reports: Listed[] } }) {
  const text = useText()
  const [search] = useSearchParams()
  const page = (way: 'after' | 'before', id: number | null) => {
    if (id === null) return undefined
    const address = new URLSearchParams(
      [...search].filter(([name, value]) => name !== 'after' && name !== 'before' && value !== ''),
    )
    address.set(way, String(id))
    return `?${address.toString()}`
  }
  return (
    <>
      <Card>
        {/* A form that changes nothing: the chosen reports stand in the address it leads to. */}
        <form action="/reports/side-by-side" className="stack-tight">
          <DataTable
            caption={counted(text, 'reports.count', list.total)}
            columns={useColumns()}
            rows={list.reports}
            rowKey={(row) => row.id}
          />
          {list.reports.length > 1 && (
            <div className="row">
              <Button>{text.t('reports.compareChosen')}</Button>
              <span className="meta">{text.t('reports.compareChosen.hint', { most: maxReportsSideBySide })}</span>
            </div>
          )}
        </form>
      </Card>
      <Pager previous={page('before', list.previous)} next={page('after', list.next)} />
    </>
  )
}

function useColumns() {
  const { t, number } = useText()
  return [
    {
      key: 'choose',
      head: t('reports.choose'),
      cell: (row: Listed) => (
        <input
          type="checkbox"
          name="report"
          value={row.id}
          aria-label={t('reports.choose.one', { title: row.title })}
        />
      ),
    },
    {
      key: 'title',
      head: t('reports.field.title'),
      heading: true,
      cell: (row: Listed) => (
        <Link to={`/reports/${row.id}`} data-opens="">
          <bdi>
            <FoundText text={row.title} found={row.found} />
          </bdi>
        </Link>
      ),
    },
    {
      key: 'source',
      head: t('reports.field.source'),
      cell: (row: Listed) => (
        <Link to={`/sources/${row.source.id}`}>
          <bdi>
            <SafeText text={row.source.name} />
          </bdi>
        </Link>
      ),
    },
    { key: 'language', head: t('reports.field.language'), cell: (row: Listed) => t(`frame.language.${row.language}`) },
    {
      key: 'published',
      head: t('reports.field.published'),
      cell: (row: Listed) =>
        row.publishedAt ? (
          <TimeStamp at={row.publishedAt} />
        ) : row.publishedDay ? (
          <TimeStamp at={row.publishedDay} />
        ) : (
          <span className="soft">{t('reports.published.none')}</span>
        ),
    },
    { key: 'received', head: t('reports.field.received'), cell: (row: Listed) => <TimeStamp at={row.receivedAt} /> },
    { key: 'passages', head: t('reports.field.passages'), numeric: true, cell: (row: Listed) => number(row.passages) },
    {
      key: 'overlaps',
      head: t('reports.field.overlaps'),
      numeric: true,
      cell: (row: Listed) =>
        row.openOverlaps > 0 && (
          <Chip tone="accent" to={`/overlaps?report=${row.id}`}>
            {number(row.openOverlaps)}
          </Chip>
        ),
    },
    {
      key: 'progress',
      head: t('reports.field.progress'),
      cell: (row: Listed) => <Progress done={row.decided} total={row.claims} label={t('reports.field.progress')} />,
    },
  ]
}
