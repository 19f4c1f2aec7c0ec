import { randomUUID } from 'node:crypto'
import { data, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { allows } from '../../auth/permissions'
import { undoVerdict } from '../../review/commands/decide.server'
import { claimOfVerdict } from '../../review/lookups/record-owners.server'
import { authorise } from '../../server/authorise'
import { carryOut } from '../../server/carry-out'
import { redirectSaying, type Flash } from '../../server/flash'
import { readForm } from '../../server/forms'
import { notFound, numberParam } from '../../server/params'
import { requestKey } from '../../server/request-key'

export async function loader() {
  return redirect('/claims')
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'decide')
  const verdictId = numberParam(params.verdict)
  const claimId = await claimOfVerdict(context.db, verdictId)
  if (claimId === null) throw notFound()
  const form = await readForm(request, z.object({ request: requestKey }))
  if (!form.ok) throw data(form.faults, { status: 400 })
  const outcome = await carryOut(context, viewer, { kind: 'undo-verdict', request: form.value.request }, (tx) => undoVerdict(tx, verdictId, viewer.personId, { lead: allows(viewer.role, 'settle-review') }))
  const redo = outcome.done && outcome.value !== null ? { action: `/verdicts/${outcome.value}/undo`, values: { request: randomUUID() } } : undefined
  const flash: Flash = outcome.done
    ? redo ? { message: 'claims.verdict.undone', undo: redo } : { message: 'claims.repeated', tone: 'amber' }
    : { message: `refusals.${outcome.refusal}`, values: outcome.values, tone: 'brick' }
  return redirectSaying(context, `/claims/${claimId}`, flash)
}
