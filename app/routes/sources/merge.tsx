import { randomUUID } from 'node:crypto'
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { Button } from '../../components/ui/button'
import { Card } from '../../components/ui/card'
import { Select, TextArea } from '../../components/ui/forms/field'
import { Refused } from '../../components/ui/forms/refused'
import { SourceFormHead } from '../../components/sources/source-form-head'
import { PostForm } from '../../components/ui/forms/post-form'
import { loadedMessages } from '../../i18n/catalogue'
import { useText } from '../../i18n/context'
import { mergeSources } from '../../review/commands/merge-sources.server'
import { countReportsOf } from '../../review/lookups/sources/count-reports.server'
import { decidedClaims } from '../../review/lookups/claims/decided-claims.server'
import { mergeChoices, readMerges } from '../../review/queries/claims/read-merges.server'
import { readSourceDetails } from '../../review/queries/sources/read-source.server'
import { authorise } from '../../server/authorise'
import { carryOut } from '../../server/carry-out'
import { flashCookie } from '../../server/forms/flash'
import { readForm } from '../../server/forms/forms'
import { pageTitle } from '../../server/page-title'
import { notFound, numberParam } from '../../server/params/params'
import { requestKey } from '../../server/forms/request-key'
import { idField } from '../../../db/ids'

const merging = z.object({ request: requestKey, into: idField, reason: z.string().trim().min(1).max(1000) })

export const meta: MetaFunction = pageTitle('sources.merge')

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  await authorise(context, request, 'rate-source')
  const source = await readSourceDetails(context.db, numberParam(params.source))
  if (!source) throw notFound()
  if ((await readMerges(context.db, source.id)).into) throw redirect(`/sources/${source.id}`)
  const into = new URL(request.url).searchParams.get('into') ?? ''
  return {
    source: { id: source.id, name: source.name },
    choices: await mergeChoices(context.db, source.id, source.name),
    reports: await countReportsOf(context.db, source.id),
    resting: (await decidedClaims(context.db, source.id)).length,
    into,
    request: randomUUID(),
  }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'rate-source')
  const sourceId = numberParam(params.source)
  const form = await readForm(request, merging)
  if (!form.ok) return data({ refusal: null, issues: form.issues, typed: form.typed }, { status: 400 })
  const { into, reason, request: key } = form.value
  const outcome = await carryOut(context, viewer, { kind: 'merge-sources', reason, request: key }, (tx) =>
    mergeSources(tx, { sourceId, intoId: into, reason, personId: viewer.personId }),
  )
  if (!outcome.done)
    return data(
      { refusal: outcome.refusal, values: outcome.values, issues: {}, typed: { into: String(into), reason } },
      { status: 409 },
    )
  const { locale } = await context.preferences()
  const undo =
    outcome.value === null
      ? undefined
      : {
          action: `/sources/merges/${outcome.value}/undo`,
          values: { request: randomUUID(), reason: loadedMessages(locale)['sources.merge.undoReason'] },
        }
  return redirect(`/sources/${into}`, {
    headers: {
      'Set-Cookie': await flashCookie(
        context,
        undo ? { message: 'sources.merge.done', undo } : { message: 'claims.repeated', tone: 'amber' },
      ),
    },
  })
}

export default function MergeSource() {
  const { t } = useText()
  const { source, choices, reports, resting, into, request } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const typed: Record<string, string | undefined> = { into: '', reason: undefined, ...answer?.typed }
  const issues: Record<string, string | undefined> = { ...answer?.issues }
  return (
    <>
      <SourceFormHead title={t('sources.merge')} source={source} />
      <Refused outcome={answer} />
      <Card className="measure">
        <PostForm className="form" values={{ request }}>
          <p>{t('sources.merge.explain', { name: source.name })}</p>
          <Select
            name="into"
            required
            label={t('sources.merge.into')}
            blank={t('sources.merge.choose')}
            defaultValue={typed.into || into}
            options={choices.map(({ id, name, near }) => ({
              value: String(id),
              label: near ? t('sources.merge.near', { name }) : name,
            }))}
            error={issues.into && t('sources.merge.choose')}
          />
          <TextArea
            name="reason"
            required
            maxLength={1000}
            label={t('sources.merge.reason')}
            defaultValue={typed.reason}
            error={issues.reason && t('sources.rating.reason.missing')}
          />
          <p className="meta">
            {t('sources.merge.consequence', { reports })} {t('sources.rating.consequence', { count: resting })}
          </p>
          <div className="form-end">
            <Button look="primary">{t('sources.merge.do')}</Button>
          </div>
        </PostForm>
      </Card>
    </>
  )
}
