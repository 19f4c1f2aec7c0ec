import type { Request, Response } from 'express'
import { runAction } from '../audit/action/action.server'
import type { Desk } from '../auth/desk.server'
import { readPreferences, type Preferences } from '../auth/preferences.server'
import type { LiveSession } from '../auth/sessions.server'
import type { LiveDesk } from './live-desk'
import type { LoadContext } from './load-context'
import { requestId } from './log/request-id'
import { askedLocale } from './edge/refusal'
import { responseNonce } from './security-headers'

export function createContext(
  desk: Desk,
  live: LiveDesk,
  secure: boolean,
  request: Request,
  response: Response,
): LoadContext {
  const cookieHeader = request.get('cookie') ?? null
  let viewer: Promise<LiveSession | null> | undefined
  let preferences: Promise<Preferences> | undefined
  const readViewer = () => (viewer ??= desk.sessions.read(cookieHeader))
  return {
    requestId: requestId(response),
    nonce: responseNonce(response),
    db: desk.db,
    desk,
    live,
    secure,
    address: request.ip ?? '',
    viewer: readViewer,
    preferences: () =>
      (preferences ??= readViewer().then((found) =>
        readPreferences(desk.db, found?.personId ?? null, cookieHeader, askedLocale(request)),
      )),
    act: (actor, action, work) => runAction(desk.db, { ...action, actor: { session: actor.token } }, work),
  }
}
