import type { LoaderFunctionArgs } from '@remix-run/node'
import { editionMarkdown } from '../../components/edition/edition-markdown'
import { authorise } from '../../server/authorise'
import { dayParam } from '../../server/params/day-param'
import { inThread } from '../../server/in-thread'
import { readerText, textFile } from '../../server/reader-text'

/** The draft of a day's edition as Markdown. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  await authorise(context, request, 'read')
  const day = dayParam(params.day)
  const { timeZone } = context.services
  const [{ edition }, text] = await Promise.all([
    inThread(context, 'read-draft-edition', { day, timeZone }),
    readerText(context),
  ])
  return textFile(editionMarkdown(edition, text.t('edition.draft'), text), `edition-${day}.md`, 'text/markdown')
}
