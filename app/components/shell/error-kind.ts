import { isRouteErrorResponse } from '@remix-run/react'

/** The statuses whose page says something of its own; all others are told as errors of the server. */
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

export type ErrorKind = (typeof kinds)[keyof typeof kinds] | 'ownBusy' | 'server'

/** What kind of error this is: the messages `errors.<kind>.…` tell it. */
export function errorKind(error: unknown): ErrorKind {
  if (!isRouteErrorResponse(error) || !(error.status in kinds)) return 'server'
  // This person's own tasks fill the threads that do what takes long.
  if ((error.data as { stopped?: unknown } | null)?.stopped === 'own') return 'ownBusy'
  return kinds[error.status as keyof typeof kinds]
}
