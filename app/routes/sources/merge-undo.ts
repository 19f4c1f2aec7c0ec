import { data, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { undoMerge } from '../../review/commands/merge-sources.server'
import { sourceOfMerge } from '../../review/lookups/claims/record-owners.server'
import { authorise } from '../../server/authorise'
import { readForm } from '../../server/forms/forms'
import { notFound, numberParam } from '../../server/params/params'
import { requestKey } from '../../server/forms/request-key'
import { undoAndReturn } from '../../server/undo-action'

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
  if (!form.ok) throw data(form.issues, { status: 400 })
  const { reason, request: key } = form.value
  return undoAndReturn(context, viewer, {
    action: { kind: 'undo-merge', reason, request: key },
    work: (tx) => undoMerge(tx, mergeId, reason, viewer.personId),
    back: `/sources/${sourceId}`,
    done: () => ({ message: 'sources.merge.undone' }),
  })
}
