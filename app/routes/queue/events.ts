import type { LoaderFunctionArgs } from '@remix-run/node'
import { readSubject } from '../../review/rules/queue/queue-subject'
import { authorise } from '../../server/authorise'
import { limitedStream } from '../../server/edge/stream-limits'
import { eventStream } from '../../server/live/event-stream'
import { notFound } from '../../server/params/params'
import { watchPage } from '../../server/live/watch-page'

/** Server-sent events for one open page: `?at=queue`, `?at=pair:3-9`, `?at=claim:7`. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const viewer = await authorise(context, request, 'read')
  const at = new URL(request.url).searchParams.get('at') ?? ''
  if (at !== 'queue' && !readSubject(at)) throw notFound()
  const cookie = request.headers.get('Cookie')
  const stream = limitedStream(
    { personId: viewer.personId, address: context.address },
    watchPage(context, viewer, at, async () => (await context.services.sessions.read(cookie)) !== null),
  )
  // A page that hears nothing works all the same.
  if (!stream) return new Response('Too many pages of this account listen already.\n', { status: 429 })
  return eventStream(request.signal, stream)
}
