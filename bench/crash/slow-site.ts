import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A server whose pages take up to a second, so that kills meet captures that are under way. */
export async function openSlowSite(): Promise<{ host: string; close(): void }> {
  const server = createServer((request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.write(`<title>Page</title><p>This is page ${encodeURI(request.url ?? '')} of the bench. `)
    setTimeout(() => response.end('<p>The market opens at eight.'), Math.random() * 1_000)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
