import type { LoaderFunctionArgs } from '@remix-run/node'
import { authorise } from '../../server/authorise'
import { editionFile, editionFormat } from '../../server/edition-file'
import { inThread } from '../../server/in-thread'
import { readerText } from '../../server/reader-text'

/** An edition of a selection as Markdown or Word. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  await authorise(context, request, 'read')
  const search = new URL(request.url).search.slice(1, 2000)
  const { timeZone } = context.services
  const [edition, text] = await Promise.all([
    inThread(context, 'read-selection-edition', { search, timeZone }),
    readerText(context),
  ])
  return editionFile(context, edition, {
    heading: text.t('edition.draft'),
    name: 'edition',
    text,
    format: editionFormat(request),
  })
}
