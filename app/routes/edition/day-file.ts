import type { LoaderFunctionArgs } from '@remix-run/node'
import { authorise } from '../../server/authorise'
import { editionFile, editionFormat } from '../../server/edition-file'
import { inThread } from '../../server/in-thread'
import { dayParam } from '../../server/params/day-param'
import { readerText } from '../../server/reader-text'

/** The draft of a day's edition as Markdown or Word. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  await authorise(context, request, 'read')
  const day = dayParam(params.day)
  const { timeZone } = context.services
  const [{ edition }, text] = await Promise.all([
    inThread(context, 'read-draft-edition', { day, timeZone }),
    readerText(context),
  ])
  const heading = text.t('edition.draft')
  return editionFile(context, edition, { heading, name: `edition-${day}`, text, format: editionFormat(request) })
}
