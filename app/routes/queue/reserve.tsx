import { data, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { reserve, release } from '../../review/commands/reservations.server'
import { readSubject } from '../../review/rules/queue/queue-subject'
import { authorise } from '../../server/authorise'
import { parseForm, readFormData } from '../../server/forms/forms'
import { safeReturn } from '../../server/params/safe-return'

const reservation = z.object({
  subject: z.string().refine((written) => readSubject(written) !== null),
  how: z.enum(['take', 'release']),
})

export function loader() {
  return redirect('/')
}

/** Reserves a page or an item of the queue for half an hour, or releases it. */
export async function action({ context, request }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'judge')
  const typed = await readFormData(request)
  const form = parseForm(typed, reservation)
  if (!form.ok) throw data(form.issues, { status: 400 })
  const { subject, how } = form.value
  if (how === 'take') await reserve(context.services.db, subject, viewer.personId, 'taken')
  else await release(context.services.db, subject, viewer.personId, 'taken')
  return redirect(safeReturn(typed.get('returnTo')))
}
