import { randomUUID } from 'node:crypto'
import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import type { SourceKind } from '../../../db/schema'
import { BothValues } from '../../components/ui/both-values'
import { Button } from '../../components/ui/button'
import { Refused } from '../../components/ui/forms/refused'
import { SourceFormHead } from '../../components/sources/source-form-head'
import { Card } from '../../components/ui/card'
import { PostForm } from '../../components/ui/forms/post-form'
import { SourceFields } from '../../components/sources/source-fields'
import { useText } from '../../i18n/context'
import { readSourceDetails } from '../../review/queries/sources/read-source.server'
import { changeSource, sourceDetails } from '../../review/commands/sources.server'
import { sourceVersion } from '../../review/rules/verdicts/source-version'
import { authorise } from '../../server/authorise'
import { carryOut } from '../../server/carry-out'
import { redirectSaying } from '../../server/forms/flash'
import { readForm } from '../../server/forms/forms'
import { pageTitle } from '../../server/page-title'
import { notFound, numberParam } from '../../server/params/params'
import { requestKey } from '../../server/forms/request-key'

export const meta: MetaFunction = pageTitle('sources.edit')

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  await authorise(context, request, 'rate-source')
  const source = await readSourceDetails(context.db, numberParam(params.source))
  if (!source) throw notFound()
  const { id, name, kind, note } = source
  return { source: { id, name, kind, note }, seen: sourceVersion(source), request: randomUUID() }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'rate-source')
  const sourceId = numberParam(params.source)
  const form = await readForm(request, sourceDetails.extend({ request: requestKey, seen: z.string().max(64) }))
  if (!form.ok) return data({ refusal: null, issues: form.issues, typed: form.typed }, { status: 400 })
  const { request: key, seen, ...details } = form.value
  const outcome = await carryOut(context, viewer, { kind: 'change-source', request: key }, (tx) =>
    changeSource(tx, sourceId, seen, details),
  )
  if (!outcome.done)
    return data({ refusal: outcome.refusal, values: outcome.values, issues: {}, typed: details }, { status: 409 })
  return redirectSaying(context, `/sources/${sourceId}`, { message: 'sources.saved' })
}

export default function EditSource() {
  const { t } = useText()
  const { source, seen, request } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const taken = answer?.refusal === 'name-taken'
  const typed: Record<string, string> = answer?.typed ?? {}
  const kindWords = (kind: string | undefined) => t(`sources.kind.${kind as SourceKind}`)
  return (
    <>
      <SourceFormHead title={t('sources.edit')} source={source} />
      {!taken && <Refused outcome={answer} />}
      {answer?.refusal === 'source-edited' && (
        <BothValues
          fields={[
            { label: t('sources.name'), now: source.name, typed: typed.name ?? '' },
            { label: t('sources.kind'), now: kindWords(source.kind), typed: kindWords(typed.kind) },
            { label: t('sources.note'), now: source.note, typed: typed.note ?? '' },
          ]}
        />
      )}
      <Card className="measure">
        <PostForm key={request} className="form" values={{ request, seen }}>
          <SourceFields
            typed={answer?.typed ?? { name: source.name, kind: source.kind, note: source.note }}
            issues={answer?.issues ?? {}}
            taken={taken}
          />
          <div className="form-end">
            <Button look="primary">{t('frame.save')}</Button>
          </div>
        </PostForm>
      </Card>
    </>
  )
}
