import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { askForCapture } from '../../jobs/ask-capture.server'
import { authorise } from '../../server/authorise'
import { carryOut } from '../../server/carry-out'
import { redirectSaying } from '../../server/forms/flash'
import { readForm } from '../../server/forms/forms'
import { requestKey } from '../../server/forms/request-key'
import { isWebAddress } from '../../text/web-address'

const form = z.object({ address: z.string().trim().max(2000).refine(isWebAddress), request: requestKey })

export function loader() {
  return redirect('/reports/new')
}

/** Has an address captured as evidence is: a report is made of the snapshot once it is there. */
export async function action({ context, request }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'import')
  const typed = await readForm(request, form)
  if (!typed.ok) return redirectSaying(context, '/reports/new', { message: 'intake.address.issue', tone: 'brick' })
  const { address, request: key } = typed.value
  const wanted = { address, quote: '', why: '', evidenceId: null, claimId: null }
  const outcome = await carryOut(context, viewer, { kind: 'capture', request: key }, (tx) =>
    askForCapture(tx, wanted, viewer.personId),
  )
  return redirect(outcome.done && outcome.value !== null ? `/jobs/${outcome.value}` : '/reports/new')
}
