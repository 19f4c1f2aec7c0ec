import { randomUUID } from 'node:crypto'
import { data, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { withdrawEvidence } from '../../review/commands/evidence.server'
import { claimOfEvidence } from '../../review/lookups/evidence-chains.server'
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
  const viewer = await authorise(context, request, 'add-evidence')
  const evidenceId = numberParam(params.evidence)
  const claimId = await claimOfEvidence(context.db, evidenceId)
  if (claimId === null) throw notFound()
  const form = await readForm(request, z.object({ request: requestKey }))
  if (!form.ok) throw data(form.issues, { status: 400 })
  const outcome = await carryOut(context, viewer, { kind: 'withdraw-evidence', request: form.value.request }, (tx) =>
    withdrawEvidence(tx, evidenceId, viewer.personId),
  )
  const undo =
    outcome.done && outcome.value !== null
      ? { action: `/evidence/${outcome.value}/undo`, values: { request: randomUUID() } }
      : undefined
  const flash: Flash = outcome.done
    ? undo
      ? { message: 'claims.evidence.withdrawn', undo }
      : { message: 'claims.repeated', tone: 'amber' }
    : { message: `refusals.${outcome.refusal}`, values: outcome.values, tone: 'brick' }
  return redirectSaying(context, `/claims/${claimId}`, flash)
}
