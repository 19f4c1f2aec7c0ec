import type { LoaderFunctionArgs } from '@remix-run/node'
import { authorise } from '../../server/authorise'
import { limitedStream } from '../../server/edge/stream-limits'
import { eventStream } from '../../server/live/event-stream'
import { readHeardJob } from '../../server/own-job'

/** Server-sent events for the page of a job: one for each step, and one at the beginning, for what changed while it was loaded. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const viewer = await authorise(context, request, 'add-evidence')
  const job = await readHeardJob(context.db, viewer, params.job)
  const at = `job:${job.id}`
  const stream = limitedStream({ personId: viewer.personId, address: context.address }, (send, end) => {
    send({ at })
    return context.live.subscribe((notice) => {
      if ('at' in notice ? notice.at === at : notice.changed === null) send({ at })
    }, end)
  })
  // A page that hears nothing works all the same.
  if (!stream) return new Response('Too many pages of this account listen already.\n', { status: 429 })
  return eventStream(request.signal, stream)
}
