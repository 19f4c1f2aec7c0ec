import { randomUUID } from 'node:crypto'
import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { withdrawEvidence } from '../../review/commands/evidence.server'
import { claimOfEvidence } from '../../review/lookups/evidence/evidence-chains.server'
import { authorise } from '../../server/authorise'
import { carryOut } from '../../server/carry-out'
import { redirectSaying, type Flash } from '../../server/forms/flash'
import { readForm } from '../../server/forms/forms'
import { notFound, numberParam } from '../../server/params/params'
import { requestKey } from '../../server/forms/request-key'

export async function loader() {
  return redirect('/claims')
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'add-evidence')
  const evidenceId = numberParam(params.evidence)
  const claimId = await claimOfEvidence(context.db, evidenceId)
  if (claimId === null) throw notFound()
  const form = await readForm(request, z.object({ request: requestKey, reason: z.string().trim().min(1).max(1000) }))
  if (!form.ok)
    return redirectSaying(context, `/claims/${claimId}`, {
      message: 'claims.evidence.withdraw.whyMissing',
      tone: 'brick',
    })
  const { reason } = form.value
  const outcome = await carryOut(
    context,
    viewer,
    { kind: 'withdraw-evidence', request: form.value.request, reason },
    (tx) => withdrawEvidence(tx, evidenceId, viewer.personId, reason),
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
