import { redirect, type AppLoadContext, type TypedResponse } from '@remix-run/node'
import { isSetUp } from '../auth/set-up.server'
import { keepSentForm } from './forms/kept-forms'
import { withoutData } from './forms/sent-form'

/**
 * Leads somebody who is not logged in to do so, and back to where one was. What a form brought is kept for that person
 * meanwhile, and the log-in page says so; none of it stands in the address.
 */
export async function toLogIn(context: AppLoadContext, request?: Request): Promise<TypedResponse<never>> {
  if (!(await isSetUp(context.db))) return redirect('/setup')
  const { sent } = context
  if (!sent) {
    const { pathname, search } = new URL(request?.url ?? 'http://here.invalid/')
    const to = withoutData(pathname + search)
    return redirect(to === '/' ? '/login' : `/login?${new URLSearchParams({ to })}`)
  }
  const keeping = await keepSentForm(context, request)
  const to = `/login?${new URLSearchParams({ to: sent.page, typed: keeping.typed })}`
  return redirect(to, keeping.typed === 'kept' ? { headers: { 'Set-Cookie': keeping.cookie } } : undefined)
}
