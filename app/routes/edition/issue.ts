import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { isCorrection } from '../../exchange/edition/compare-editions'
import { sentencesOf } from '../../exchange/edition/edition'
import { issueEdition } from '../../review/commands/issue-edition.server'
import { Refusal } from '../../review/rules/refusal'
import { authorise } from '../../server/authorise'
import { carryOut } from '../../server/carry-out'
import { dayParam } from '../../server/params/day-param'
import { redirectSaying } from '../../server/forms/flash'
import { readForm } from '../../server/forms/forms'
import { inThread } from '../../server/in-thread'
import { requestKey } from '../../server/forms/request-key'

const asked = z.object({ seen: z.string().max(64), request: requestKey })

export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/edition/${dayParam(params.day)}`)
}

/** Issues the edition of a day as the lead had it before them: where it says anything else by now, nothing is issued. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'issue-edition')
  const day = dayParam(params.day)
  const form = await readForm(request, asked)
  if (!form.ok) throw data(form.issues, { status: 400 })
  const { seen, request: key } = form.value
  const draft = await inThread(context, 'read-draft-edition', { day, timeZone: context.services.timeZone })
  const { edition, changes, last, stamp } = draft
  const outcome = await carryOut(context, viewer, { kind: 'issue-edition', request: key }, (tx) => {
    if (stamp !== seen || sentencesOf(edition).length === 0) throw new Refusal('edition-changed')
    const correction = last !== null && isCorrection(changes)
    const content = JSON.stringify({ edition, changes })
    return issueEdition(tx, { day, follows: last?.number ?? null, correction, content }, viewer.personId)
  })
  if (!outcome.done)
    return redirectSaying(context, `/edition/${day}`, { message: `refusals.${outcome.refusal}`, tone: 'amber' })
  if (outcome.value === null) return redirectSaying(context, `/edition/${day}`, { message: 'edition.issued.already' })
  return redirectSaying(context, `/edition/issues/${outcome.value}`, {
    message: 'edition.issued',
    values: { number: outcome.value },
  })
}
