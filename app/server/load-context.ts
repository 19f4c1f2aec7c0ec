import type {} from '@remix-run/server-runtime'
import type { Action, ActionTransaction, ReadDatabase } from '../audit/action/action.server'
import type { Services } from '../auth/services.server'
import type { Preferences } from '../auth/preferences.server'
import type { LiveSession } from '../auth/sessions.server'
import type { LiveEvents } from './live/live-events'
import type { SentForm } from './forms/sent-form'

declare module '@remix-run/server-runtime' {
  // oxlint-disable-next-line typescript/no-empty-object-type
  interface AppLoadContext extends LoadContext {}
}

/** What every loader and action gets from the server. */
export interface LoadContext {
  /** The id of this request, in the log and in its answer. */
  requestId: string
  /** The nonce of this response's Content-Security-Policy. */
  nonce: string
  /** A read-only handle of the database. */
  db: ReadDatabase
  services: Services
  live: LiveEvents
  /** Whether the browser reaches the server by https. */
  secure: boolean
  /** The client's address, as trusted proxies report it. */
  address: string
  /** The request's cookies as they came. */
  cookieHeader: string | null
  /** What a request that changes something brought; null for one that only reads. */
  sent: SentForm | null
  /** Who is logged in; looked up once per request. */
  viewer(): Promise<LiveSession | null>
  preferences(): Promise<Preferences>
  /** Runs one audited action in the viewer's name. */
  act<T>(viewer: LiveSession, action: Omit<Action, 'actor'>, work: (tx: ActionTransaction) => Promise<T>): Promise<T>
}
