import type { LoaderFunctionArgs } from '@remix-run/node'
import { editionMarkdown } from '../../components/edition/edition-markdown'
import { readIssue } from '../../exchange/edition/issued-editions.server'
import { authorise } from '../../server/authorise'
import { notFound, numberParam } from '../../server/params/params'
import { readerText, textFile } from '../../server/reader-text'

/** An issued edition as Markdown, with the issue that it corrects or follows. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  await authorise(context, request, 'read')
  const [issue, text] = await Promise.all([readIssue(context.db, numberParam(params.number)), readerText(context)])
  if (!issue?.edition) throw notFound()
  const { number, follows, correction } = issue.head
  const { t, id } = text
  const relation =
    follows === null
      ? ''
      : `, ${t(correction ? 'edition.issue.correction' : 'edition.issue.follows', { number: id(follows) })}`
  const heading = t('edition.number', { number: id(number) }) + relation
  return textFile(editionMarkdown(issue.edition, heading, text), `edition-no-${number}.md`, 'text/markdown')
}
