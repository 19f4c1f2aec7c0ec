import type { LoaderFunctionArgs } from '@remix-run/node'
import { findByNumber } from '../review/queries/search/find-by-number.server'
import { authorise } from '../server/authorise'
import { numberParam } from '../server/params/params'

/** What has the number that was typed into the palette: `?number=218`. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  await authorise(context, request, 'read')
  return Response.json(
    await findByNumber(context.db, numberParam(new URL(request.url).searchParams.get('number') ?? undefined)),
  )
}
