import { data, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { undoJudgements } from '../../review/commands/judge.server'
import { pairOfJudgement } from '../../review/lookups/claims/record-owners.server'
import { authorise } from '../../server/authorise'
import { readForm } from '../../server/forms/forms'
import { numberParam } from '../../server/params/params'
import { undoAndReturn } from '../../server/undo-action'
import { safeReturn } from '../../server/params/safe-return'

export function loader() {
  return redirect('/overlaps')
}

/** Takes back the judgements of one action, `12` or `12,13,14`, and returns to where they were given, else to the pair. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'judge')
  const ids = (params.judgements ?? '').split(',').map(numberParam)
  const form = await readForm(
    request,
    z.object({
      request: z.uuid(),
      search: z
        .string()
        .regex(/^\?\S*$/)
        .catch(''),
      returnTo: z.string().optional(),
    }),
  )
  if (!form.ok) throw data(form.issues, { status: 400 })
  const [only] = ids
  const pair = only !== undefined && ids.length === 1 ? await pairOfJudgement(context.db, only) : null
  const { returnTo, search } = form.value
  const back =
    returnTo !== undefined ? safeReturn(returnTo) : pair ? `/overlaps/${pair.left}/${pair.right}${search}` : '/overlaps'
  return undoAndReturn(context, viewer, {
    action: { kind: 'undo-judgement', request: form.value.request },
    work: (tx) => undoJudgements(tx, ids, viewer.personId),
    back,
    done: () => ({ message: 'compare.undone', values: { count: new Set(ids).size } }),
  })
}
