import { data, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { undoMerge } from '../../review/commands/merge-sources.server'
import { sourceOfMerge } from '../../review/lookups/record-owners.server'
import { authorise } from '../../server/authorise'
import { carryOut } from '../../server/carry-out'
import { flashCookie } from '../../server/flash'
import { readForm } from '../../server/forms'
import { notFound, numberParam } from '../../server/params'
import { requestKey } from '../../server/request-key'

export function loader() {
  return redirect('/sources')
}

/** Takes a merge of two sources back. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'rate-source')
  const mergeId = numberParam(params.merge)
  const sourceId = await sourceOfMerge(context.db, mergeId)
  if (sourceId === null) throw notFound()
  const form = await readForm(request, z.object({ request: requestKey, reason: z.string().trim().min(1).max(1000) }))
  if (!form.ok) throw data(form.faults, { status: 400 })
  const { reason, request: key } = form.value
  const outcome = await carryOut(context, viewer, { kind: 'undo-merge', reason, request: key }, (tx) => undoMerge(tx, mergeId, reason, viewer.personId))
  const flash = outcome.done ? await flashCookie(context, { message: 'sources.merge.undone' }) : await flashCookie(context, { message: `refusals.${outcome.refusal}`, values: outcome.values, tone: 'brick' })
  return redirect(`/sources/${sourceId}`, { headers: { 'Set-Cookie': flash } })
}
