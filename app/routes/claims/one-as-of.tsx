import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { EmptyState } from '../../components/ui/notices'
import { PageHead } from '../../components/ui/page-head'
import { PastClaimCards } from '../../components/claims/past-claim'
import { PastForm } from '../../components/claims/past-form'
import { useClaimName } from '../../components/ui/claim-name'
import { claimWords } from '../../audit/history/claim-words.server'
import { useText } from '../../i18n/context'
import { readClaimAsOf } from '../../review/queries/claims/claims-as-of.server'
import { currentClaim } from '../../review/lookups/claims/merged-claims.server'
import { authorise } from '../../server/authorise'
import { numberedTitle } from '../../server/page-title'
import { notFound, numberParam } from '../../server/params/params'
import { readPastMoment } from '../../server/params/past-moment'

export const meta: MetaFunction<typeof loader> = ({ params, matches }) =>
  numberedTitle('claims.asOf', params.claim, matches)

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const viewer = await authorise(context, request, 'read')
  const claimId = numberParam(params.claim)
  if ((await currentClaim(context.db, claimId)) === null) throw notFound()
  const moment = readPastMoment(new URL(request.url).searchParams, context.services.timeZone)
  const claim =
    moment.at === null ? null : await readClaimAsOf(context.db, claimId, new Date(moment.at), viewer.personId)
  return { claimId, words: await claimWords(context.db, [claimId]), moment, claim }
}

export default function ClaimAsOf() {
  const { t } = useText()
  const { claimId, words, moment, claim } = useLoaderData<typeof loader>()
  const name = useClaimName(words)(claimId)
  return (
    <>
      <PageHead
        title={t('trail.asOf.claim', { id: name })}
        aside={<Link to={`/claims/${claimId}`}>{t('trail.asOf.now')}</Link>}
      />
      <PastForm action={`/claims/${claimId}/as-of`} moment={moment} />
      {claim ? <PastClaimCards claim={claim} /> : moment.at !== null && <EmptyState title={t('trail.asOf.notYet')} />}
    </>
  )
}
