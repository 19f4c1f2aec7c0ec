import { randomUUID } from 'node:crypto'
import { data, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { undoSettledField } from '../../review/commands/adopt-value.server'
import { claimOfAdoptedField } from '../../review/lookups/record-owners.server'
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
  const settledId = numberParam(params.settled)
  const claimId = await claimOfAdoptedField(context.db, settledId)
  if (claimId === null) throw notFound()
  const form = await readForm(request, z.object({ request: requestKey }))
  if (!form.ok) throw data(form.faults, { status: 400 })
  const outcome = await carryOut(context, viewer, { kind: 'undo-field', request: form.value.request }, (tx) => undoSettledField(tx, settledId, viewer.personId))
  const redo = outcome.done && outcome.value !== null ? { action: `/fields/${outcome.value}/undo`, values: { request: randomUUID() } } : undefined
  const flash: Flash = outcome.done
    ? redo ? { message: 'claims.field.undone', undo: redo } : { message: 'claims.repeated', tone: 'amber' }
    : { message: `refusals.${outcome.refusal}`, values: outcome.values, tone: 'brick' }
  return redirectSaying(context, `/claims/${claimId}`, flash)
}
