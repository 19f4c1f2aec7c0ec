import { randomUUID } from 'node:crypto'
import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { ClaimPassages } from '../../components/claims/claim-passages'
import { WordingForm } from '../../components/claims/claim-wording'
import { Refused } from '../../components/ui/forms/refused'
import { PageHead } from '../../components/ui/page-head'
import { ReadingText } from '../../components/ui/reading/reading-text'
import { Card } from '../../components/ui/card'
import { useClaimName } from '../../components/ui/claim-name'
import { useText } from '../../i18n/context'
import { currentClaim } from '../../review/lookups/claims/merged-claims.server'
import { readClaim } from '../../review/queries/claims/read-claim.server'
import { wordClaim } from '../../review/commands/word-claim.server'
import { authorise } from '../../server/authorise'
import { carryOut } from '../../server/carry-out'
import { redirectSaying, type Flash } from '../../server/forms/flash'
import { readForm } from '../../server/forms/forms'
import { numberedTitle } from '../../server/page-title'
import { notFound, numberParam } from '../../server/params/params'
import { requestKey } from '../../server/forms/request-key'
import { idField } from '../../../db/ids'

const wording = z.object({
  request: requestKey,
  version: idField,
  wording: z.string().trim().max(1000),
  reason: z.string().trim().max(500).default(''),
})

export const meta: MetaFunction<typeof loader> = ({ params, matches }) =>
  numberedTitle('claims.wording', params.claim, matches)

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  await authorise(context, request, 'word-claim')
  const claimId = await currentClaim(context.db, numberParam(params.claim))
  const dossier = claimId === null ? null : await readClaim(context.db, claimId)
  if (!dossier) throw notFound()
  return { dossier, request: randomUUID() }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'word-claim')
  const claimId = numberParam(params.claim)
  const form = await readForm(request, wording, async () => {
    const dossier = await readClaim(context.db, claimId)
    return dossier?.passages.some(({ quote }) => quote?.includes('\ufffd')) ?? false
  })
  if (!form.ok) return data({ refusal: null, issues: form.issues, typed: form.typed }, { status: 400 })
  const { version, reason } = form.value
  const words = form.value.wording === '' ? null : form.value.wording
  const outcome = await carryOut(context, viewer, { kind: 'word-claim', request: form.value.request, reason }, (tx) =>
    wordClaim(tx, claimId, version, words),
  )
  if (!outcome.done)
    return data(
      { refusal: outcome.refusal, values: outcome.values, issues: {}, typed: { wording: form.value.wording, reason } },
      { status: 409 },
    )
  const flash: Flash =
    outcome.value === null
      ? { message: 'claims.repeated', tone: 'amber' }
      : {
          message: words === null ? 'claims.wording.removed' : 'claims.wording.saved',
          undo: wayBack(claimId, outcome.value),
        }
  return redirectSaying(context, `/claims/${claimId}`, flash)
}

/** A cookie holds some 4,000 bytes, and an Arabic letter takes six of them: a long wording is brought back from the record. */
const longestInCookie = 500

function wayBack(claimId: number, { before, version }: { before: string | null; version: number }): Flash['undo'] {
  const wording = before ?? ''
  return wording.length > longestInCookie
    ? undefined
    : { action: `/claims/${claimId}/wording`, values: { request: randomUUID(), version, wording } }
}

export default function WordClaim() {
  const { t } = useText()
  const { dossier, request } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const name = useClaimName({ [dossier.id]: dossier.headline })(dossier.id)
  return (
    <>
      <PageHead
        title={t('claims.wording')}
        aside={<Link to={`/claims/${dossier.id}`}>{t('claims.back', { id: name })}</Link>}
      />
      <Refused outcome={answer} />
      {answer?.refusal && dossier.wording !== null && (
        <Card title={t('claims.wording')}>
          <ReadingText>{dossier.wording}</ReadingText>
        </Card>
      )}
      <Card>
        <WordingForm
          key={request}
          claimId={dossier.id}
          version={dossier.version}
          wording={answer?.typed.wording ?? dossier.wording ?? ''}
          reason={answer?.typed.reason}
          request={request}
          issues={answer?.issues}
        />
      </Card>
      <ClaimPassages dossier={dossier} />
    </>
  )
}
