import { randomUUID } from 'node:crypto'
import { data, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { undoTriage } from '../../review/commands/undo-triage.server'
import { authorise } from '../../server/authorise'
import { readForm } from '../../server/forms/forms'
import { requestKey } from '../../server/forms/request-key'
import { safeReturn } from '../../server/params/safe-return'
import { undoAndReturn } from '../../server/undo-action'
import { idField } from '../../../db/ids'

const undoing = z.object({
  request: requestKey,
  /** The request of the action that is undone. */
  of: z.string().min(1).max(100),
  /** Of an action on many, this claim alone. */
  claim: idField.optional(),
  returnTo: z.string().max(4000).optional(),
})

export function loader() {
  return redirect('/')
}

/** Takes back what one action triaged, all of it or on one claim. */
export async function action({ context, request }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'triage')
  const form = await readForm(request, undoing)
  if (!form.ok) throw data(form.issues, { status: 400 })
  const { of, claim, returnTo, request: key } = form.value
  return undoAndReturn(context, viewer, {
    action: { kind: 'undo-triage', request: key },
    work: (tx) => undoTriage(tx, of, viewer.personId, claim),
    back: safeReturn(returnTo ?? null),
    done: (outcome) =>
      outcome === null
        ? { message: 'claims.repeated', tone: 'amber' }
        : {
            message: 'triage.undone',
            values: { count: outcome.undone, number: outcome.undone, kept: outcome.kept },
            undo: {
              action: '/triage/undo',
              values: { of: key, request: randomUUID(), returnTo: safeReturn(returnTo ?? null) },
            },
          },
  })
}
