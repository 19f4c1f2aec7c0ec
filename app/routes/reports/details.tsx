import { randomUUID } from 'node:crypto'
import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { Button, LinkButton } from '../../components/ui/button'
import { Notice } from '../../components/ui/notices'
import { PageHead } from '../../components/ui/page-head'
import { BothDetails } from '../../components/reports/draft/both-details'
import { ReportDetails } from '../../components/reports/draft/report-details'
import { Card } from '../../components/ui/card'
import { PostForm } from '../../components/ui/forms/post-form'
import { useText } from '../../i18n/context'
import { checkDetails, typedDetails } from '../../intake/report/details'
import { readDetails } from '../../intake/report/read-details.server'
import { findNearSource } from '../../review/lookups/sources/near-source.server'
import { selectableSources } from '../../review/lookups/sources/selectable-sources.server'
import { authorise } from '../../server/authorise'
import { outcomeOf } from '../../server/carry-out'
import { redirectSaying } from '../../server/forms/flash'
import { parseForm, readFormData } from '../../server/forms/forms'
import { inThread, longAction } from '../../server/in-thread'
import { pageTitle } from '../../server/page-title'
import { idField } from '../../../db/ids'

const form = typedDetails.extend({ request: z.uuid(), seen: z.string().max(64) })

export const meta: MetaFunction = pageTitle('reports.details.edit')

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  await authorise(context, request, 'cut')
  const read = await readDetails(context.db, reportOf(params.report), context.services.timeZone)
  if (!read) throw data(null, { status: 404 })
  const sources = await selectableSources(context.db)
  const { details, seen } = read
  return { id: reportOf(params.report), request: randomUUID(), sources, details, seen }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'cut')
  const id = reportOf(params.report)
  const typed = parseForm(await readFormData(request), form, { lost: 'keep' })
  if (!typed.ok) throw data(null, { status: 400 })
  const details = typedDetails.parse(typed.value)
  const before = await readDetails(context.db, id, context.services.timeZone)
  if (!before) throw data(null, { status: 404 })
  const checked = checkDetails(details, context.services.timeZone, before.text)
  if (!checked.ok) return data({ issues: checked.issues, typed: details }, { status: 400 })
  const near = 'name' in checked.value.source ? await findNearSource(context.db, checked.value.source.name) : null
  if (near && near.name !== details.sourceAnother)
    return data({ issues: { sourceName: 'near' as const }, near: near.name, typed: details }, { status: 409 })
  const outcome = await outcomeOf(context, () =>
    inThread(
      context,
      'change-report',
      { id, token: viewer.token, request: typed.value.request, seen: typed.value.seen, details: checked.value },
      longAction,
    ),
  )
  if (!outcome.done) return data({ refusal: outcome.refusal, values: outcome.values, typed: details }, { status: 409 })
  const after = await readDetails(context.db, id, context.services.timeZone)
  const undo = after && {
    action: `/reports/${id}/details`,
    values: { ...before.details, request: randomUUID(), seen: after.seen },
  }
  return redirectSaying(context, `/reports/${id}`, { message: 'reports.details.saved', undo: undo ?? undefined })
}

function reportOf(written: string | undefined): number {
  const id = idField.safeParse(written)
  if (!id.success) throw data(null, { status: 404 })
  return id.data
}

export default function ChangeReport() {
  const page = useLoaderData<typeof loader>()
  const given = useActionData<typeof action>()
  const { t } = useText()
  const details = given && 'typed' in given ? given.typed : page.details
  return (
    <>
      <PageHead title={t('reports.details.edit')} />
      {given && 'refusal' in given && (
        <>
          <Notice tone="brick">{t(`refusals.${given.refusal}`, given.values)}</Notice>
          <BothDetails now={page.details} typed={given.typed} sources={page.sources} />
        </>
      )}
      <PostForm className="stack measure" values={{ request: page.request, seen: page.seen }}>
        <Card>
          <ReportDetails
            details={details}
            sources={page.sources}
            issues={given && 'issues' in given ? given.issues : {}}
            near={given && 'near' in given ? given.near : null}
          />
        </Card>
        <p className="meta">{t('reports.details.effect')}</p>
        <div className="form-end">
          <Button look="primary">{t('frame.save')}</Button>
          <LinkButton look="quiet" to={`/reports/${page.id}`}>
            {t('frame.cancel')}
          </LinkButton>
        </div>
      </PostForm>
    </>
  )
}
