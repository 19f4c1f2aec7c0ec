import { data, redirect, type AppLoadContext } from '@remix-run/node'
import { allows, type Permission } from '../auth/permissions'
import type { LiveSession } from '../auth/sessions.server'
import { isSetUp } from '../auth/set-up.server'

/**
 * The viewer, who may do this: the one place where a route asks. Somebody who is
 * not logged in is sent to do so, and comes back; a role without the permission gets 403.
 */
export async function authorise(
  context: AppLoadContext,
  request: Request,
  permission: Permission,
): Promise<LiveSession> {
  const viewer = await context.viewer()
  if (!viewer) throw redirect(await entrance(context, request))
  if (viewer.givenPassword && permission !== 'change-own-password') throw redirect('/password')
  // A thrown data response is what the error boundary shows.
  if (!allows(viewer.role, permission)) throw data({ forbidden: permission }, { status: 403 })
  return viewer
}

async function entrance(context: AppLoadContext, request: Request): Promise<string> {
  if (!(await isSetUp(context.db))) return '/setup'
  const { pathname, search } = new URL(request.url)
  const back = request.method === 'GET' ? pathname.replace(/\.data$/, '').replace(/^\/_root$/, '/') + search : '/'
  return back === '/' ? '/login' : `/login?to=${encodeURIComponent(back)}`
}

/** A path of this server, or `/`: an address from outside never decides where somebody goes. */
export function safeReturn(path: unknown): string {
  return typeof path === 'string' && /^\/(?![/\\])[^\s\\]*$/.test(path) ? path : '/'
}
