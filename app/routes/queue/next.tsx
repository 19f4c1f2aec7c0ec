import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { queueNeighbours } from '../../review/queries/queue/next-in-queue.server'
import { inQueue, queueSearch } from '../../review/rules/queue/queue-filters'
import { readQueueFilters } from '../../review/rules/queue/read-queue-filters.server'
import { authorise } from '../../server/authorise'

/** Leads to the next thing that waits for this person, among those that fit the filters. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const viewer = await authorise(context, request, 'read')
  const filters = readQueueFilters(new URL(request.url).searchParams)
  const { next } = await queueNeighbours(context.db, filters, viewer.personId, null)
  return redirect(next === null ? `/?${queueSearch(filters)}` : next + inQueue(filters))
}
