import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData, useSearchParams } from '@remix-run/react'
import { ActionFilters } from '../../components/trail/action-filters'
import { ActionTimeline } from '../../components/trail/action-timeline'
import { LinkButton } from '../../components/ui/button'
import { EmptyState, Notice } from '../../components/ui/notices'
import { PageHead } from '../../components/ui/page-head'
import { Pager } from '../../components/ui/pager'
import { TrailTabs } from '../../components/trail/action-tabs'
import { Card } from '../../components/ui/card'
import { useText } from '../../i18n/context'
import { listActors } from '../../audit/history/list-actors.server'
import { countActions } from '../../audit/history/read-actions.server'
import { anySealed } from '../../audit/history/sealed.server'
import { claimsForFilter, mostForFilter, reportsForFilter } from '../../review/queries/search/find-for-filter.server'
import { listActions } from '../../review/queries/trail/list-actions.server'
import { authorise } from '../../server/authorise'
import { pageTitle } from '../../server/page-title'
import { conditionsOf, leavesOutLogIns, numberOrWords, readTrailQuery } from '../../server/params/trail-filter'

export const meta: MetaFunction = pageTitle('trail.title')

export async function loader({ context, request }: LoaderFunctionArgs) {
  const viewer = await authorise(context, request, 'read')
  const query = readTrailQuery(new URL(request.url).searchParams)
  const [claims, reports] = await Promise.all([
    claimsForFilter(context.db, numberOrWords(query.claim)),
    reportsForFilter(context.db, numberOrWords(query.report)),
  ])
  const conditions = conditionsOf(query, { claims: claims.ids, reports: reports.ids }, context.services.timeZone)
  const asked = { ...conditions, viewer: viewer.personId }
  const page = query.after === null ? { before: query.before ?? undefined } : { after: query.after }
  // By person, sealed reviews are not found: the list says so whoever is asked about, so that it points at nobody.
  const leavesOut = query.who !== '' && query.who !== `person:${viewer.personId}`
  const [{ rows, previous, next }, count, actors, sealed] = await Promise.all([
    listActions(context.db, { ...asked, ...page }),
    countActions(context.db, asked),
    listActors(context.db),
    leavesOut && anySealed(context.db, viewer.personId),
  ])
  return {
    query,
    actors,
    count,
    actions: rows,
    sealed,
    newer: previous?.seq,
    older: next?.seq,
    withoutLogIns: leavesOutLogIns(query),
    filtered: Object.keys(conditions).some((name) => name !== 'without'),
    tooMany: claims.more || reports.more ? mostForFilter : null,
  }
}

export default function AuditTrail() {
  const { t } = useText()
  const loaded = useLoaderData<typeof loader>()
  const { query, actors, count, actions, sealed, newer, older, withoutLogIns, filtered, tooMany } = loaded
  const page = usePageAddress()
  return (
    <>
      <PageHead title={t('trail.title')} aside={<p className="meta">{t('trail.count', { count })}</p>} />
      <p className="soft measure">{t('trail.intro')}</p>
      <TrailTabs current="actions" />
      <ActionFilters
        key={JSON.stringify(query)}
        conditions={query}
        actors={actors}
        clearTo={filtered ? '/trail' : undefined}
      />
      {tooMany !== null && <Notice tone="amber">{t('trail.filter.tooMany', { most: tooMany })}</Notice>}
      {sealed && <Notice icon="lock">{t('trail.sealed.leftOut')}</Notice>}
      {withoutLogIns && <LogInsLeftOut />}
      {actions.length === 0 ? (
        <NoActions filtered={filtered} />
      ) : (
        <Card title={t('trail.list')}>
          <ActionTimeline actions={actions} withUtc />
        </Card>
      )}
      <Pager previous={page('after', newer)} next={page('before', older)} />
    </>
  )
}

function NoActions({ filtered }: { filtered: boolean }) {
  const { t } = useText()
  if (!filtered) return <EmptyState title={t('trail.empty.title')} next={t('trail.empty.next')} />
  return (
    <EmptyState
      title={t('trail.filtered.none')}
      next={t('trail.filtered.next')}
      action={<LinkButton to="/trail">{t('frame.filter.clear')}</LinkButton>}
    />
  )
}

function LogInsLeftOut() {
  const { t } = useText()
  const [search] = useSearchParams()
  const all = new URLSearchParams([...search].filter(([name]) => name !== 'before' && name !== 'after'))
  all.set('log-ins', 'yes')
  return (
    <p className="meta">
      {t('trail.logIns.leftOut')} <Link to={`/trail?${all}`}>{t('trail.logIns.show')}</Link>
    </p>
  )
}

/** The address of a neighbouring page with the same conditions. */
function usePageAddress(): (way: 'before' | 'after', seq: number | undefined) => string | undefined {
  const [search] = useSearchParams()
  return (way, seq) => {
    if (seq === undefined) return undefined
    const next = new URLSearchParams(search)
    next.delete('before')
    next.delete('after')
    next.set(way, String(seq))
    return `/trail?${next}`
  }
}
