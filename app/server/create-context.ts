import type { Request, Response } from 'express'
import { runAction } from '../audit/action/action.server'
import type { Services } from '../auth/services.server'
import { readPreferences, type Preferences } from '../auth/preferences.server'
import type { LiveSession } from '../auth/sessions.server'
import type { LiveEvents } from './live/live-events'
import type { LoadContext } from './load-context'
import { requestId } from './log/request-id'
import { askedLocale } from './edge/refusal'
import { responseNonce } from './security-headers'
import { sentForm } from './forms/sent-form'

export function createContext(
  services: Services,
  live: LiveEvents,
  secure: boolean,
  request: Request,
  response: Response,
): LoadContext {
  const cookieHeader = request.get('cookie') ?? null
  let viewer: Promise<LiveSession | null> | undefined
  let preferences: Promise<Preferences> | undefined
  const readViewer = () => (viewer ??= services.sessions.read(cookieHeader))
  return {
    requestId: requestId(response),
    nonce: responseNonce(response),
    db: services.db,
    services,
    live,
    secure,
    address: request.ip ?? '',
    cookieHeader,
    sent: sentForm(request),
    viewer: readViewer,
    preferences: () =>
      (preferences ??= readViewer().then((found) =>
        readPreferences(services.db, found?.personId ?? null, cookieHeader, askedLocale(request)),
      )),
    act: (actor, action, work) => runAction(services.db, { ...action, actor: { session: actor.token } }, work),
  }
}
