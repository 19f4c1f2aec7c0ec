import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useState } from 'react'
import { allows } from '../../auth/permissions'
import { TriageBulk } from '../../components/triage/triage-bulk'
import { ListExport } from '../../components/exports/export-buttons'
import { LinkButton } from '../../components/ui/button'
import { ClaimFilters } from '../../components/claims/claim-filters'
import { ClaimList } from '../../components/claims/claim-list'
import { counted } from '../../components/ui/counted'
import { EmptyState } from '../../components/ui/notices'
import { PageHead } from '../../components/ui/page-head'
import { Pager } from '../../components/ui/pager'
import { Card } from '../../components/ui/card'
import { useText } from '../../i18n/context'
import { listClaims } from '../../review/queries/claims/list-claims.server'
import { claimFilterChoices } from '../../review/queries/claims/claim-filter-choices.server'
import { claimFilter } from '../../review/queries/claims/claim-filter'
import { withLeads } from '../../review/queries/claims/headline-leads.server'
import { authorise } from '../../server/authorise'
import { pageTitle } from '../../server/page-title'
import { MetaParts } from '../../components/ui/meta-parts'

export const meta: MetaFunction = pageTitle('claims.title')

export async function loader({ context, request }: LoaderFunctionArgs) {
  const viewer = await authorise(context, request, 'read')
  const { after, before, ...filter } = claimFilter.parse(Object.fromEntries(new URL(request.url).searchParams))
  const [list, choices] = await Promise.all([
    listClaims(context.db, { ...filter, after, before }),
    claimFilterChoices(context.db, filter.report === undefined ? [] : [filter.report]),
  ])
  return {
    filter,
    choices,
    mayTriage: allows(viewer.role, 'triage'),
    mayExport: allows(viewer.role, 'export-data'),
    ...list,
    claims: await withLeads(context.db, list.claims),
  }
}

export default function Claims() {
  const text = useText()
  const { t } = text
  const { filter, choices, mayTriage, mayExport, claims, total, previous, next } = useLoaderData<typeof loader>()
  const [selected, setSelected] = useState(0)
  const conditions = Object.entries(filter).flatMap(([name, value]) =>
    value ? [[name, String(value)] as [string, string]] : [],
  )
  const filtered = conditions.some(([name]) => name !== 'sort')
  const page = (way: 'after' | 'before', id: number | null) =>
    id === null ? undefined : `/claims?${new URLSearchParams([...conditions, [way, String(id)]])}`
  return (
    <>
      <PageHead
        title={t('claims.title')}
        aside={
          <p className="meta">
            <MetaParts
              parts={[
                counted(text, 'claims.count', total),
                mayTriage && filtered && total > 0 && <Link to={triageAll(conditions)}>{t('triage.all')}</Link>,
                total > 0 && (
                  <Link to={`/edition/selection?${new URLSearchParams(conditions)}`}>
                    {t('edition.selection.open')}
                  </Link>
                ),
                <Link to="/claims/as-of">{t('claims.asOf')}</Link>,
              ]}
            />
          </p>
        }
      />
      <ClaimFilters filter={filter} {...choices} />
      {claims.length === 0 ? (
        <NoClaims filtered={filtered} />
      ) : (
        <div className="cards queue-page">
          <Card>
            <ClaimList claims={claims} {...(mayTriage && { onSelect: setSelected })} />
          </Card>
          {mayTriage && <TriageBulk selected={selected} />}
        </div>
      )}
      {mayExport && claims.length > 0 && (
        <ListExport kind="claims" search={new URLSearchParams(conditions).toString()} />
      )}
      <Pager previous={page('before', previous)} next={page('after', next)} />
    </>
  )
}

/** The triage of all claims that fit these conditions; a report's own triage has the name that the condition has here. */
function triageAll(conditions: readonly [string, string][]): string {
  const search = new URLSearchParams(conditions.map(([name, value]) => [name === 'report' ? 'of' : name, value]))
  const returnTo = `/claims?${new URLSearchParams([...conditions])}`
  search.set('list', 'claims')
  search.set('returnTo', returnTo)
  return `/triage?${search}`
}

function NoClaims({ filtered }: { filtered: boolean }) {
  const { t } = useText()
  if (filtered)
    return (
      <EmptyState
        title={t('claims.filtered.none')}
        next={t('claims.filtered.next')}
        action={<LinkButton to="/claims">{t('frame.filter.clear')}</LinkButton>}
      />
    )
  return (
    <EmptyState
      title={t('claims.empty.title')}
      next={t('claims.empty.next')}
      action={<LinkButton to="/reports/new">{t('claims.empty.import')}</LinkButton>}
    />
  )
}
