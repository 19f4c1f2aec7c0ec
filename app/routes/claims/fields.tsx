import { randomUUID } from 'node:crypto'
import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { AdoptValueForm } from '../../components/claims/field-adopt'
import { fieldName } from '../../components/ui/field-words'
import { ClaimWording } from '../../components/claims/claim-wording'
import { EmptyState } from '../../components/ui/notices'
import { PageHead } from '../../components/ui/page-head'
import { Refused } from '../../components/ui/forms/refused'
import { Card } from '../../components/ui/card'
import { useClaimName } from '../../components/ui/claim-name'
import { useText } from '../../i18n/context'
import { currentClaim } from '../../review/lookups/claims/merged-claims.server'
import { readClaim } from '../../review/queries/claims/read-claim.server'
import { adoptValue } from '../../review/commands/adopt-value.server'
import { authorise } from '../../server/authorise'
import { carryOut } from '../../server/carry-out'
import { redirectSaying, type Flash } from '../../server/forms/flash'
import { readForm } from '../../server/forms/forms'
import { numberedTitle } from '../../server/page-title'
import { notFound, numberParam } from '../../server/params/params'
import { requestKey } from '../../server/forms/request-key'
import { idField } from '../../../db/ids'

const settling = z.object({
  request: requestKey,
  version: idField,
  field: z.string().min(1).max(200),
  value: z.string().min(1).max(300),
  reason: z.string().trim().min(1).max(1000),
})

export const meta: MetaFunction<typeof loader> = ({ params, matches }) =>
  numberedTitle('claims.field.of', params.claim, matches)

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const viewer = await authorise(context, request, 'decide')
  const claimId = await currentClaim(context.db, numberParam(params.claim))
  const dossier = claimId === null ? null : await readClaim(context.db, claimId, viewer.personId)
  if (!dossier) throw notFound()
  return { dossier, wanted: new URL(request.url).searchParams.get('field') ?? '', request: randomUUID() }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'decide')
  const claimId = numberParam(params.claim)
  const form = await readForm(request, settling)
  if (!form.ok) return data({ refusal: null, issues: form.issues, typed: form.typed }, { status: 400 })
  const { version, field, value, reason } = form.value
  const outcome = await carryOut(context, viewer, { kind: 'settle-field', reason, request: form.value.request }, (tx) =>
    adoptValue(tx, { claimId, seenVersion: version, field, valueKey: value, reason, personId: viewer.personId }),
  )
  if (!outcome.done)
    return data(
      { refusal: outcome.refusal, values: outcome.values, issues: {}, typed: { value, reason } },
      { status: 409 },
    )
  const undo =
    outcome.value === null ? undefined : { action: `/fields/${outcome.value}/undo`, values: { request: randomUUID() } }
  const flash: Flash = undo ? { message: 'claims.field.saved', undo } : { message: 'claims.repeated', tone: 'amber' }
  return redirectSaying(context, `/claims/${claimId}`, flash)
}

export default function AdoptValue() {
  const text = useText()
  const { t, id } = text
  const { dossier, wanted, request } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const name = useClaimName({ [dossier.id]: dossier.headline })(dossier.id)
  const field = dossier.fields.find((candidate) => candidate.key === wanted)
  const back = <Link to={`/claims/${dossier.id}`}>{t('claims.back', { id: id(dossier.id) })}</Link>
  return (
    <>
      <PageHead title={t('claims.field.of', { id: name })} aside={back} />
      <Refused outcome={answer} />
      {!field ? (
        <EmptyState title={t('claims.field.nothing')} next={t('refusals.value-gone')} action={back} />
      ) : (
        <div className="with-aside">
          <Card title={fieldName(field, text)}>
            <AdoptValueForm
              key={request}
              field={field}
              dossier={dossier}
              request={request}
              typed={answer?.typed}
              issues={answer?.issues}
            />
          </Card>
          <div className="cards">
            <ClaimWording dossier={dossier} />
          </div>
        </div>
      )}
    </>
  )
}
