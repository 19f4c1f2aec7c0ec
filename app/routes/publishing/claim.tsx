import { randomUUID } from 'node:crypto'
import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { claimWords } from '../../audit/history/claim-words.server'
import { PublishPanel } from '../../components/publishing/publish-panel'
import { useClaimName } from '../../components/ui/claim-name'
import { PageHead } from '../../components/ui/page-head'
import { contentStamp } from '../../exchange/publishing/compose-publication.server'
import { readPublicationState } from '../../exchange/publishing/publication-state.server'
import { useText } from '../../i18n/context'
import { currentClaim } from '../../review/lookups/claims/merged-claims.server'
import { authorise } from '../../server/authorise'
import { inThread } from '../../server/in-thread'
import { numberedTitle } from '../../server/page-title'
import { notFound, numberParam } from '../../server/params/params'
import { changePublication, siteAddress, withheldIn } from '../../server/publishing'

export const meta: MetaFunction<typeof loader> = ({ params, matches }) =>
  numberedTitle('publishing.claim', params.claim, matches)

const compose = (context: AppLoadContext, claim: number) =>
  inThread(context, 'compose-claim', { claim, timeZone: context.services.timeZone })

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const viewer = await authorise(context, request, 'publish')
  const claim = numberParam(params.claim)
  if ((await currentClaim(context.db, claim)) === null) throw notFound()
  const [state, words, composed, site] = await Promise.all([
    readPublicationState(context.db, { claim }),
    claimWords(context.db, [claim]),
    compose(context, claim),
    siteAddress(context, request),
  ])
  const withheld = composed ? withheldIn(request, composed.sources) : []
  const { locale } = await context.preferences()
  return {
    claim,
    words,
    state,
    own: state.proposed?.personId === viewer.personId,
    now: composed && { withheld, sources: composed.sources, stamp: contentStamp({ ...composed.content, withheld }) },
    address: `${site}/${locale}/claims/${claim}.html`,
    request: randomUUID(),
  }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'publish')
  const claim = numberParam(params.claim)
  return changePublication({ context, request, viewer }, { claim }, `/claims/${claim}/publish`, async (withheld) => {
    const composed = await compose(context, claim)
    return composed && { ...composed.content, withheld }
  })
}

export default function PublishClaim() {
  const { t } = useText()
  const { claim, words, ...shown } = useLoaderData<typeof loader>()
  const name = useClaimName(words)(claim)
  return (
    <>
      <PageHead
        title={t('publishing.claim')}
        aside={<Link to={`/claims/${claim}`}>{t('claims.back', { id: name })}</Link>}
      />
      <PublishPanel page={`/claims/${claim}/publish`} {...shown} />
    </>
  )
}
