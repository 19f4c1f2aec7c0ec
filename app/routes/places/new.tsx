import { randomUUID } from 'node:crypto'
import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Button, LinkButton } from '../../components/ui/button'
import { Refused } from '../../components/ui/forms/refused'
import { PageHead } from '../../components/ui/page-head'
import { PlaceFields } from '../../components/places/place-fields'
import { Card } from '../../components/ui/card'
import { PostForm } from '../../components/ui/forms/post-form'
import { useText } from '../../i18n/context'
import { newPlace } from '../../intake/places/place-details'
import { addPlaces, listGovernorates } from '../../intake/places/places.server'
import { authorise } from '../../server/authorise'
import { carryOut } from '../../server/carry-out'
import { redirectToMade, type Flash } from '../../server/forms/flash'
import { parseForm, readFormData } from '../../server/forms/forms'
import { pageTitle } from '../../server/page-title'
import { requestKey } from '../../server/forms/request-key'

export const meta: MetaFunction = pageTitle('places.add')

export async function loader({ context, request }: LoaderFunctionArgs) {
  await authorise(context, request, 'add-place')
  return { request: randomUUID(), governorates: await listGovernorates(context.db) }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'add-place')
  const form = await readFormData(request)
  const typed = Object.fromEntries([...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
  const place = parseForm(form, newPlace)
  const key = requestKey.safeParse(typed.request)
  if (!place.ok || !key.success)
    return data({ refusal: null, issues: place.ok ? {} : place.issues, typed }, { status: 400 })
  const outcome = await carryOut(context, viewer, { kind: 'add-place', request: key.data }, (tx) =>
    addPlaces(tx, [place.value]),
  )
  if (!outcome.done)
    return data({ refusal: outcome.refusal, values: outcome.values, issues: {}, typed }, { status: 409 })
  const flash: Flash =
    outcome.value === null
      ? { message: 'claims.repeated', tone: 'amber' }
      : { message: 'places.added', values: { name: place.value.ar, reports: outcome.value } }
  return redirectToMade(context, `/places?${new URLSearchParams({ q: place.value.ar })}`, flash)
}

export default function NewPlace() {
  const { t } = useText()
  const { request, governorates } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <>
      <PageHead title={t('places.add')} />
      <Refused outcome={answer} />
      <Card className="measure">
        <PostForm className="form" values={{ request }}>
          <PlaceFields typed={answer?.typed ?? {}} issues={answer?.issues ?? {}} governorates={governorates} />
          <p className="meta">{t('places.later')}</p>
          <div className="form-end">
            <Button look="primary">{t('places.add')}</Button>
            <LinkButton to="/places" look="quiet">
              {t('frame.cancel')}
            </LinkButton>
          </div>
        </PostForm>
      </Card>
    </>
  )
}
