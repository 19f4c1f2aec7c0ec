import type { Server } from 'node:http'
import pLimit from 'p-limit'

/** Requests that begin in one turn of the event loop; finding the route of one takes milliseconds. */
const mostPerTurn = 2
/** A request waits no longer for connections that keep coming. */
const longestWaitMs = 200

/**
 * Lets requests begin so that whoever comes last is heard soon. Node takes one new connection in each turn of its event
 * loop (libuv since 1.45): a turn in which much begins holds up all who wait to be connected, the check of health too. So
 * while connections come they are taken first, and then a few requests begin in each turn. Resolves when one may begin.
 */
export function requestTurns(server: Server): () => Promise<void> {
  const beginning = pLimit(mostPerTurn)
  let connections = 0
  server.on('connection', () => (connections += 1))
  return () =>
    beginning(async () => {
      const until = performance.now() + longestWaitMs
      let before: number
      do {
        before = connections
        await new Promise<void>((resolve) => setImmediate(resolve))
      } while (connections !== before && performance.now() < until)
    })
}
