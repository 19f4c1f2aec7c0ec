import type { LoaderFunctionArgs } from '@remix-run/node'
import { composeIssue } from '../../exchange/publishing/compose-publication.server'
import { publishedEdition, readContent } from '../../exchange/publishing/published-content'
import { lastPublicationStep } from '../../review/lookups/publications.server'
import { authorise } from '../../server/authorise'
import { notFound, numberParam } from '../../server/params/params'
import { previewPage } from '../../server/preview-page'
import { previewLocale, siteAddress, withheldIn } from '../../server/publishing'
import { previewEdition } from '../../site/preview.server'

/** The public page of an issue as it would be now, or as somebody proposed it. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  await authorise(context, request, 'publish')
  const number = numberParam(params.number)
  const composed = await composeIssue(context.db, number)
  if (!composed) throw notFound()
  const proposed = new URL(request.url).searchParams.has('proposed')
    ? readContent(publishedEdition, (await lastPublicationStep(context.db, { edition: composed.id }))?.content ?? '')
    : null
  const withheld = proposed?.withheld ?? withheldIn(request, composed.sources)
  const asked = {
    locale: previewLocale(request),
    timeZone: context.services.timeZone,
    address: await siteAddress(context, request),
  }
  return previewPage(await previewEdition(context.db, { number, edition: composed.edition, withheld }, asked))
}
