import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { BulkFiles } from '../../components/reports/bulk-files'
import { BulkProgress } from '../../components/reports/bulk-progress'
import { LinkButton } from '../../components/ui/button'
import { PageHead } from '../../components/ui/page-head'
import { TimeStamp } from '../../components/ui/time-stamp'
import { useText } from '../../i18n/context'
import { readBulk } from '../../intake/bulk/bulk-state.server'
import { authorise } from '../../server/authorise'
import { pageTitle } from '../../server/page-title'
import { notFound } from '../../server/params'

export const meta: MetaFunction = pageTitle('bulk.one')

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const viewer = await authorise(context, request, 'import')
  const found = await readBulk(context.db, viewer.personId, bulkId(params.bulk))
  if (!found) throw notFound()
  return found
}

/** Goes on with what an interruption left. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'import')
  const id = bulkId(params.bulk)
  if (!(await readBulk(context.db, viewer.personId, id))) throw notFound()
  await context.desk.startBulk(id, viewer.token)
  return redirect(`/reports/many/${id}`)
}

function bulkId(written: string | undefined): string {
  const parsed = z.uuid().safeParse(written)
  if (!parsed.success) throw notFound()
  return parsed.data
}

export default function ManyReportsOne() {
  const { t } = useText()
  const bulk = useLoaderData<typeof loader>()
  return (
    <>
      <PageHead title={t('bulk.one')} chips={<span className="meta"><TimeStamp at={bulk.createdAt} /></span>} aside={<LinkButton to="/reports">{t('frame.nav.reports')}</LinkButton>} />
      <BulkProgress bulk={bulk} />
      <BulkFiles lists={bulk.lists} counts={bulk.counts} />
    </>
  )
}
