import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { keepPreferences, preferenceChange, preferenceCookie } from '../../auth/preferences.server'
import { flashCookie } from '../../server/forms/flash'
import { parseForm, readFormData } from '../../server/forms/forms'
import { safeReturn } from '../../server/params/safe-return'

export function loader() {
  return redirect('/settings')
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readFormData(request)
  const change = parseForm(form, preferenceChange)
  const headers = new Headers()
  if (change.ok) {
    const viewer = await context.viewer()
    if (viewer) await keepPreferences(context.services.db, viewer.personId, change.value)
    headers.append('Set-Cookie', preferenceCookie(request.headers.get('Cookie'), change.value, context.secure))
    if (form.get('say') === 'saved')
      headers.append('Set-Cookie', await flashCookie(context, { message: 'settings.saved' }))
  }
  return redirect(safeReturn(form.get('returnTo')), { headers })
}
