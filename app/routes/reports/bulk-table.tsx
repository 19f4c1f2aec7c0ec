import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { TableMappingForm } from '../../components/reports/bulk/table-mapping-form'
import { TableReports, TableSheets } from '../../components/reports/bulk/table-rows'
import { LinkButton } from '../../components/ui/button'
import { PageHead } from '../../components/ui/page-head'
import { SafeText } from '../../components/ui/reading/safe-text'
import { useText } from '../../i18n/context'
import { isUnderWay, readBulk } from '../../intake/bulk/bulk-state.server'
import { readMappingForm, wholeMapping } from '../../intake/formats/tables/mapping-form'
import { authorise } from '../../server/authorise'
import { redirectSaying } from '../../server/forms/flash'
import { readFormData } from '../../server/forms/forms'
import { inThread } from '../../server/in-thread'
import { pageTitle } from '../../server/page-title'
import { notFound, numberParam } from '../../server/params/params'

export const meta: MetaFunction = pageTitle('tables.title')

async function find({ context, request, params }: LoaderFunctionArgs) {
  const viewer = await authorise(context, request, 'import')
  const id = z.uuid().safeParse(params.bulk)
  const bulk = id.success ? await readBulk(context.db, viewer.personId, id.data) : null
  if (!bulk) throw notFound()
  return { viewer, bulk, position: numberParam(params.file) }
}

export async function loader(args: LoaderFunctionArgs) {
  const { bulk, position } = await find(args)
  const search = new URL(args.request.url).searchParams
  const chosen = search.size > 0 ? readMappingForm(search) : null
  const table = await inThread(args.context, 'read-bulk-table', { id: bulk.id, position, chosen })
  if (!table) throw await gone(args, bulk.id)
  return { id: bulk.id, table }
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, bulk, position } = await find(args)
  if (isUnderWay(bulk.state)) return gone(args, bulk.id)
  const chosen = readMappingForm(await readFormData(args.request))
  if (!wholeMapping(chosen)) return data({ issue: 'no-text' as const, chosen }, { status: 400 })
  const outcome = await inThread(args.context, 'map-bulk-table', {
    ...{ id: bulk.id, position, chosen },
    personId: viewer.personId,
    timeZone: args.context.services.timeZone,
  })
  if (outcome === 'name-taken') return data({ issue: outcome, chosen }, { status: 409 })
  return redirect(`/reports/bulk/${bulk.id}`)
}

/** The table was mapped or thrown away meanwhile. */
function gone({ context }: LoaderFunctionArgs, id: string) {
  return redirectSaying(context, `/reports/bulk/${id}`, { message: 'preview.file.gone', tone: 'amber' })
}

export default function BulkTablePage() {
  const { t } = useText()
  const { id, table } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <>
      <PageHead
        title={
          <bdi>
            <SafeText text={table.name} />
          </bdi>
        }
        aside={<LinkButton to={`/reports/bulk/${id}`}>{t('preview.file.back')}</LinkButton>}
      />
      <p>{table.from === '' ? t('tables.intro') : t('tables.intro.saved', { name: table.from })}</p>
      <TableSheets sheets={table.sheets} />
      <div className="preview-file">
        <TableMappingForm
          key={JSON.stringify(answer ?? table.chosen)}
          table={answer ? { ...table, chosen: answer.chosen } : table}
          issue={answer?.issue}
        />
        <TableReports table={table} />
      </div>
    </>
  )
}
