import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { allows } from '../../auth/permissions'
import { LinkButton } from '../../components/ui/button'
import { Field, Select } from '../../components/ui/forms/field'
import { FilterBar } from '../../components/ui/forms/filter-bar'
import { EmptyState } from '../../components/ui/notices'
import { PageHead } from '../../components/ui/page-head'
import { Pager } from '../../components/ui/pager'
import { PlaceTable } from '../../components/places/place-table'
import { Card } from '../../components/ui/card'
import { useText } from '../../i18n/context'
import { placeKinds } from '../../intake/places/place-shape'
import { hasManyPlaces, listGovernorates, listPlaces, placeFilter } from '../../intake/places/places.server'
import { authorise } from '../../server/authorise'
import { inThread } from '../../server/in-thread'
import { pageTitle } from '../../server/page-title'

export const meta: MetaFunction = pageTitle('places.title')

export async function loader({ context, request }: LoaderFunctionArgs) {
  const viewer = await authorise(context, request, 'read')
  const { page = 1, ...filter } = placeFilter.parse(Object.fromEntries(new URL(request.url).searchParams))
  const [list, governorates] = await Promise.all([
    (await hasManyPlaces(context.db))
      ? inThread(context, 'list-places', { ...filter, page })
      : listPlaces(context.db, { ...filter, page }),
    listGovernorates(context.db),
  ])
  return { filter, page, ...list, governorates, mayAdd: allows(viewer.role, 'add-place') }
}

export default function Places() {
  const { t, number } = useText()
  const { filter, page, places, total, pages, governorates, mayAdd } = useLoaderData<typeof loader>()
  const conditions = Object.entries(filter).flatMap(([name, value]) =>
    value ? [[name, value] as [string, string]] : [],
  )
  const to = (other: number) =>
    other < 1 || other > pages ? undefined : `/places?${new URLSearchParams([...conditions, ['page', String(other)]])}`
  const filtered = conditions.length > 0
  return (
    <>
      <PageHead
        title={t('places.title')}
        aside={
          <div className="row">
            <p className="meta">{t('places.count', { count: total })}</p>
            {mayAdd && <LinkButton to="/places/new">{t('places.add')}</LinkButton>}
            {mayAdd && (
              <LinkButton to="/places/import" look="quiet">
                {t('places.import')}
              </LinkButton>
            )}
          </div>
        }
      />
      <PlaceFilters key={JSON.stringify(filter)} filter={filter} governorates={governorates} filtered={filtered} />
      {places.length > 0 ? (
        <Card>
          <PlaceTable places={places} />
        </Card>
      ) : (
        <EmptyState
          title={t('places.none')}
          next={t('places.none.next')}
          action={filtered && <LinkButton to="/places">{t('frame.filter.clear')}</LinkButton>}
        />
      )}
      {pages > 1 && <p className="meta">{t('places.pages', { page: number(page), pages: number(pages) })}</p>}
      <Pager previous={to(page - 1)} next={to(page + 1)} />
    </>
  )
}

function PlaceFilters({
  filter: { q, kind, governorate },
  governorates,
  filtered,
}: Pick<ReturnType<typeof useLoaderData<typeof loader>>, 'filter' | 'governorates'> & { filtered: boolean }) {
  const { t, locale } = useText()
  return (
    <FilterBar read={{ q, kind, governorate }} clearTo={filtered ? '/places' : undefined}>
      <Field type="search" dir="auto" name="q" label={t('places.q')} defaultValue={q} />
      <Select
        name="kind"
        label={t('places.kind')}
        blank={t('frame.all')}
        defaultValue={kind ?? ''}
        options={placeKinds.map((value) => ({ value, label: t(`places.kind.${value}`) }))}
      />
      <Select
        name="governorate"
        label={t('places.governorate')}
        blank={t('frame.all')}
        defaultValue={governorate ?? ''}
        options={governorates.map(({ key, ar, en }) => ({ value: key, label: (locale === 'en' && en) || ar }))}
      />
    </FilterBar>
  )
}
