import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { authorise } from '../../server/authorise'
import { takeFileEvidence } from '../../server/file-evidence'
import { flashCookie } from '../../server/forms/flash'
import { numberParam } from '../../server/params/params'

export function loader({ params }: ActionFunctionArgs) {
  return redirect(`/claims/${numberParam(params.claim)}/files`)
}

/** The same as the page's own form, for a script that shows how far the upload is: it answers as JSON. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'add-evidence')
  const taken = await takeFileEvidence(context, viewer, request, numberParam(params.claim))
  if (!taken.done) return Response.json(taken, { status: taken.status })
  return Response.json(
    { done: true, to: taken.to },
    { headers: { 'Set-Cookie': await flashCookie(context, taken.flash) } },
  )
}
