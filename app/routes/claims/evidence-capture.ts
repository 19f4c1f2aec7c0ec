import { data, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { askForCaptureOf } from '../../jobs/ask-capture.server'
import { claimOfEvidence } from '../../review/lookups/evidence/evidence-chains.server'
import { authorise } from '../../server/authorise'
import { carryOut } from '../../server/carry-out'
import { redirectSaying } from '../../server/forms/flash'
import { readForm } from '../../server/forms/forms'
import { notFound, numberParam } from '../../server/params/params'
import { requestKey } from '../../server/forms/request-key'

export function loader() {
  return redirect('/claims')
}

/** Asks for a capture of the address that a piece of evidence is. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'add-evidence')
  const evidenceId = numberParam(params.evidence)
  const claimId = await claimOfEvidence(context.db, evidenceId)
  if (claimId === null) throw notFound()
  const form = await readForm(request, z.object({ request: requestKey }))
  if (!form.ok) throw data(form.issues, { status: 400 })
  const key = `${form.value.request}:${evidenceId}`
  const action = { kind: 'capture' as const, request: key, subjects: [`claim:${claimId}`] }
  const asked = await carryOut(context, viewer, action, (tx) =>
    askForCaptureOf(tx, evidenceId, claimId, viewer.personId),
  )
  return redirectSaying(
    context,
    `/claims/${claimId}#evidence-${evidenceId}`,
    asked.done
      ? { message: 'capture.asked' }
      : { message: `refusals.${asked.refusal}`, values: asked.values, tone: 'brick' },
  )
}
