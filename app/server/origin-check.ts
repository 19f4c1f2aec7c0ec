import type { RequestHandler } from 'express'

/**
 * Refuses a request that changes something unless it comes from our own pages:
 * the browser says so itself (Fetch Metadata), or its Origin is ours.
 */
export function originCheck(ourOrigins: ReadonlySet<string>): RequestHandler {
  return (request, response, next) => {
    const reads = request.method === 'GET' || request.method === 'HEAD'
    const site = request.get('sec-fetch-site')
    const origin = request.get('origin')
    const ours = site === undefined ? origin !== undefined && ourOrigins.has(origin) : site === 'same-origin'
    if (reads || ours) next()
    else response.status(403).type('text/plain').send('Refused: this request did not come from a page of this server.\n')
  }
}
