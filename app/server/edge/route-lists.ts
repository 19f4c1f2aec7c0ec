import type { createRequestHandler } from '@remix-run/node'

type Handler = ReturnType<typeof createRequestHandler>

/** The most paths whose routes are remembered; further ones are looked up each time. */
const mostRemembered = 1_000

/** An id, a pair of ids or a day in a path. */
const written = /^\d[\d-]*$/

/**
 * Answers Remix's request for the routes behind the links of a page as `handle` would, and hands on every other. Remix matches
 * each path of the list with every route, one after the other. Here the routes of a path are looked up once, and paths that
 * differ in numbers alone have the same. The routes that `handle` knows must never change.
 */
export function rememberRouteLists(handle: Handler): Handler {
  const remembered = new Map<string, object>()
  return async (request, context) => {
    const address = new URL(request.url)
    const paths = new Set(address.searchParams.getAll('p').map(shapeOf))
    if (address.pathname !== '/__manifest' || paths.size === 0) return handle(request, context)
    const routes = {}
    const version = address.searchParams.get('version') ?? ''
    for (const path of paths) {
      address.search = new URLSearchParams({ version, p: path }).toString()
      let found = remembered.get(address.search)
      if (!found) {
        const answer = await handle(new Request(address, { headers: request.headers, signal: request.signal }), context)
        // Another version of the program, whose pages are to be loaded anew.
        if (answer.status !== 200) return answer
        found = (await answer.json()) as object
        if (remembered.size < mostRemembered) remembered.set(address.search, found)
      }
      Object.assign(routes, found)
    }
    return Response.json(routes, { headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } })
  }
}

function shapeOf(path: string): string {
  return path
    .split('/')
    .map((part) => (written.test(part) ? '1' : part))
    .join('/')
}
