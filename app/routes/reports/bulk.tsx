import { randomUUID } from 'node:crypto'
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { BulkList } from '../../components/reports/bulk/bulk-list'
import { StartBulkForm } from '../../components/reports/bulk/start-bulk-form'
import { PageHead } from '../../components/ui/page-head'
import { useText } from '../../i18n/context'
import { receiveBulk } from '../../intake/bulk/bulk-receive.server'
import { listBulk } from '../../intake/bulk/bulk-state.server'
import { BulkError } from '../../intake/bulk/bulk-error'
import { selectableSources } from '../../review/lookups/sources/selectable-sources.server'
import { authorise } from '../../server/authorise'
import { bulkReader } from '../../server/params/bulk-reader'
import { madeCookie } from '../../server/made'
import { pageTitle } from '../../server/page-title'

export const meta: MetaFunction = pageTitle('bulk.title')

export async function loader({ context, request }: LoaderFunctionArgs) {
  const viewer = await authorise(context, request, 'import')
  const [past, sources] = [await listBulk(context.db, viewer.personId), await selectableSources(context.db)]
  return { past, sources, request: randomUUID() }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'import')
  const { db, timeZone } = context.services
  try {
    const id = await receiveBulk(db, { personId: viewer.personId, timeZone }, request, bulkReader(context))
    const preview = `/reports/bulk/${id}`
    return redirect(preview, { headers: { 'Set-Cookie': await madeCookie(context, preview) } })
  } catch (error) {
    if (!(error instanceof BulkError)) throw error
    return data(
      { issue: error.code, manifest: error.manifest },
      { status: ['archive-too-large', 'too-many', 'too-many-reports', 'too-large'].includes(error.code) ? 413 : 400 },
    )
  }
}

export default function BulkImportsPage() {
  const { t } = useText()
  const { past, sources, request } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <>
      <PageHead title={t('bulk.title')} />
      <StartBulkForm request={request} sources={sources.map(({ name }) => name)} answer={answer} />
      <BulkList past={past} />
    </>
  )
}
