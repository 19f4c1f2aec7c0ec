import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { authorise } from '../../server/authorise'
import { madeCookie } from '../../server/made'
import { takeBulk } from '../../server/take-bulk'

export function loader() {
  return redirect('/reports/bulk')
}

/** The same as the page's own form, for a script that shows how far the upload is: it answers as JSON. */
export async function action({ context, request }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'import')
  const taken = await takeBulk(context, viewer, request)
  if (!taken.done) return Response.json(taken, { status: taken.status })
  return Response.json(taken, { headers: { 'Set-Cookie': await madeCookie(context, taken.to) } })
}
