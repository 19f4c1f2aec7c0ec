import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { LinkButton } from '../../components/ui/button'
import { counted } from '../../components/ui/counted'
import { EmptyState } from '../../components/ui/notices'
import { OverlapFilterBar } from '../../components/overlaps/overlap-filters'
import { OverlapItem } from '../../components/overlaps/overlap-item'
import { OverlapList } from '../../components/overlaps/overlap-list'
import { PageHead } from '../../components/ui/page-head'
import { Pager } from '../../components/ui/pager'
import { Card } from '../../components/ui/card'
import type { ItemPassage } from '../../components/ui/reading/listed-passage'
import { useText } from '../../i18n/context'
import {
  overlapSearch,
  readOverlapKey,
  writeOverlapKey,
  type OverlapKey,
} from '../../review/rules/pairs/overlap-filters'
import { readOverlapFilters } from '../../review/rules/pairs/read-overlap-filters.server'
import { markPassages } from '../../review/queries/search/mark-found.server'
import { listOverlaps, overlapFilterChoices } from '../../review/queries/overlaps/list-overlaps.server'
import { authorise } from '../../server/authorise'
import { pageTitle } from '../../server/page-title'
import { MetaParts } from '../../components/ui/meta-parts'

export const meta: MetaFunction = pageTitle('overlaps.title')

export async function loader({ context, request }: LoaderFunctionArgs) {
  await authorise(context, request, 'read')
  const search = new URL(request.url).searchParams
  const filters = readOverlapFilters(search)
  const [after, before] = [readOverlapKey(search.get('after')), readOverlapKey(search.get('before'))]
  const from = after ? { key: after, way: 'after' as const } : before && { key: before, way: 'before' as const }
  const [page, choices] = await Promise.all([
    listOverlaps(context.db, filters, from),
    overlapFilterChoices(
      context.db,
      [filters.report, filters.with].filter((report) => report !== null),
    ),
  ])
  const passages = page.overlaps.flatMap((overlap) => overlap.passages)
  const marked = new Map((await markPassages(context.db, filters.q, passages)).map((passage) => [passage.id, passage]))
  const mark = (passage: ItemPassage) => marked.get(passage.id) ?? passage
  const overlaps = page.overlaps.map((overlap) => {
    const [first, second] = overlap.passages
    return { ...overlap, passages: [mark(first), mark(second)] as [ItemPassage, ItemPassage] }
  })
  return { filters, choices, ...page, overlaps }
}

export default function Overlaps() {
  const text = useText()
  const { t } = text
  const { filters, choices, overlaps, count, open, more } = useLoaderData<typeof loader>()
  const search = overlapSearch(filters)
  const page = (way: 'after' | 'before', key: OverlapKey | null) =>
    key ? `/overlaps${overlapSearch(filters, { [way]: writeOverlapKey(key) })}` : undefined
  return (
    <>
      <PageHead
        title={t('overlaps.title')}
        aside={
          <p className="meta">
            <MetaParts
              parts={[
                search !== '' && counted(text, 'overlaps.count', count),
                counted(text, 'overlaps.open.count', open),
              ]}
            />
          </p>
        }
      />
      <OverlapFilterBar filters={filters} choices={choices} />
      {overlaps.length === 0 ? (
        <NoOverlaps filtered={search !== ''} any={choices.reports.length > 1} />
      ) : (
        <Card>
          <OverlapList>
            {overlaps.map((overlap) => (
              <OverlapItem
                key={`${overlap.left}-${overlap.right}`}
                {...overlap}
                to={`/overlaps/${overlap.left}/${overlap.right}${search}`}
              />
            ))}
          </OverlapList>
        </Card>
      )}
      <Pager previous={page('before', more.before)} next={page('after', more.after)} />
    </>
  )
}

function NoOverlaps({ filtered, any }: { filtered: boolean; any: boolean }) {
  const { t } = useText()
  if (filtered)
    return (
      <EmptyState
        title={t('overlaps.filtered.none')}
        next={t('overlaps.filtered.next')}
        action={<LinkButton to="/overlaps">{t('frame.filter.clear')}</LinkButton>}
      />
    )
  if (any)
    return (
      <EmptyState
        title={t('overlaps.done.title')}
        next={t('overlaps.done.next')}
        action={<LinkButton to="/overlaps?status=all">{t('overlaps.status.all')}</LinkButton>}
      />
    )
  return (
    <EmptyState
      title={t('overlaps.empty.title')}
      next={t('overlaps.empty.next')}
      action={<LinkButton to="/reports/new">{t('overlaps.empty.import')}</LinkButton>}
    />
  )
}
