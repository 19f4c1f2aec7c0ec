import type { LoaderFunctionArgs } from '@remix-run/node'
import { authorise } from '../../server/authorise'
import { verificationStream } from '../../server/live/verification-stream'

/** Verifies all that is stored, and tells how far it is: a line of JSON for each step. Not compressed, which would hold lines back. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  await authorise(context, request, 'read')
  const stream = verificationStream(context.services.db)
  if (!stream) return new Response(null, { status: 503, headers: { 'Retry-After': '10' } })
  return new Response(stream, { headers: { 'Content-Type': 'application/x-ndjson', 'Cache-Control': 'no-transform' } })
}
