import { randomUUID } from 'node:crypto'
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { BulkList } from '../../components/reports/bulk/bulk-list'
import { StartBulkForm } from '../../components/reports/bulk/start-bulk-form'
import { PageHead } from '../../components/ui/page-head'
import { useText } from '../../i18n/context'
import { listBulk } from '../../intake/bulk/bulk-state.server'
import { selectableSources } from '../../review/lookups/sources/selectable-sources.server'
import { authorise } from '../../server/authorise'
import { madeCookie } from '../../server/made'
import { pageTitle } from '../../server/page-title'
import { takeBulk } from '../../server/take-bulk'

export const meta: MetaFunction = pageTitle('bulk.title')

export async function loader({ context, request }: LoaderFunctionArgs) {
  const viewer = await authorise(context, request, 'import')
  const [past, sources] = [await listBulk(context.db, viewer.personId), await selectableSources(context.db)]
  return { past, sources, request: randomUUID() }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'import')
  const taken = await takeBulk(context, viewer, request)
  if (!taken.done) return data({ issue: taken.issue, manifest: taken.manifest }, { status: taken.status })
  return redirect(taken.to, { headers: { 'Set-Cookie': await madeCookie(context, taken.to) } })
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
