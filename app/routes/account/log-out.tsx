import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { logOut } from '../../auth/log-in.server'
import { flashCookie } from '../../server/forms/flash'

export function loader() {
  return redirect('/')
}

export async function action({ context }: ActionFunctionArgs) {
  const viewer = await context.viewer()
  if (viewer) await logOut(context.services, viewer.token)
  // What the browser kept of pages goes; its cookies stay, which say that it is known here and in which language.
  const headers = new Headers({
    'Set-Cookie': context.services.sessions.blankCookie,
    'Clear-Site-Data': '"cache", "storage"',
  })
  headers.append('Set-Cookie', await flashCookie(context, { message: 'login.out' }))
  return redirect('/login', { headers })
}
