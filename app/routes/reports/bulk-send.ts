import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { mostBulkFiles } from '../../intake/limits'
import { authorise } from '../../server/authorise'
import { madeCookie } from '../../server/made'
import { takeBulk } from '../../server/take-bulk'

const resuming = z
  .object({
    upload: z.uuid(),
    from: z.coerce
      .number()
      .int()
      .nonnegative()
      .max(mostBulkFiles + 1),
  })
  .transform(({ upload, from }) => ({ request: upload, from }))

export function loader() {
  return redirect('/reports/bulk')
}

/** The same as the page's own form, for a script that shows how far the upload is, and goes on with one that broke off: it answers as JSON. */
export async function action({ context, request }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'import')
  const resumption = resuming.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  const taken = await takeBulk(context, viewer, request, resumption.data)
  if (!taken.done) return Response.json(taken, { status: taken.status })
  return Response.json(taken, { headers: { 'Set-Cookie': await madeCookie(context, taken.to) } })
}
