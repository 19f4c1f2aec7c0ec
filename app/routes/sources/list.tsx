import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { allows } from '../../auth/permissions'
import { ListExport } from '../../components/exports/export-buttons'
import { LinkButton } from '../../components/ui/button'
import { Field, Select } from '../../components/ui/forms/field'
import { FilterBar } from '../../components/ui/forms/filter-bar'
import { EmptyState } from '../../components/ui/notices'
import { PageHead } from '../../components/ui/page-head'
import { Pager } from '../../components/ui/pager'
import { Card } from '../../components/ui/card'
import { sourceKinds } from '../../review/rules/verdicts/source-ratings'
import { ratings } from '../../components/sources/source-rating'
import { TwinNotices } from '../../components/sources/source-merges'
import { SourceTable } from '../../components/sources/source-tables'
import { foundSpans } from '../../text/finding/found-spans'
import { useText } from '../../i18n/context'
import { listSources, sourceFilter, type SourceFilter } from '../../review/queries/sources/list-sources.server'
import { findTwins } from '../../review/queries/claims/read-merges.server'
import { authorise } from '../../server/authorise'
import { pageTitle } from '../../server/page-title'

export const meta: MetaFunction = pageTitle('sources.title')

export async function loader({ context, request }: LoaderFunctionArgs) {
  const viewer = await authorise(context, request, 'read')
  const { after, before, ...filter } = sourceFilter.parse(Object.fromEntries(new URL(request.url).searchParams))
  const list = await listSources(context.db, { ...filter, after, before })
  return {
    filter,
    ...list,
    sources: list.sources.map((source) => ({ ...source, found: foundSpans(source.name, filter.q ?? '') })),
    mayAdd: allows(viewer.role, 'add-source'),
    mayExport: allows(viewer.role, 'export-data'),
    twins: allows(viewer.role, 'rate-source') ? await findTwins(context.db) : [],
  }
}

export default function Sources() {
  const { t } = useText()
  const { filter, sources, total, previous, next, mayAdd, mayExport, twins } = useLoaderData<typeof loader>()
  const conditions = Object.entries(filter).flatMap(([name, value]) =>
    value ? [[name, value] as [string, string]] : [],
  )
  const page = (way: 'after' | 'before', id: number | null) =>
    id === null ? undefined : `/sources?${new URLSearchParams([...conditions, [way, String(id)]])}`
  const add = mayAdd && <LinkButton to="/sources/new">{t('sources.add')}</LinkButton>
  return (
    <>
      <PageHead
        title={t('sources.title')}
        aside={
          <div className="row">
            <p className="meta">{t('sources.count', { count: total })}</p>
            {add}
          </div>
        }
      />
      <TwinNotices twins={twins} />
      <SourceFilters filter={filter} filtered={conditions.length > 0} />
      {sources.length > 0 ? (
        <Card>
          <SourceTable sources={sources} />
        </Card>
      ) : conditions.length > 0 ? (
        <EmptyState
          title={t('sources.filtered.none')}
          next={t('sources.filtered.next')}
          action={<LinkButton to="/sources">{t('frame.filter.clear')}</LinkButton>}
        />
      ) : (
        <EmptyState title={t('sources.empty.title')} next={t('sources.empty.next')} action={add} />
      )}
      {mayExport && conditions.length === 0 && sources.length > 0 && <ListExport kind="sources" search="" />}
      <Pager previous={page('before', previous)} next={page('after', next)} />
    </>
  )
}

function SourceFilters({ filter, filtered }: { filter: SourceFilter; filtered: boolean }) {
  const { t } = useText()
  return (
    <FilterBar
      read={{ q: filter.q, kind: filter.kind, reliability: filter.reliability }}
      key={JSON.stringify(filter)}
      clearTo={filtered ? '/sources' : undefined}
    >
      <Field type="search" dir="auto" name="q" label={t('sources.filter.text')} defaultValue={filter.q} />
      <Select
        name="kind"
        label={t('sources.kind')}
        blank={t('frame.all')}
        defaultValue={filter.kind ?? ''}
        options={sourceKinds.map((value) => ({ value, label: t(`sources.kind.${value}`) }))}
      />
      <Select
        name="reliability"
        label={t('sources.rating')}
        blank={t('frame.all')}
        defaultValue={filter.reliability ?? ''}
        options={ratings.map((letter) => ({
          value: letter,
          label: t('sources.rating.words', { letter, words: t(`sources.rating.${letter}`) }),
        }))}
      />
    </FilterBar>
  )
}
