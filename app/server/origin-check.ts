import type { Request, RequestHandler } from 'express'
import { refuseRequest } from './edge/refusal'

/**
 * Refuses a request that changes something unless it comes from our own pages. Browsers say so themselves (Fetch
 * Metadata), but not over plain http under another name than localhost: there the page's Origin must be the address
 * that was set, or, where none is set, the one that the request was sent to. A foreign page can set neither header that
 * names it: not Host, and X-Forwarded-Host only after asking for leave, which is never given.
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
  // A default port is left out of an origin, but some clients send it with the host.
  const sentTo = (name: string | undefined) =>
    name !== undefined && webOrigin(`${protocol}//${name.split(',')[0]?.trim() ?? ''}`) === `${protocol}//${host}`
  return sentTo(request.get('host')) || sentTo(request.get('x-forwarded-host'))
}

function webOrigin(text: string | undefined): string | undefined {
  if (text === undefined || text.length > 300 || !URL.canParse(text)) return undefined
  const { origin } = new URL(text)
  return /^https?:\/\/[\w.:[\]-]+$/.test(origin) ? origin : undefined
}
