import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { deleteFilter, saveFilter, filterName } from '../../review/commands/saved-filters.server'
import { queueAddress } from '../../review/rules/queue/queue-filters'
import { readQueueFilters } from '../../review/rules/queue/read-queue-filters.server'
import { authorise } from '../../server/authorise'
import { redirectSaying } from '../../server/forms/flash'
import { readForm } from '../../server/forms/forms'
import { idField } from '../../../db/ids'

const keeping = z.union([z.object({ drop: idField }), z.object({ name: filterName, search: z.string().max(1000) })])

export function loader() {
  return redirect('/')
}

/** Keeps the queue's filters under a name, or forgets one; each person has their own. */
export async function action({ context, request }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'set-preferences')
  const form = await readForm(request, keeping)
  if (!form.ok) return redirect('/')
  if ('drop' in form.value) {
    await deleteFilter(context.services.db, viewer.personId, form.value.drop)
    return redirect('/')
  }
  const { name, search } = form.value
  // Read and written anew: what was sent may hold what no header can.
  const back = queueAddress(readQueueFilters(new URLSearchParams(search)))
  if (!(await saveFilter(context.services.db, viewer.personId, name, search)))
    return redirectSaying(context, back, { message: 'queue.views.taken', values: { name }, tone: 'amber' })
  return redirectSaying(context, back, { message: 'queue.views.kept', values: { name } })
}
