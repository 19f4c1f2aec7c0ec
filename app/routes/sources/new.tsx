import { randomUUID } from 'node:crypto'
import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { allows } from '../../auth/permissions'
import { Button } from '../../components/ui/button'
import { RadioCards } from '../../components/ui/forms/choices'
import { Refused } from '../../components/ui/forms/refused'
import { Notice } from '../../components/ui/notices'
import { PageHead } from '../../components/ui/page-head'
import { Card } from '../../components/ui/card'
import { PostForm } from '../../components/ui/forms/post-form'
import { SourceFields } from '../../components/sources/source-fields'
import { ratings } from '../../components/sources/source-rating'
import { useText } from '../../i18n/context'
import { findSourceByName } from '../../review/lookups/sources/source-by-name.server'
import { findNearSource } from '../../review/lookups/sources/near-source.server'
import { addSource, newSource } from '../../review/commands/sources.server'
import { authorise } from '../../server/authorise'
import { carryOut } from '../../server/carry-out'
import { redirectToMade } from '../../server/forms/flash'
import { readForm } from '../../server/forms/forms'
import { pageTitle } from '../../server/page-title'
import { requestKey } from '../../server/forms/request-key'

export const meta: MetaFunction = pageTitle('sources.add')

/** The nearly equal name that the person was asked about, and of which they say that it is another source. */
const anotherThan = z.string().max(200).default('')

export async function loader({ context, request }: LoaderFunctionArgs) {
  const viewer = await authorise(context, request, 'add-source')
  return { request: randomUUID(), mayRate: allows(viewer.role, 'rate-source') }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'add-source')
  const form = await readForm(request, newSource.extend({ request: requestKey, another: anotherThan }))
  if (!form.ok) return data({ refusal: null, issues: form.issues, typed: form.typed }, { status: 400 })
  const { request: key, another, ...typed } = form.value
  const near = await findNearSource(context.db, typed.name)
  if (near && near.name !== another) return data({ refusal: null, near, issues: {}, typed }, { status: 409 })
  // Whoever may not rate a source does not do so by adding one.
  const source = allows(viewer.role, 'rate-source') ? typed : { ...typed, reliability: 'F' as const }
  const outcome = await carryOut(context, viewer, { kind: 'add-source', request: key }, (tx) => addSource(tx, source))
  if (!outcome.done)
    return data({ refusal: outcome.refusal, values: outcome.values, issues: {}, typed }, { status: 409 })
  // Sent again: to where the first answer led.
  if (outcome.value === null)
    return redirectToMade(context, `/sources/${(await findSourceByName(context.db, source.name)) ?? ''}`, {
      message: 'claims.repeated',
      tone: 'amber',
    })
  return redirectToMade(context, `/sources/${outcome.value}`, {
    message: 'sources.added',
    values: { name: source.name },
  })
}

export default function NewSource() {
  const { t } = useText()
  const { request, mayRate } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const typed: Record<string, string> = answer?.typed ?? {}
  const taken = answer?.refusal === 'name-taken'
  const near = answer && 'near' in answer ? answer.near : null
  return (
    <>
      <PageHead title={t('sources.add')} />
      {!taken && <Refused outcome={answer} />}
      <Card className="measure">
        <PostForm className="form" values={{ request, another: near?.name ?? '' }}>
          {near && (
            <Notice tone="amber" icon="warning">
              <p>{t('sources.near', { name: typed.name ?? '', similar: near.name })}</p>
              <p>
                <Link to={`/sources/${near.id}`}>{t('sources.near.open', { similar: near.name })}</Link>
              </p>
            </Notice>
          )}
          <SourceFields typed={typed} issues={answer?.issues ?? {}} taken={taken} />
          {mayRate ? (
            <RadioCards
              legend={t('sources.rating')}
              name="reliability"
              choices={ratings.map((value) => ({
                value,
                label: <bdi>{value}</bdi>,
                hint: t(`sources.rating.${value}`),
              }))}
              defaultValue={typed.reliability ?? 'F'}
            />
          ) : (
            <p className="meta">{t('sources.rating.onAdd')}</p>
          )}
          <div className="form-end">
            <Button look="primary">{t(near ? 'sources.near.add' : 'sources.add.save')}</Button>
          </div>
        </PostForm>
      </Card>
    </>
  )
}
