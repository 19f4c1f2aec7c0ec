import { data, redirect, type AppLoadContext } from '@remix-run/node'
import { authorField, readFormAuthor } from '../auth/form-author'
import { allows, type Permission } from '../auth/permissions'
import type { LiveSession } from '../auth/sessions.server'
import { forgetSentForm, keepSentForm } from './forms/kept-forms'
import { toLogIn } from './to-log-in'

/**
 * Returns the viewer if the viewer's role has `permission`. Every route calls it once, before anything else. A visitor
 * is sent to log in and comes back afterwards; a role without the permission gets 403. A form from the page of somebody
 * else, who was logged in here before, is not recorded in the viewer's name.
 *
 * @example
 *   const viewer = await authorise(context, request, 'judge')
 */
export async function authorise(
  context: AppLoadContext,
  request: Request,
  permission: Permission,
): Promise<LiveSession> {
  const viewer = await context.viewer()
  if (!viewer) throw await toLogIn(context, request)
  await refuseOthersForm(context, viewer)
  if (viewer.givenPassword && permission !== 'change-own-password') throw redirect('/password')
  // A thrown data response is what the error boundary renders.
  if (!allows(viewer.role, permission)) throw data({ forbidden: permission }, { status: 403 })
  return viewer
}

async function refuseOthersForm(context: AppLoadContext, viewer: LiveSession): Promise<void> {
  if (!context.sent) return
  const author = readFormAuthor(context.services.cookieKey, context.sent.fields?.get(authorField))
  if (author === null || author === viewer.personId) {
    await forgetSentForm(context, viewer)
    return
  }
  const keeping = await keepSentForm(context)
  const headers = keeping.typed === 'kept' ? { 'Set-Cookie': keeping.cookie } : undefined
  throw data({ othersForm: keeping.typed }, { status: 409, headers })
}
