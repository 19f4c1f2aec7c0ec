import type { LoaderFunctionArgs } from '@remix-run/node'
import { readIssue } from '../../exchange/edition/issued-editions.server'
import { authorise } from '../../server/authorise'
import { editionFile, editionFormat } from '../../server/edition-file'
import { notFound, numberParam } from '../../server/params/params'
import { readerText } from '../../server/reader-text'

/** An issued edition as Markdown or Word, with the issue that it corrects or follows. */
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
  return editionFile(context, issue.edition, {
    heading,
    name: `edition-no-${number}`,
    text,
    format: editionFormat(request),
  })
}
