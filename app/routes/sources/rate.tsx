import { randomUUID } from 'node:crypto'
import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { Refused } from '../../components/ui/forms/refused'
import { SourceFormHead } from '../../components/sources/source-form-head'
import { Card } from '../../components/ui/card'
import { SourceRating, SourceRatingForm } from '../../components/sources/source-rating'
import { loadedMessages } from '../../i18n/catalogue'
import { useText } from '../../i18n/context'
import { readSourceDetails } from '../../review/queries/sources/read-source.server'
import { rateSource } from '../../review/commands/sources.server'
import { decidedClaims } from '../../review/lookups/claims/decided-claims.server'
import { reliabilities } from '../../review/rules/verdicts/source-ratings'
import { authorise } from '../../server/authorise'
import { carryOut } from '../../server/carry-out'
import { redirectSaying } from '../../server/forms/flash'
import { readForm } from '../../server/forms/forms'
import { pageTitle } from '../../server/page-title'
import { notFound, numberParam } from '../../server/params/params'
import { requestKey } from '../../server/forms/request-key'

const rating = z.object({
  request: requestKey,
  seen: z.enum(reliabilities),
  reliability: z.enum(reliabilities),
  reason: z.string().trim().min(1).max(1000),
})

export const meta: MetaFunction = pageTitle('sources.rating.change')

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  await authorise(context, request, 'rate-source')
  const source = await readSourceDetails(context.db, numberParam(params.source))
  if (!source) throw notFound()
  const { id, name, reliability } = source
  return {
    source: { id, name, reliability },
    resting: (await decidedClaims(context.db, id)).length,
    request: randomUUID(),
  }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'rate-source')
  const source = await readSourceDetails(context.db, numberParam(params.source))
  if (!source) throw notFound()
  const form = await readForm(request, rating)
  if (!form.ok) return data({ refusal: null, issues: form.issues, typed: form.typed }, { status: 400 })
  const { seen, reliability, reason } = form.value
  const outcome = await carryOut(
    context,
    viewer,
    { kind: 'change-source', reason, request: form.value.request },
    async (tx) => {
      await rateSource(tx, source.id, seen, reliability)
      return source.id
    },
  )
  if (!outcome.done)
    return data(
      { refusal: outcome.refusal, values: outcome.values, issues: {}, typed: { reliability, reason } },
      { status: 409 },
    )
  if (outcome.value === null)
    return redirectSaying(context, `/sources/${source.id}`, { message: 'claims.repeated', tone: 'amber' })
  const { locale } = await context.preferences()
  const undo = {
    action: `/sources/${source.id}/rate`,
    values: {
      request: randomUUID(),
      seen: reliability,
      reliability: seen,
      reason: loadedMessages(locale)['sources.rating.undoReason'],
    },
  }
  return redirectSaying(context, `/sources/${source.id}`, {
    message: 'sources.rating.saved',
    values: { name: source.name, letter: reliability },
    undo,
  })
}

export default function RateSource() {
  const { t } = useText()
  const { source, resting, request } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <>
      <SourceFormHead title={t('sources.rating.change')} source={source} />
      <Refused outcome={answer} />
      <Card className="measure">
        <div className="stack">
          <p className="rating-now">
            <SourceRating reliability={source.reliability} />
          </p>
          <SourceRatingForm
            key={request}
            source={source}
            resting={resting}
            request={request}
            typed={answer?.typed}
            issues={answer?.issues}
          />
        </div>
      </Card>
    </>
  )
}
