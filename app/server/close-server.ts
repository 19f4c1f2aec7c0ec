import type { Server } from 'node:http'

/** A request that still runs then is cut off. */
const longestMs = 30_000
const lookEveryMs = 100

/**
 * Stops a server: running requests may finish. A connection that becomes idle meanwhile, such as one whose event stream has just
 * ended, is closed at once: by itself it would be kept for the browser's next request, which nobody would answer.
 */
export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), longestMs)
    const looking = setInterval(() => server.closeIdleConnections(), lookEveryMs)
    server.close(() => {
      clearTimeout(force)
      clearInterval(looking)
      resolve()
    })
    server.closeIdleConnections()
  })
}
