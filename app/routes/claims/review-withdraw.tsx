import { data, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { withdrawReview } from '../../review/commands/withdraw-review.server'
import { claimOfOwnReview } from '../../review/lookups/record-owners.server'
import { authorise } from '../../server/authorise'
import { carryOut } from '../../server/carry-out'
import { redirectSaying, type Flash } from '../../server/flash'
import { readForm } from '../../server/forms'
import { notFound, numberParam } from '../../server/params'
import { requestKey } from '../../server/request-key'

export async function loader() {
  return redirect('/claims')
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'decide')
  const reviewId = numberParam(params.review)
  // Somebody else's review answers as one that is not there: a number tells nothing.
  const claimId = await claimOfOwnReview(context.db, reviewId, viewer.personId)
  if (claimId === null) throw notFound()
  const form = await readForm(request, z.object({ request: requestKey }))
  if (!form.ok) throw data(form.faults, { status: 400 })
  const outcome = await carryOut(context, viewer, { kind: 'withdraw-review', request: form.value.request }, (tx) => withdrawReview(tx, reviewId, viewer.personId))
  const flash: Flash = outcome.done ? { message: 'claims.review.withdrawn' } : { message: `refusals.${outcome.refusal}`, values: outcome.values, tone: 'brick' }
  return redirectSaying(context, `/claims/${claimId}`, flash)
}
