import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ListExport } from '../../components/exports/export-buttons'
import { LinkButton } from '../../components/ui/button'
import { DateField } from '../../components/ui/forms/date-field'
import { Field, Select } from '../../components/ui/forms/field'
import { FilterBar } from '../../components/ui/forms/filter-bar'
import { EmptyState } from '../../components/ui/notices'
import { PageHead } from '../../components/ui/page-head'
import { ReportDrafts } from '../../components/reports/draft/report-drafts'
import { foundSpans } from '../../text/finding/found-spans'
import { useText } from '../../i18n/context'
import { allows } from '../../auth/permissions'
import { listDrafts } from '../../intake/draft/list-drafts.server'
import { listReports, reportFilter, type ReportFilter } from '../../review/queries/reports/list-reports.server'
import { selectableSources } from '../../review/lookups/sources/selectable-sources.server'
import { authorise } from '../../server/authorise'
import { pageTitle } from '../../server/page-title'
import { ReportTable } from '../../components/reports/reading/report-table'

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
            <ReportTable list={list} />
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
      read={{ q: filter.q, source: filter.source, language: filter.language, day: filter.day, sort: filter.sort }}
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
      <DateField label={t('reports.filter.day')} name="day" defaultValue={filter.day} />
      <Select
        label={t('frame.sort')}
        name="sort"
        blank={t('reports.sort.received')}
        defaultValue={filter.sort}
        options={[{ value: 'published', label: t('frame.sort.published') }]}
      />
    </FilterBar>
  )
}
