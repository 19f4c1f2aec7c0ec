import { randomUUID } from 'node:crypto'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { PublishPanel } from '../../components/publishing/publish-panel'
import { PageHead } from '../../components/ui/page-head'
import { composeIssue, contentStamp } from '../../exchange/publishing/compose-publication.server'
import { readPublicationState } from '../../exchange/publishing/publication-state.server'
import { useText } from '../../i18n/context'
import { authorise } from '../../server/authorise'
import { numberedTitle } from '../../server/page-title'
import { notFound, numberParam } from '../../server/params/params'
import { changePublication, siteAddress, withheldIn } from '../../server/publishing'

export const meta: MetaFunction<typeof loader> = ({ params, matches }) =>
  numberedTitle('publishing.issue', params.number, matches)

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const viewer = await authorise(context, request, 'publish')
  const number = numberParam(params.number)
  const composed = await composeIssue(context.db, number)
  if (!composed) throw notFound()
  const [state, site] = await Promise.all([
    readPublicationState(context.db, { edition: composed.id }),
    siteAddress(context, request),
  ])
  const withheld = withheldIn(request, composed.sources)
  const { locale } = await context.preferences()
  return {
    number,
    state,
    own: state.proposed?.personId === viewer.personId,
    now: { withheld, sources: composed.sources, stamp: contentStamp({ ...composed.content, withheld }) },
    address: `${site}/${locale}/editions/${number}.html`,
    request: randomUUID(),
  }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'publish')
  const number = numberParam(params.number)
  const composed = await composeIssue(context.db, number)
  if (!composed) throw notFound()
  return changePublication(
    { context, request, viewer },
    { edition: composed.id },
    `/edition/issues/${number}/publish`,
    (withheld) => Promise.resolve({ ...composed.content, withheld }),
  )
}

export default function PublishIssue() {
  const { t, id } = useText()
  const { number, ...shown } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHead
        title={`${t('publishing.issue')} ${id(number)}`}
        aside={<Link to={`/edition/issues/${number}`}>{t('edition.number', { number: id(number) })}</Link>}
      />
      <PublishPanel page={`/edition/issues/${number}/publish`} {...shown} />
    </>
  )
}
