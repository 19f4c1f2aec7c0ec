import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData, useSearchParams } from '@remix-run/react'
import { ListExport } from '../../components/exports/export-buttons'
import { Button, LinkButton } from '../../components/ui/button'
import { Chip } from '../../components/ui/chip'
import { counted } from '../../components/ui/counted'
import { DataTable } from '../../components/ui/data-table'
import { Field, Select } from '../../components/ui/forms/field'
import { FilterBar } from '../../components/ui/forms/filter-bar'
import { EmptyState } from '../../components/ui/notices'
import { PageHead } from '../../components/ui/page-head'
import { Pager } from '../../components/ui/pager'
import { Progress } from '../../components/ui/progress'
import { ReportDrafts } from '../../components/reports/draft/report-drafts'
import { SafeText } from '../../components/ui/reading/safe-text'
import { Card } from '../../components/ui/card'
import { TimeStamp } from '../../components/ui/time-stamp'
import { FoundText } from '../../components/ui/found-text'
import { foundSpans } from '../../text/found-spans'
import { useText } from '../../i18n/context'
import { allows } from '../../auth/permissions'
import { listDrafts } from '../../intake/draft/list-drafts.server'
import { listReports, reportFilter, type ReportFilter } from '../../review/queries/reports/list-reports.server'
import { selectableSources } from '../../review/lookups/selectable-sources.server'
import { maxReportsSideBySide } from '../../review/rules/side-by-side-address'
import { authorise } from '../../server/authorise'
import { pageTitle } from '../../server/page-title'

export const meta: MetaFunction = pageTitle('reports.title')

export async function loader({ context, request }: LoaderFunctionArgs) {
  const viewer = await authorise(context, request, 'read')
  const filter = reportFilter.parse(
    Object.fromEntries([...new URL(request.url).searchParams].filter(([, value]) => value !== '')),
  )
  const mayImport = allows(viewer.role, 'import')
  return {
    filter,
    mayImport,
    mayExport: allows(viewer.role, 'export-data'),
    list: marked(await listReports(context.db, filter), filter.q ?? ''),
    drafts: mayImport ? await listDrafts(context.db, viewer.personId) : [],
    sources: await selectableSources(context.db),
  }
}

type Listed = ReturnType<typeof useLoaderData<typeof loader>>['list']['reports'][number]

/** Marks the words that were looked for in the titles. */
function marked(list: Awaited<ReturnType<typeof listReports>>, typed: string) {
  return { ...list, reports: list.reports.map((report) => ({ ...report, found: foundSpans(report.title, typed) })) }
}

export default function Reports() {
  const { list, drafts, mayImport, mayExport, filter } = useLoaderData<typeof loader>()
  const { t } = useText()
  const filtered = Boolean(filter.q || filter.source || filter.language || filter.day)
  const add = mayImport ? (
    <LinkButton look="primary" to="/reports/new">
      {t('reports.add')}
    </LinkButton>
  ) : undefined
  return (
    <>
      <PageHead title={t('reports.title')} aside={add} />
      <ReportDrafts drafts={drafts} />
      {list.total === 0 && !filtered ? (
        <EmptyState
          title={t('reports.empty.title')}
          next={t('reports.empty.next')}
          action={
            mayImport ? (
              <div className="row">
                <LinkButton to="/reports/new">{t('reports.add')}</LinkButton>
                <LinkButton to="/reports/bulk">{t('queue.importMany')}</LinkButton>
              </div>
            ) : undefined
          }
        />
      ) : (
        <>
          <Filters filtered={filtered} />
          {list.total === 0 ? (
            <EmptyState
              title={t('reports.filtered.none')}
              action={<LinkButton to="/reports">{t('frame.filter.clear')}</LinkButton>}
            />
          ) : (
            <ReportTable />
          )}
          {mayExport && list.total > 0 && <ListExport kind="reports" search={searchOf(filter)} />}
        </>
      )}
    </>
  )
}

/** The conditions of the list as its address carries them. */
function searchOf({ q, source, language, day }: ReportFilter): string {
  const conditions = Object.entries({ q, source, language, day }).filter(([, value]) => value !== undefined)
  return new URLSearchParams(conditions.map(([name, value]) => [name, String(value)])).toString()
}

function Filters({ filtered }: { filtered: boolean }) {
  const { filter, sources } = useLoaderData<typeof loader>()
  const { t } = useText()
  return (
    <FilterBar
      read={{ q: filter.q, source: filter.source, language: filter.language, day: filter.day }}
      key={JSON.stringify(filter)}
      clearTo={filtered ? '/reports' : undefined}
    >
      <Field label={t('reports.filter.text')} name="q" type="search" dir="auto" defaultValue={filter.q} />
      <Select
        label={t('reports.field.source')}
        name="source"
        blank={t('frame.all')}
        defaultValue={filter.source}
        options={sources.map(({ id, name }) => ({ value: String(id), label: name }))}
      />
      <Select
        label={t('reports.field.language')}
        name="language"
        blank={t('frame.all')}
        defaultValue={filter.language}
        options={(['ar', 'en'] as const).map((language) => ({
          value: language,
          label: t(`frame.language.${language}`),
        }))}
      />
      <Field label={t('reports.filter.day')} name="day" type="date" defaultValue={filter.day} />
    </FilterBar>
  )
}

function ReportTable() {
  const { list } = useLoaderData<typeof loader>()
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
