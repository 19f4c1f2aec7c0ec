import { isRouteErrorResponse } from '@remix-run/react'

const faults = {
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

export type Fault = (typeof faults)[keyof typeof faults] | 'server'

/** What kind of error this is: the messages `errors.<kind>.…` tell it. */
export function faultOf(error: unknown): Fault {
  return isRouteErrorResponse(error) && error.status in faults ? faults[error.status as keyof typeof faults] : 'server'
}
