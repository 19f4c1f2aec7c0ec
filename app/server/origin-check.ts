import type { Request, RequestHandler } from 'express'
import { refuseRequest } from './edge/refusal'

/**
 * Refuses a request that changes something unless it comes from our own pages. Browsers say so in Fetch Metadata
 * headers, but not over plain http under another name than localhost. There the Origin header must be the configured
 * address or, without one, the address that the request was sent to. A foreign page cannot forge either: it cannot set
 * Host, and may set X-Forwarded-Host only after a CORS preflight, which is never granted.
 */
export function originCheck(setOrigin: string | undefined): RequestHandler {
  return (request, response, next) => {
    const reads = request.method === 'GET' || request.method === 'HEAD'
    const site = request.get('sec-fetch-site')
    const origin = webOrigin(request.get('origin'))
    if (
      reads ||
      (site === undefined ? origin !== undefined && isOurs(origin, request, setOrigin) : site === 'same-origin')
    )
      next()
    else if (site === undefined && origin !== undefined)
      refuseRequest(request, response, 'wrongOrigin', { values: { origin, own: setOrigin ?? 'none' } })
    else refuseRequest(request, response, 'foreignPage')
  }
}

function isOurs(origin: string, request: Request, setOrigin: string | undefined): boolean {
  if (setOrigin !== undefined) return origin === setOrigin
  const { host, protocol } = new URL(origin)
  // An origin leaves out a default port, but some clients send it in Host.
  const sentTo = (name: string | undefined) =>
    name !== undefined && webOrigin(`${protocol}//${name.split(',')[0]?.trim() ?? ''}`) === `${protocol}//${host}`
  return sentTo(request.get('host')) || sentTo(request.get('x-forwarded-host'))
}

function webOrigin(text: string | undefined): string | undefined {
  if (text === undefined || text.length > 300 || !URL.canParse(text)) return undefined
  const { origin } = new URL(text)
  return /^https?:\/\/[\w.:[\]-]+$/.test(origin) ? origin : undefined
}
