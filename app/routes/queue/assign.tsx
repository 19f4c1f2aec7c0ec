import { data, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { assign, assigning } from '../../review/commands/assignments.server'
import { authorise } from '../../server/authorise'
import { redirectSaying, type Flash } from '../../server/forms/flash'
import { parseForm, readFormData } from '../../server/forms/forms'
import { redirectToChanged } from '../../server/forms/kept-forms'
import { safeReturn } from '../../server/params/safe-return'

export function loader() {
  return redirect('/?mine=yes')
}

/** Hands a thing to somebody, or back to everybody. */
export async function action({ context, request }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'assign')
  const typed = await readFormData(request)
  const form = parseForm(typed, assigning)
  if (!form.ok) throw data(form.issues, { status: 400 })
  const outcome = await assign(context.services.db, form.value, viewer.personId)
  if (outcome === 'changed') return redirectToChanged(context, safeReturn(typed.get('returnTo')))
  const flash: Flash =
    outcome === 'done'
      ? { message: form.value.assignee === null ? 'assignment.done.returned' : 'assignment.done' }
      : { message: 'refusals.not-found', tone: 'brick' }
  return redirectSaying(context, safeReturn(typed.get('returnTo')), flash)
}
