import { isRouteErrorResponse } from '@remix-run/react'

/** The statuses whose page says something of its own; all others are shown as errors of the server. */
const kinds = {
  400: 'badRequest',
  403: 'forbidden',
  404: 'notFound',
  408: 'slow',
  413: 'tooLarge',
  414: 'longAddress',
  421: 'wrongOrigin',
  429: 'tooMany',
  503: 'stopped',
} as const

export type ErrorKind =
  | (typeof kinds)[keyof typeof kinds]
  | 'ownBusy'
  | 'server'
  | 'noAnswer'
  | 'unreachable'
  | 'othersForm'

/**
 * What kind of error this is: the messages `errors.<kind>.…` describe it.
 *
 * @param sent - whether a form was on its way: what came in place of an answer may have come after it was saved
 */
export function errorKind(error: unknown, sent = false): ErrorKind {
  if (!isRouteErrorResponse(error)) return sent ? 'noAnswer' : isNetworkError(error) ? 'unreachable' : 'server'
  if (error.status === 409 && (error.data as { othersForm?: unknown } | null)?.othersForm) return 'othersForm'
  if (!(error.status in kinds)) return 'server'
  // This person's own tasks fill the threads that do what takes long.
  if ((error.data as { stopped?: unknown } | null)?.stopped === 'own') return 'ownBusy'
  return kinds[error.status as keyof typeof kinds]
}

/** Browsers throw a TypeError for a connection that failed, each with words of its own. */
function isNetworkError(error: unknown): boolean {
  return error instanceof TypeError && /failed to fetch|networkerror|load failed|network error/i.test(error.message)
}
