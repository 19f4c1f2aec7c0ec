import { randomUUID } from 'node:crypto'
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { Button } from '../../components/ui/button'
import { HiddenFields } from '../../components/ui/hidden-fields'
import { Notice } from '../../components/ui/notices'
import { PageHead } from '../../components/ui/page-head'
import { SafeText } from '../../components/ui/safe-text'
import { Sheet } from '../../components/ui/card'
import { SourceFields } from '../../components/sources/source-fields'
import { useText } from '../../i18n/context'
import { readSourceDetails } from '../../review/queries/read-source.server'
import { changeSource, sourceDetails } from '../../review/commands/sources.server'
import { authorise } from '../../server/authorise'
import { carryOut } from '../../server/carry-out'
import { flashCookie } from '../../server/flash'
import { readForm } from '../../server/forms'
import { pageTitle } from '../../server/page-title'
import { notFound, numberParam } from '../../server/params'
import { requestKey } from '../../server/request-key'

export const meta: MetaFunction = pageTitle('sources.edit')

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  await authorise(context, request, 'rate-source')
  const source = await readSourceDetails(context.db, numberParam(params.source))
  if (!source) throw notFound()
  const { id, name, kind, note } = source
  return { source: { id, name, kind, note }, request: randomUUID() }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'rate-source')
  const sourceId = numberParam(params.source)
  const form = await readForm(request, sourceDetails.extend({ request: requestKey }))
  if (!form.ok) return data({ refusal: null, faults: form.faults, typed: form.typed }, { status: 400 })
  const { request: key, ...details } = form.value
  const outcome = await carryOut(context, viewer, { kind: 'change-source', request: key }, (tx) => changeSource(tx, sourceId, details))
  if (!outcome.done) return data({ refusal: outcome.refusal, faults: {}, typed: details }, { status: 409 })
  return redirect(`/sources/${sourceId}`, { headers: { 'Set-Cookie': flashCookie({ message: 'sources.saved' }) } })
}

export default function EditSource() {
  const { t } = useText()
  const { source, request } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const taken = answer?.refusal === 'name-taken'
  return (
    <>
      <PageHead
        title={t('sources.edit')}
        aside={
          <Link to={`/sources/${source.id}`}>
            <bdi>
              <SafeText text={source.name} />
            </bdi>
          </Link>
        }
      />
      {answer?.refusal && !taken && <Notice tone="amber">{t(`refusals.${answer.refusal}`, { left: '', right: '' })}</Notice>}
      <Sheet className="measure">
        <Form method="post" className="form">
          <HiddenFields values={{ request }} />
          <SourceFields typed={answer?.typed ?? { name: source.name, kind: source.kind, note: source.note }} faults={answer?.faults ?? {}} taken={taken} />
          <div className="form-end">
            <Button look="primary">{t('frame.save')}</Button>
          </div>
        </Form>
      </Sheet>
    </>
  )
}
