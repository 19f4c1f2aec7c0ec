import type { LoaderFunctionArgs } from '@remix-run/node'
import { publishedClaim, readContent } from '../../exchange/publishing/published-content'
import { lastPublicationStep } from '../../review/lookups/publications.server'
import { authorise } from '../../server/authorise'
import { inThread } from '../../server/in-thread'
import { notFound, numberParam } from '../../server/params/params'
import { previewLocale, siteAddress, withheldIn } from '../../server/publishing'
import { previewPage } from '../../server/preview-page'
import { previewClaim } from '../../site/preview.server'

/** The public page of a claim as it would be now, or as somebody proposed it. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  await authorise(context, request, 'publish')
  const claim = numberParam(params.claim)
  const { timeZone } = context.services
  const given = new URL(request.url).searchParams
  const content = given.has('proposed')
    ? readContent(publishedClaim, (await lastPublicationStep(context.db, { claim }))?.content ?? '')
    : await inThread(context, 'compose-claim', { claim, timeZone }).then(
        (composed) => composed && { ...composed.content, withheld: withheldIn(request, composed.sources) },
      )
  if (!content) throw notFound()
  const address = await siteAddress(context, request)
  return previewPage(await previewClaim(context.db, content, { locale: previewLocale(request), timeZone, address }))
}
