import type { LoaderFunctionArgs } from '@remix-run/node'
import { readSubject } from '../../review/rules/queue-subject'
import { authorise } from '../../server/authorise'
import { eventStream } from '../../server/event-stream'
import { notFound } from '../../server/params'
import { watchPage } from '../../server/watch-page'

/** Server-sent events for one open page: `?at=queue`, `?at=pair:3-9`, `?at=claim:7`. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const viewer = await authorise(context, request, 'read')
  const at = new URL(request.url).searchParams.get('at') ?? ''
  if (at !== 'queue' && !readSubject(at)) throw notFound()
  const cookie = request.headers.get('Cookie')
  return eventStream(request.signal, watchPage(context, viewer, at, async () => (await context.desk.sessions.read(cookie)) !== null))
}
