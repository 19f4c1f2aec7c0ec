import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import type { VerdictDecision } from '../../../db/schema'
import { EmptyState } from '../../components/ui/notices'
import { PageHead } from '../../components/ui/page-head'
import { Pager } from '../../components/ui/pager'
import { PastForm } from '../../components/claims/past-form'
import { ReadingText } from '../../components/ui/reading/reading-text'
import { Card } from '../../components/ui/card'
import { StateBadge } from '../../components/ui/state-badge'
import { useText } from '../../i18n/context'
import { listClaimsAsOf, type PastClaim } from '../../review/queries/claims/claims-as-of.server'
import { authorise } from '../../server/authorise'
import { pageTitle } from '../../server/page-title'
import { readPastMoment } from '../../server/params/past-moment'
import { readNumber } from '../../server/params/trail-filter'

const perPage = 30

export const meta: MetaFunction = pageTitle('trail.asOf.list')

export async function loader({ context, request }: LoaderFunctionArgs) {
  const viewer = await authorise(context, request, 'read')
  const search = new URL(request.url).searchParams
  const moment = readPastMoment(search, context.services.timeZone)
  const before = readNumber(search.get('before')) ?? undefined
  const list =
    moment.at === null
      ? null
      : await listClaimsAsOf(context.db, new Date(moment.at), { before, limit: perPage, viewer: viewer.personId })
  return { moment, list, later: before !== undefined }
}

export default function ClaimsAsOf() {
  const { t } = useText()
  const { moment, list, later } = useLoaderData<typeof loader>()
  const asked = new URLSearchParams({ day: moment.day, ...(moment.time && { time: moment.time }) })
  return (
    <>
      <PageHead title={t('trail.asOf.list')} aside={<Link to="/claims">{t('trail.asOf.now')}</Link>} />
      <PastForm action="/claims/as-of" moment={moment} />
      {list?.claims.length === 0 && <EmptyState title={t('trail.asOf.none')} />}
      {list && list.claims.length > 0 && (
        <Card>
          <ol className="claim-list" aria-label={t('claims.list')}>
            {list.claims.map((claim) => (
              <PastClaimItem key={claim.id} claim={claim} to={`/claims/${claim.id}/as-of?${asked}`} />
            ))}
          </ol>
        </Card>
      )}
      {list && (
        <Pager
          previous={later ? `/claims/as-of?${asked}` : undefined}
          next={list.next === null ? undefined : `/claims/as-of?${asked}&before=${list.next}`}
        />
      )}
    </>
  )
}

function PastClaimItem({ claim, to }: { claim: PastClaim; to: string }) {
  const { t, id } = useText()
  return (
    <li>
      <div className="row row-ends">
        <StateBadge state={(claim.verdict?.decision as VerdictDecision | undefined) ?? 'open'} />
        <Link to={to} className="claim-number">
          {t('claims.one', { id: id(claim.id) })}
        </Link>
      </div>
      <ReadingText size="small">{claim.wording ?? claim.passages[0]?.text ?? ''}</ReadingText>
    </li>
  )
}
